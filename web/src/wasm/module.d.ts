// What the module with the canvas gives and takes, as src/bindings/page.cpp and src/platform make it. Types alone.

export interface State {
  experiment: Record<string, number | boolean | string | number[]>;
  iteration: number;
  goal: number; // the iteration that it is to show, and may still be on its way to
  last: number;
  playing: boolean;
  weights: number[];
  outputs: number[]; // of the rows, one row's after the other's
  prediction: number;
  loss: number;
  tab: number;
  pins: number;
  language: string;
  dark: boolean;
  notice: string;
  noticeIsError: boolean;
  announcement: string;
  announcements: number; // how many there have been
  sweepIteration?: number;
  sweepCount?: number;
  height: number; // CSS pixels
}

// What a field of the schema holds, as src/document/schema.h says.
export type Kind =
  | 'integer'
  | 'number'
  | 'toggle'
  | 'choice'
  | 'layers'
  | 'rows'
  | 'dataset'
  | 'numbers'
  | 'place'
  | 'axes'
  | 'panels'
  | 'parts'
  | 'text'
  | 'pins';

// What a form has a control for. Values are texts, as in a link.
export interface Field {
  key: string;
  kind: Kind;
  label: string;
  help: string;
  value: string;
  locked: boolean;
  part: string; // where it is on the canvas
  hidden: boolean;
  min?: number;
  max?: number;
  values?: { name: string; label: string }[]; // of a choice, and of a number or a toggle that has names for some
}

export interface Part {
  name: string;
  label: string;
  panel: boolean;
  canLock: boolean;
  hidden: boolean;
  locked: boolean;
}

export interface Rows {
  inputs: number[][];
  targets: number[] | number[][]; // lists where a row has several
  count: number; // of all rows, of which the first are there
  columns: string[]; // what inputs and targets are called; '' where they have no name
  start: number[]; // the weights at iteration 0
  names: string[]; // what they are called
}

export interface Answer {
  inputs: number[];
  prediction: number;
  answer: number | null;
  right: boolean | null;
  row: number | null;
  test: boolean;
}

export interface RowGroup {
  key: string; // of its words
  rows: number;
  loss: number; // of one of them
  right: number | null; // how many are taken for what they are, where they are of classes
}

export interface Pin {
  name: string;
  prediction: number;
  loss: number;
}

export interface Command {
  key: string; // of its label
  label: string;
  hint: string;
  locked: boolean;
}

export interface Export {
  id: string;
  label: string;
  isText: boolean;
}

export interface Example {
  id: string;
  author: string;
  year: string;
  title: string;
}

export type Entry = [key: string, value: string];
export type Link = { text: string; error?: undefined } | { text?: undefined; error: string };
// `type` says whether what was given is of another kind than wanted, or else out of its range.
export type Predicted =
  { value: number; error?: undefined; type?: undefined } | { value?: undefined; error: string; type: boolean };

export interface App {
  state(): State;
  fields(): Field[];
  parts(): Part[];
  rows(): Rows;
  answers(): Answer[];
  setCell(row: number, column: number, text: string): string; // '' or what was wrong
  rowGroups(): RowGroup[]; // those that are trained and those held out; none where none are held out
  pins(): Pin[];
  word(key: string): string;
  act(command: string, argument: number): string; // '' or what was wrong
  command(id: string): Command;
  exports(): Export[];
  redraw(): void;
  work(milliseconds: number): boolean; // whether it has arrived where it is to be
  set(key: string, value: string): string; // '' or what was wrong
  setEntries(entries: Entry[]): string[]; // what was wrong
  openLink(text: string): string[]; // what was wrong
  entry(key: string): string;
  entries(): Entry[];
  link(): Link;
  linkWith(entries: Entry[]): Link;
  predict(inputs: unknown): Predicted;
  read(entries: Entry[]): void; // and shows nothing of them; `link` is the key of a whole link
  useData(answer: Uint8Array): string; // '' or what was wrong
  addLanguage(code: string, words: string, font: Uint8Array): boolean;
  addExamples(text: string): boolean;
  examples(): Example[]; // none before they are wanted
  delete(): void;
}

// Emscripten's module.
export interface Module {
  makeApp(): App;
  canvasSave(name: string, content: Blob): void;
  canvasSaveFailed(name: string): void;
  canvasRead(file: File): void;
  canvasNotKept(): void;
  canvasFile?: Uint8Array; // that of the last file
}

export interface ModuleOptions {
  canvas: HTMLCanvasElement;
  instantiateWasm(
    imports: WebAssembly.Imports,
    use: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
  onAbort(reason: unknown): void;
  prefersDark(): boolean;
  contextGivenAway(): boolean;
  onChange(): void;
  onRequest(what: string): void;
  writeProgram(kind: string, experiment: Float64Array<ArrayBuffer>): Promise<string>; // as formats.js does
  read(what: string, text: Uint8Array, asked: Float64Array<ArrayBuffer>): Promise<Float64Array>; // likewise
  readNow(what: string, text: Uint8Array, asked: Float64Array<ArrayBuffer>): Float64Array | null;
}

export type CreateModule = (options: ModuleOptions) => Promise<Module>;

export interface LanguageFiles {
  words: string;
  font: Uint8Array;
}

// The module of src/bindings/core.cpp as Emscripten gives it, for the check of index.js, which is its face. Not in the package.
import type { Explanation, Output, Parameter, SweepSettings, Trainer, TrainerSettings } from './index.js';

/** What was wrong with what was given: of another kind than wanted (`type`), or else out of range. */
export interface Wrong {
  type: boolean;
  message: string;
}

/** What the module takes: copies of what was given, with nothing of the caller's that runs. */
export type Plain = number | string | boolean | Plain[];
export type PlainOptions = Plain | { [name: string]: Plain };

/** What a run and a sweep have in common. */
export interface Handle {
  train(n: Plain): number | Wrong;
  seek(iteration: Plain): undefined | Wrong;
  iteration(): number;
  iterations(): number;
  options(): TrainerSettings | SweepSettings;
  delete(): void;
}

export interface RunHandle extends Handle {
  weights(): number[];
  startingWeights(): number[];
  weightNames(): string[];
  outputs(): Output[];
  prediction(): Output;
  loss(): number;
  heldOutLoss(): number | null;
  divergedAt(): number | null;
  options(): TrainerSettings;
  predict(inputs: Plain, place: string): Output | Wrong;
  history(): Trainer['history'];
  explain(place: PlainOptions): Explanation | Wrong;
}

export interface SweepHandle extends Handle {
  firstSeed(): number;
  count(): number;
  predictions(): number[];
  weights(i: Plain): number[] | Wrong;
  divergedAt(i: Plain): number | null | Wrong;
  options(): SweepSettings;
}

export interface Core {
  makeRun(options: PlainOptions): RunHandle | Wrong;
  makeSweep(options: PlainOptions): SweepHandle | Wrong;
  parameters(): Parameter[];
  errorOf(key: string, values: [name: string, value: string][]): Wrong;
}

export interface CoreOptions {
  instantiateWasm(imports: WebAssembly.Imports, use: (instance: WebAssembly.Instance) => void): object;
}

export default function createCore(options: CoreOptions): Promise<Core>;

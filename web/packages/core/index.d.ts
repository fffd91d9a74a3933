// The types of neuroglass-core, but for those of its options, which the build makes from the schema; tests/node/types.test.mjs has
// them checked. They need no library but ES2022.
import type { SweepOptions, SweepSettings, TrainerOptions, TrainerSettings } from './options.js';

export type {
  ExperimentOptions,
  ExperimentSettings,
  SweepOptions,
  SweepSettings,
  TrainerOptions,
  TrainerSettings,
} from './options.js';

declare global {
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }
}

/** Numbers one after the other: an array or a typed array. */
export type List =
  | readonly number[]
  | Float64Array
  | Float32Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array;

export interface LoadOptions {
  /**
   * Where `neuroglass-core.wasm` is (a URL; a string counts from the page's address), its bytes, or the compiled module.
   * Without it, the file beside `index.js`.
   */
  wasm?: string | { readonly href: string } | ArrayBuffer | ArrayBufferView | WebAssemblyModule;
}

/** A `WebAssembly.Module`, named so that no DOM library is needed. */
export type WebAssemblyModule = object;

/**
 * Loads the module. It is loaded once in a page, a worker or a process: later calls give the same, whatever their options.
 * @throws TypeError for options that are none; Error where the file cannot be had.
 */
export function load(options?: LoadOptions): Promise<Neuroglass>;

export interface Neuroglass {
  readonly Trainer: TrainerConstructor;
  readonly Sweep: SweepConstructor;
  /** Each parameter of an experiment with its limits. */
  readonly parameters: readonly Parameter[];
  /**
   * Reads data as CSV, in all the ways that people and their programs write it. What reads it, `neuroglass-data.wasm`, is
   * loaded once, when it is first asked for.
   * @param text or the bytes of a file: UTF-8 or UTF-16
   * @throws TypeError for an option that is none or of another kind; RangeError that names line and column, where the
   * text is no data; Error where the file cannot be had
   */
  readCsv(text: string | ArrayBuffer | ArrayBufferView, options?: CsvOptions): Promise<CsvData>;
}

export interface CsvOptions {
  /** The columns that are inputs, by name or by number from 1. Without it all that are nothing else. */
  inputs?: readonly (string | number)[] | undefined;
  /** Those that are targets, likewise. Without it the last one. */
  targets?: readonly (string | number)[] | undefined;
  /** Those that are neither. */
  ignored?: readonly (string | number)[] | undefined;
  /** Whether the first line names the columns. Without it as it looks. */
  header?: boolean | undefined;
  /** Whether rows in which a value is missing are left out. Without it they are an error. */
  leaveOut?: boolean | undefined;
  /** Where `neuroglass-data.wasm` is, as for load(). */
  wasm?: LoadOptions['wasm'] | undefined;
}

/** Data, with the names that a Trainer's options have. */
export interface CsvData {
  inputs: number[][];
  /** A number for each row, or a list of them where it has several. */
  targets: number[] | number[][];
  /** Separated by commas; '' where there are none. */
  names: string;
  classes: string;
  /** How many rows were left out. */
  leftOut: number;
}

export type Parameter = NumberParameter | ToggleParameter | ChoiceParameter;

export interface NumberParameter {
  /** Its name among the options. */
  readonly key: string;
  readonly kind: 'integer' | 'number';
  readonly min: number;
  readonly max: number;
  /** Names that it may have instead of a number. */
  readonly values?: readonly string[];
  /** Without it. */
  readonly default: number | string;
}

export interface ToggleParameter {
  readonly key: string;
  readonly kind: 'toggle';
  /** What it may be beside false and true. */
  readonly values?: readonly string[];
  readonly default: boolean;
}

export interface ChoiceParameter {
  readonly key: string;
  readonly kind: 'choice';
  readonly values: readonly string[];
  readonly default: string;
}

/** What a run and a sweep have in common. */
export interface Trained {
  /** Trains n iterations, or fewer where the run ends first; without n to the end. @returns how many were trained */
  train(n?: number): number;
  /** Trains one iteration. @returns how many were trained: 0 at the end */
  step(): number;
  /** Goes to that iteration, forward or back: 0 to `iterations`. */
  seek(iteration: number): void;
  /** Goes to iteration 0, the starting weights. */
  reset(): void;
  /** Where it stands. */
  readonly iteration: number;
  /** Where it ends. */
  readonly iterations: number;
  /** Gives its memory back now; else that happens some time after it is forgotten. It cannot be used afterwards. */
  free(): void;
  [Symbol.dispose](): void;
}

export interface TrainerConstructor {
  /**
   * A run at iteration 0.
   * @throws TypeError for an unknown option or one of another kind, RangeError for one out of range, and for options
   * that do not go together
   */
  new (options?: TrainerOptions & { targets?: List | undefined }): Trainer;
  new (options: TrainerOptions & { targets: readonly List[] }): Trainer<number[]>;
  new (options: TrainerOptions): Trainer;
  readonly prototype: Trainer<Output>;
}

/** What the network answers: a number, or a list of them where it has several outputs. */
export type Output = number | number[];

/** One run. Every array it gives is a copy. */
export interface Trainer<Answer extends Output = number> extends Trained {
  /** The network's output for those inputs, or for each of several rows of them. */
  predict(inputs: List): Answer;
  predict(inputs: readonly List[]): Answer[];
  /**
   * At the iteration: layer by layer, from each input to every unit of the layer, and those of the bias last;
   * `weightNames` says which is which.
   */
  readonly weights: number[];
  readonly startingWeights: number[];
  /** `w1`, `w2` and so on of one neuron, `w[2][1,3]` and `b[2][3]` of more: layer, input, unit. */
  readonly weightNames: string[];
  /** For each row of the data. */
  readonly outputs: Answer[];
  /** Over all rows that are trained, as `lossFunction` has it: without it half the sum of the squared errors. */
  readonly loss: number;
  /** The same over the rows held out, without the weights' decay; null where there are none. */
  readonly heldOutLoss: number | null;
  /** The network's output for the test example. */
  readonly prediction: Answer;
  /** The last iteration there is, where the weights became too large to go on, once training has come there; else null. */
  readonly divergedAt: number | null;
  /** What makes the same run. */
  readonly options: TrainerSettings;
  /** How it came here: about forty iterations a decade, from 0. */
  readonly history: { iteration: number; loss: number; weights: number[] }[];
  /**
   * Every number of the next iteration's update, around one unit.
   * @param place which; without it the (first) output
   */
  explain(place?: UnitPlace): Explanation;
}

/** A unit by what its weights are called, as w[2][1,3]: layer 2, unit 3. */
export interface UnitPlace {
  /** From 1, of the first hidden layer; without it that of the outputs. */
  layer?: number | undefined;
  /** From 1, which it is without it. */
  unit?: number | undefined;
}

/** Of the lists, each has a number for each weight of the unit, that of the bias last. */
export interface Explanation {
  rows: ExplainedRow[];
  learningRate: number;
  /** How many rows the loss of an output is a mean over. */
  rowsOfUpdate?: number;
  weightDecay?: number;
  momentum?: number;
  /** Of a hidden unit: the weight that each unit of the next layer has for it. */
  nextWeights?: number[];
  /** Where inputs are scaled, of the first layer: of each input; 0 and 1 of the bias. */
  inputOffsets?: number[];
  inputSpreads?: number[];
  weights: number[];
  /** The sum of the gradients of the rows. */
  gradient: number[];
  /** weightDecay * weights, but 0 for the bias */
  decay?: number[];
  /** gradient - decay, which the update is made of where there is one */
  decayedGradient?: number[];
  /** The update before, with the optimizer `momentum`. */
  oldVelocity?: number[];
  /** With Adam: 0.9 * oldMean + 0.1 * gradient, and that over 1 - 0.9^t, where t counts iterations from 1. */
  oldMean?: number[];
  mean?: number[];
  correctedMean?: number[];
  /** With Adam: 0.999 * oldSquare + 0.001 * gradient², and that over 1 - 0.999^t. */
  oldSquare?: number[];
  square?: number[];
  correctedSquare?: number[];
  /**
   * learningRate * gradient; with momentum + momentum * oldVelocity; with Adam
   * learningRate * correctedMean / (√correctedSquare + 1e-8); 0 for a bias that is not trained
   */
  update: number[];
  /** weights + update */
  newWeights: number[];
}

export interface ExplainedRow {
  /** Where inputs are scaled, of the first layer: as the data has them, with the 1 of the bias, if there is one. */
  unscaledInputs?: number[];
  /** With the 1 of the bias, if there is one; (unscaledInputs - inputOffsets) / inputSpreads where they are scaled. */
  inputs: number[];
  /** inputs * weights */
  products: number[];
  sum: number;
  /** The sum as the update uses it, which may differ in the last digits. */
  preActivation: number;
  /** Of softmax: the pre-activation of each unit of the layer, less the largest of them. */
  shifted?: number[];
  output: number;
  /** Of an output. */
  target?: number;
  /** Of a hidden unit: the delta of each unit of the next layer. */
  nextDeltas?: number[];
  /** nextDeltas * nextWeights */
  backProducts?: number[];
  /** target - output; of a hidden unit the sum of backProducts */
  error: number;
  /** output * (1 - output) of sigmoid; there is none where the loss is cross-entropy. */
  activationDerivative?: number;
  /** error * activationDerivative, as the loss has it */
  delta: number;
  /** inputs * delta */
  gradient: number[];
  /** Whether the iteration learns from this row; where it learns from all of them nothing says so. Of others delta is 0. */
  learns?: boolean;
}

export interface SweepConstructor {
  /** The same experiment from many seeds, at iteration 0. @throws as that of Trainer */
  new (options?: SweepOptions): Sweep;
  readonly prototype: Sweep;
}

/** The same experiment from many seeds, all at the same iteration; i counts them from 0. */
export interface Sweep extends Trained {
  readonly firstSeed: number;
  readonly count: number;
  /** For each seed, the network's output for the test example, the first of several. */
  readonly predictions: number[];
  /** Of seed firstSeed + i. */
  weights(i: number): number[];
  /** The last iteration of seed firstSeed + i where it diverged before this one, else null. */
  divergedAt(i: number): number | null;
  /** What makes the same sweep. */
  readonly options: SweepSettings;
}

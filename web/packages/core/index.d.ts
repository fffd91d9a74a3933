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
}

export type Parameter = NumberParameter | ToggleParameter;

export interface NumberParameter {
  /** Its name among the options. */
  readonly key: string;
  readonly kind: 'integer' | 'number';
  readonly min: number;
  readonly max: number;
  /** Without it. */
  readonly default: number;
}

export interface ToggleParameter {
  readonly key: string;
  readonly kind: 'toggle';
  readonly default: boolean;
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
   * @throws TypeError for an unknown option or one of another kind, RangeError for one out of range
   */
  new (options?: TrainerOptions): Trainer;
  readonly prototype: Trainer;
}

/** One run. Every array it gives is a copy. */
export interface Trainer extends Trained {
  /** The network's output for those inputs, or for each of several rows of them. */
  predict(inputs: List): number;
  predict(inputs: readonly List[]): number[];
  /** At the iteration; that of the bias is the last. */
  readonly weights: number[];
  readonly startingWeights: number[];
  /** For each row of the data. */
  readonly outputs: number[];
  /** Half the sum of the squared errors over the rows. */
  readonly loss: number;
  /** The network's output for the test example. */
  readonly prediction: number;
  /** The last iteration there is, where the weights became too large to go on, once training has come there; else null. */
  readonly divergedAt: number | null;
  /** What makes the same run. */
  readonly options: TrainerSettings;
  /** How it came here: about forty iterations a decade, from 0. */
  readonly history: { iteration: number; loss: number; weights: number[] }[];
  /** Every number of the next iteration's update. */
  explain(): Explanation;
}

export interface Explanation {
  rows: ExplainedRow[];
  learningRate: number;
  weights: number[];
  /** For each weight, the sum of the gradients of the rows. */
  gradient: number[];
  /** learningRate * gradient */
  update: number[];
  /** weights + update */
  newWeights: number[];
}

export interface ExplainedRow {
  /** With the 1 of the bias, if there is one. */
  inputs: number[];
  /** inputs * weights */
  products: number[];
  sum: number;
  /** The sum as the update uses it, which may differ in the last digits. */
  preActivation: number;
  output: number;
  target: number;
  /** target - output */
  error: number;
  /** output * (1 - output) */
  activationDerivative: number;
  /** error * activationDerivative */
  delta: number;
  /** inputs * delta */
  gradient: number[];
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
  /** For each seed, the network's output for the test example. */
  readonly predictions: number[];
  /** Of seed firstSeed + i. */
  weights(i: number): number[];
  /** The last iteration of seed firstSeed + i where it diverged before this one, else null. */
  divergedAt(i: number): number | null;
  /** What makes the same sweep. */
  readonly options: SweepSettings;
}

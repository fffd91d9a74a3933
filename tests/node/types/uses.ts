// All that the types of neuroglass-core offer, used as they allow; types.test.mjs has it checked. Never run.
import {
  load,
  type ExplainedRow,
  type Explanation,
  type ExperimentOptions,
  type ExperimentSettings,
  type List,
  type LoadOptions,
  type Neuroglass,
  type Parameter,
  type Sweep,
  type SweepOptions,
  type Trained,
  type Trainer,
  type TrainerOptions,
} from 'neuroglass-core';

declare const compiled: object, address: { readonly href: string };
const places: LoadOptions[] = [
  {},
  { wasm: undefined! },
  { wasm: '/neuroglass-core.wasm' },
  { wasm: address },
  { wasm: new ArrayBuffer(8) },
  { wasm: new Uint8Array(8) },
  { wasm: compiled },
];

const neuroglass: Neuroglass = await load();
await load(places[1]);
const { Trainer, Sweep, parameters } = neuroglass;

const list: List = new Float64Array(3);
const experiment: ExperimentOptions = {
  iterations: 5,
  learningRate: 0.5,
  bias: true,
  inputs: [[0, 1], new Float32Array(2)],
  targets: [1, 0] as const,
  test: new Int8Array(2),
};
const options: TrainerOptions = { ...experiment, seed: 3, startingWeights: list };
const trainer: Trainer = new Trainer(options);
new Trainer();
new Trainer({ seed: undefined });

const counts: number[] = [
  trainer.train(),
  trainer.train(10),
  trainer.step(),
  trainer.iteration,
  trainer.iterations,
  trainer.loss,
  trainer.prediction,
];
trainer.seek(counts[0]!);
trainer.reset();
const one: number = trainer.predict([1, 0, 1]),
  another: number = trainer.predict(list),
  many: number[] = trainer.predict([[1, 0, 1], list]);
const lists: number[][] = [trainer.weights, trainer.startingWeights, trainer.outputs, many];
const divergedAt: number | null = trainer.divergedAt;
const settings: ExperimentSettings = trainer.options;
const seed: number = trainer.options.seed,
  startingWeights: number[] | undefined = trainer.options.startingWeights;
new Trainer(trainer.options);
for (const { iteration, loss, weights } of trainer.history) counts.push(iteration, loss, ...weights);

const explanation: Explanation = trainer.explain();
const rows: ExplainedRow[] = explanation.rows;
for (const {
  inputs,
  products,
  sum,
  preActivation,
  output,
  target,
  error,
  activationDerivative,
  delta,
  gradient,
} of rows)
  counts.push(
    ...inputs,
    ...products,
    sum,
    preActivation,
    output,
    target ?? 0,
    error,
    activationDerivative ?? 0,
    delta,
    ...gradient,
  );
counts.push(
  explanation.learningRate,
  ...explanation.weights,
  ...explanation.gradient,
  ...explanation.update,
  ...explanation.newWeights,
);

const network: TrainerOptions = {
  layers: [4, 3],
  activation: 'tanh',
  outputActivation: 'softmax',
  lossFunction: 'cross_entropy',
  bias: 'fixed',
  update: 'row',
  order: 'shuffled',
  optimizer: 'adam',
  momentum: 0.5,
  weightDecay: 0.1,
  init: 'xavier',
  initScale: 2,
};
const classes: Trainer<number[]> = new Trainer({ ...network, layers: 4, update: 10, inputs: [[1]], targets: [[1, 0]] });
const shares: number[] = classes.predict([1]),
  all: number[][] = [classes.prediction, ...classes.outputs, ...classes.predict([[1], [0]])];
const names: string[] = classes.weightNames,
  hidden: Explanation = classes.explain({ layer: 1, unit: 2 });
counts.push(
  ...shares,
  ...all.flat(),
  names.length,
  ...(hidden.nextWeights ?? []),
  ...(hidden.rows[0]!.nextDeltas ?? []),
);

const range: SweepOptions = { ...experiment, firstSeed: 0, count: 10 };
const sweep: Sweep = new Sweep(range);
counts.push(sweep.firstSeed, sweep.count, ...sweep.predictions, ...sweep.weights(0), sweep.divergedAt(0) ?? 0);
new Sweep(sweep.options);

for (const trained of [trainer, sweep] satisfies Trained[]) {
  trained.train(1);
  trained.free();
  trained[Symbol.dispose]();
}

for (const parameter of parameters satisfies readonly Parameter[]) {
  const key: string = parameter.key;
  if (parameter.kind === 'toggle') {
    const usual: boolean = parameter.default;
    lists.push([Number(usual)]);
  } else if (parameter.kind === 'choice') {
    const names: readonly string[] = parameter.values;
    counts.push(names.indexOf(parameter.default));
  } else
    counts.push(parameter.min, parameter.max, Number(parameter.default), parameter.values?.length ?? 0, key.length);
}
export { another, divergedAt, one, places, seed, settings, startingWeights };

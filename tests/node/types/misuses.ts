// What the types of neuroglass-core must refuse, line by line; types.test.mjs has it checked. Never run.
import { load } from 'neuroglass-core';

const { Trainer, Sweep, parameters } = await load();
const trainer = new Trainer(),
  sweep = new Sweep();

// @ts-expect-error  no other way to say where the module is
await load({ url: 'x' });
// @ts-expect-error  a number is no place
await load({ wasm: 5 });
// @ts-expect-error  a class, not a function
Trainer();
// @ts-expect-error  the key of links, not of options
new Trainer({ learning_rate: 1 });
// @ts-expect-error  a number is wanted
new Trainer({ seed: '1' });
// @ts-expect-error  true or false is wanted
new Trainer({ bias: 1 });
// @ts-expect-error  no such activation
new Trainer({ activation: 'softmax' });
// @ts-expect-error  a toggle has no other position
new Trainer({ bias: 'free' });
// @ts-expect-error  several outputs are a list
new Trainer({ inputs: [[1]], targets: [[1, 0]] }).prediction.toFixed();
// @ts-expect-error  layers are counted
trainer.explain({ layer: 'last' });
// @ts-expect-error  rows are wanted
new Trainer({ inputs: [1, 0, 1], targets: [1] });
// @ts-expect-error  numbers are wanted
new Trainer({ targets: ['1'] });
// @ts-expect-error  an object is wanted
new Trainer(null);
// @ts-expect-error  a sweep has firstSeed
new Sweep({ seed: 1 });
// @ts-expect-error  each seed draws its own
new Sweep({ startingWeights: [1, 2, 3] });
// @ts-expect-error  a run has one seed
new Trainer({ count: 5 });
// @ts-expect-error  a number is wanted
trainer.train('5');
// @ts-expect-error  seek needs an iteration
trainer.seek();
// @ts-expect-error  predict needs inputs
trainer.predict();
// @ts-expect-error  numbers are wanted
trainer.predict(['1', '0', '1']);
// @ts-expect-error  one example gives one number
trainer.predict([1, 0, 1]).length;
// @ts-expect-error  a property, not a method
trainer.weights();
// @ts-expect-error  only read
trainer.iteration = 5;
// @ts-expect-error  null where it has not diverged
trainer.divergedAt.toFixed(2);
// @ts-expect-error  a method, not a property
sweep.weights.map(Number);
// @ts-expect-error  a sweep has predictions
sweep.prediction;
// @ts-expect-error  a toggle has no limits
parameters[0]!.min;
// @ts-expect-error  only read
parameters.push(parameters[0]!);
// @ts-expect-error  the package exports load alone
import('neuroglass-core').then(({ Trainer: none }) => none);

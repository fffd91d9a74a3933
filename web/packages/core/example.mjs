// Trains the article's network and prints what it learnt. Run by Node: node example.mjs
import { load } from 'neuroglass-core';

const { Trainer, Sweep } = await load();

const trainer = new Trainer({ seed: 1 });
for (const iteration of [10, 100, 10_000]) {
  trainer.seek(iteration);
  console.log(`after ${iteration} iterations: ${trainer.predict([1, 0, 1]).toFixed(8)}`);
}
console.log(`weights: ${trainer.weights.map((weight) => weight.toFixed(8)).join(', ')}`);
trainer.free();

const sweep = new Sweep({ firstSeed: 0, count: 1000 });
sweep.train();
console.log(`right from ${sweep.predictions.filter((prediction) => prediction > 0.5).length} of ${sweep.count} seeds`);
sweep.free();

try {
  new Trainer({ learningRate: -1 });
} catch (error) {
  console.log(String(error));
}

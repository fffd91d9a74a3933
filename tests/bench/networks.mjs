// Times larger networks in Node: our package, Playground's way and the best JavaScript loop, interleaved; and a sweep of XOR's seeds beside
// NumPy. Medians and ratios; judges nothing but that all answer alike. tests/bench/run starts it.
//   networks.mjs --package FOLDER --numpy PYTHON [--rounds N]
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { median, numpyJob } from './jobs.mjs';
import { networkContenders } from './network_job.mjs';

const { values: options } = parseArgs({
  options: { package: { type: 'string' }, numpy: { type: 'string' }, rounds: { type: 'string', default: '9' } },
});
const rounds = Math.max(1, Number(options.rounds));
const packagePath = pathToFileURL(path.resolve(options.package, 'index.js')).href;

function timed(train, updates) {
  const run = train(updates),
    began = performance.now();
  run();
  return performance.now() - began;
}

function calibrated(train) {
  for (let n = 10; ; n *= 4) {
    const milliseconds = timed(train, n);
    if (milliseconds > 15) return Math.max(1, Math.round((n * 60) / milliseconds));
  }
}

const titles = { neuron: 'One neuron, 1,000 rows x 16, all at once', deep: '2-8-8-8-1 tanh, batches of 10' };
for (const [name, { rows, ...loops }] of Object.entries(await networkContenders(packagePath))) {
  const answers = Object.values(loops).map((train) => train(20)());
  if (answers.some((answer) => Math.abs(answer - answers[0]) > 1e-9))
    throw new Error(`${name}: the loops answer ${answers}`);
  const entries = Object.entries(loops).map(([loop, train]) => ({
    loop,
    train,
    updates: calibrated(train),
    rates: [],
  }));
  for (let round = 0; round < rounds; ++round)
    for (const { train, updates, rates } of entries) rates.push(((updates * rows) / timed(train, updates)) * 1000);
  const rate = Object.fromEntries(entries.map(({ loop, rates }) => [loop, median(rates)]));
  const million = (value) => (value / 1e6).toFixed(2);
  console.log(
    `\n${titles[name]}: Neuroglass ${million(rate.ours)} million rows/s, ${(rate.ours / rate.graph).toFixed(1)} times Playground's way, ` +
      `${(rate.ours / rate.arrays).toFixed(1)} times the best JavaScript loop`,
  );
}

// 1,000 seeds of XOR, 2-4-1 with biases, sigmoid, rate 1.
const { Sweep } = await (await import(packagePath)).load();
const numpy = numpyJob(options.numpy);
const ofNumpy = (iterations) => numpy.ask(`xor ${iterations}`);
const xor = {
  inputs: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  targets: [0, 1, 1, 0],
  test: [0, 1],
  layers: [4],
  bias: true,
};
function ofOurs(iterations) {
  const began = performance.now();
  const sweep = new Sweep({ ...xor, iterations, firstSeed: 0, count: 1000 });
  sweep.train();
  const prediction = sweep.predictions[1];
  sweep.free();
  return { milliseconds: performance.now() - began, prediction };
}
try {
  const [ours, theirs] = [ofOurs(1000), await ofNumpy(1000)];
  if (Math.abs(ours.prediction - theirs.prediction) > 1e-9)
    throw new Error(`XOR: Neuroglass answers ${ours.prediction}, NumPy ${theirs.prediction}`);
  const ratios = [];
  for (let round = 0; round < Math.ceil(rounds / 3); ++round)
    ratios.push((await ofNumpy(10_000)).milliseconds / ofOurs(10_000).milliseconds);
  console.log(`\n1,000 seeds of XOR, 2-4-1, 10,000 iterations: Neuroglass is ${median(ratios).toFixed(2)} times NumPy`);
} finally {
  numpy.end();
}

// Times one neuron natively, at sizes from 4 rows x 5 inputs to 1,000 x 16: our engine, the plain loop that one would write first, as
// g++ -O3 makes it, and NumPy, interleaved. Medians as ratios; judges nothing but that all answer alike. tests/bench/run starts it.
//   native.mjs --job PROGRAM --numpy PYTHON [--rounds N]
import { parseArgs } from 'node:util';

import { median, numpyJob, program } from './jobs.mjs';

const { values: options } = parseArgs({
  options: { job: { type: 'string' }, numpy: { type: 'string' }, rounds: { type: 'string', default: '9' } },
});
const rounds = Math.max(1, Number(options.rounds));
const sizes = [
  [4, 3],
  [4, 5],
  [4, 16],
  [5, 3],
  [8, 4],
  [9, 1],
  [12, 2],
  [16, 5],
  [32, 8],
  [100, 3],
  [100, 16],
  [300, 2],
  [1000, 4],
  [1000, 16],
];
const job = program(options.job),
  numpy = numpyJob(options.numpy);
const contenders = {
  ours: (size, updates) => job.ask(`ours ${size} ${updates}`),
  naive: (size, updates) => job.ask(`naive ${size} ${updates}`),
  numpy: (size, updates) => numpy.ask(`neuron ${updates} ${size}`),
};

try {
  console.log('\nOne neuron natively, rows x inputs: an update of ours, and how often it fits into theirs');
  for (const [rows, inputs] of sizes) {
    const size = `${rows} ${inputs}`,
      entries = [];
    for (const [name, train] of Object.entries(contenders)) {
      const { prediction } = await train(size, 50);
      let updates = 100;
      for (let taken = 0; taken < 15; updates *= 4) taken = (await train(size, updates)).milliseconds;
      entries.push({ name, train, updates, prediction, times: [] });
    }
    if (entries.some(({ prediction }) => Math.abs(prediction - entries[0].prediction) > 1e-9))
      throw new Error(`${size}: the loops answer ${entries.map(({ prediction }) => prediction)}`);
    for (let round = 0; round < rounds; ++round)
      for (const { train, updates, times } of entries) times.push((await train(size, updates)).milliseconds / updates);
    const [ours, naive, theirs] = entries.map(({ times }) => median(times));
    console.log(
      `  ${`${rows} x ${inputs}`.padEnd(9)} ${(ours * 1e6).toFixed(0).padStart(6)} ns;  plain loop ${(naive / ours).toFixed(2)}, NumPy ${(theirs / ours).toFixed(1)}`,
    );
  }
} finally {
  job.end();
  numpy.end();
}

// Many seeds at once in the module without a screen: each of them as its run has it, whichever way the sweep is walked.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { Draw, drawSeed } from './support.mjs';

let core;
before(async () => {
  const { default: createCore } = await import('../../build/site/neuroglass-core.mjs');
  core = await createCore();
});

function withSweep(options, first, count, use) {
  const sweep = new core.Sweep(options, first, count);
  try { return use(sweep); } finally { sweep.delete(); }
}

function expectRuns(sweep, options) {
  const predictions = sweep.predictions();
  assert.equal(predictions.length, sweep.count());
  for (let i = 0; i < sweep.count(); ++i) {
    const run = new core.Run({ ...options, seed: sweep.firstSeed() + i });
    run.seek(sweep.iteration());
    assert.deepEqual(sweep.weights(i), run.weights(), `seed ${sweep.firstSeed() + i} at ${sweep.iteration()}`);
    assert.equal(predictions[i], run.prediction());
    assert.equal(sweep.stopped(i), run.iteration() < sweep.iteration() ? run.iteration() : null);
    run.delete();
  }
}

test('seed 1 is the article', () => {  // predictions printed there
  withSweep({}, 0, 9, (sweep) => {
    for (const [iteration, prediction] of [[10, '0.65980921'], [100, '0.87680541'], [10_000, '0.98977040']]) {
      sweep.seek(iteration);
      assert.equal(sweep.predictions()[1].toFixed(8), prediction);
    }
  });
});

test('gives the bits of one run per seed, forward and back', () => {
  console.log(`NEUROGLASS_TEST_SEED=${drawSeed}`);
  const draw = new Draw(drawSeed + 2);
  for (let n = 0; n < 40; ++n) {
    const experiment = { ...draw.experiment(), bias: draw.whole(0, 1) };
    const count = draw.whole(1, 30);
    withSweep(experiment, draw.whole(0, 2 ** 32 - count), count, (sweep) => {
      for (let step = 0; step < 4; ++step) {
        if (draw.whole(0, 1)) {
          const from = sweep.iteration(), length = draw.whole(0, 600);
          assert.equal(sweep.advance(length), Math.min(length, experiment.iterations - from));
        } else {
          sweep.seek(draw.whole(0, experiment.iterations));
        }
        expectRuns(sweep, experiment);
      }
    });
  }
});

test('a seed that cannot go on keeps its last finite weights, and comes back', () => {  // why they stop: tests/unit/sweep_test.cpp
  const options = { inputs: [[1], [1e15], [1e15], [1e150]], targets: [0.5, 1e150, -1e149, 0], test: [1], learning_rate: 16, iterations: 100 };
  withSweep(options, 0, 20, (sweep) => {
    const start = sweep.weights(0);
    sweep.seek(100);
    assert.equal(sweep.iteration(), 100);
    const stopped = sweep.predictions().filter((_, i) => sweep.stopped(i) !== null).length;
    assert.ok(stopped > 5 && stopped < 20, `${stopped} of 20 stopped`);
    expectRuns(sweep, options);
    sweep.seek(0);
    assert.equal(sweep.stopped(0), null);
    assert.deepEqual(sweep.weights(0), start);
    sweep.seek(4);
    expectRuns(sweep, options);
  });
});

test('numbers beyond the limits are brought within them, and what it gives are copies', () => {
  for (const [first, count, wantedFirst, wantedCount] of [[-5, 0, 0, 1], [2 ** 40, 10, 2 ** 32 - 10, 10], [7, 1e9, 7, 10_000], [NaN, NaN, 0, 1], [1.9, 2.9, 1, 2]]) {
    withSweep({ iterations: 3 }, first, count, (sweep) => {
      assert.deepEqual([sweep.firstSeed(), sweep.count()], [wantedFirst, wantedCount]);
      assert.equal(sweep.advance(1e300), 3);
      assert.equal(sweep.advance(NaN), 0);
      for (const odd of [-1, 1e9, NaN, Infinity]) {
        assert.deepEqual(sweep.weights(odd), []);
        assert.equal(sweep.stopped(odd), null);
      }
      const weights = sweep.weights(0), before = [...weights];
      sweep.seek(0);
      assert.deepEqual(weights, before);
    });
  }
});

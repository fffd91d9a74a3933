// A Sweep of the package: each of its seeds as its run has it, whichever way the sweep is walked.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from '../../build/site/package/index.js';
import { Draw, drawSeed, optionsOf, using } from './support.mjs';

const { Sweep, Trainer } = await load();

const withSweep = ({ seed: _, ...experiment }, firstSeed, count, use) =>
  using(new Sweep({ ...optionsOf(experiment), firstSeed, count }), use);

function expectRuns(sweep, options) {
  const predictions = sweep.predictions;
  assert.equal(predictions.length, sweep.count);
  for (let i = 0; i < sweep.count; ++i) {
    using(new Trainer({ ...optionsOf(options), seed: sweep.firstSeed + i }), (run) => {
      run.seek(sweep.iteration);
      assert.deepEqual(sweep.weights(i), run.weights, `seed ${sweep.firstSeed + i} at ${sweep.iteration}`);
      assert.equal(predictions[i], run.prediction);
      assert.equal(sweep.divergedAt(i), run.iteration < sweep.iteration ? run.iteration : null);
      assert.equal(sweep.divergedAt(i), run.divergedAt);
    });
  }
}

test('seed 1 is the article', () => {
  // predictions printed there
  withSweep({}, 0, 9, (sweep) => {
    for (const [iteration, prediction] of [
      [10, '0.65980921'],
      [100, '0.87680541'],
      [10_000, '0.98977040'],
    ]) {
      sweep.seek(iteration);
      assert.equal(sweep.predictions[1].toFixed(8), prediction);
    }
  });
});

test('gives the bits of one run per seed, forward and back', () => {
  console.log(`NEUROGLASS_TEST_SEED=${drawSeed}`);
  const draw = new Draw(drawSeed + 2);
  for (let n = 0; n < 40; ++n) {
    const experiment = { ...draw.experiment(), bias: draw.whole(0, 1) === 1 };
    const count = draw.whole(1, 30);
    withSweep(experiment, draw.whole(0, 2 ** 32 - count), count, (sweep) => {
      for (let step = 0; step < 4; ++step) {
        if (draw.whole(0, 1)) {
          const from = sweep.iteration,
            length = draw.whole(0, 600);
          assert.equal(sweep.train(length), Math.min(length, experiment.iterations - from));
        } else {
          sweep.seek(draw.whole(0, experiment.iterations));
        }
        expectRuns(sweep, experiment);
      }
    });
  }
});

test('a seed that cannot go on keeps its last finite weights, and comes back', () => {
  // why they stop: tests/unit/sweep_test.cpp
  const options = {
    inputs: [
      [1, 0],
      [0, 1],
      [1e15, 1e15],
      [1e150, -1e150],
    ],
    targets: [0.5, 0.5, 1e150, 0],
    test: [1, 0],
    learning_rate: 16,
    iterations: 100,
  };
  withSweep(options, 0, 20, (sweep) => {
    const start = sweep.weights(0);
    sweep.seek(100);
    assert.equal(sweep.iteration, 100);
    const diverged = sweep.predictions.filter((_, i) => sweep.divergedAt(i) !== null).length;
    assert.ok(diverged > 5 && diverged < 20, `${diverged} of 20 diverged`);
    expectRuns(sweep, options);
    sweep.seek(0);
    assert.equal(sweep.divergedAt(0), null);
    assert.deepEqual(sweep.weights(0), start);
    sweep.seek(4);
    expectRuns(sweep, options);
  });
});

test('numbers beyond the limits are refused, with what is allowed', () => {
  for (const [first, count, said] of [
    [-5, 1, 'firstSeed: -5 is out of range; allowed are 0 to 4294967295.'],
    [2 ** 32 - 9, 10, 'firstSeed: 4294967287 is out of range; allowed are 0 to 4294967286.'],
    [7, 1e9, 'count: 1000000000 is out of range; allowed are 1 to 10000.'],
    [7, 0, 'count: 0 is out of range; allowed are 1 to 10000.'],
    [1.9, 2, 'firstSeed: 1.9 is not a whole number; allowed are the whole numbers from 0 to 4294967294.'],
    [1, 2.9, 'count: 2.9 is not a whole number; allowed are the whole numbers from 1 to 10000.'],
    [1, Infinity, 'count: Infinity is out of range; allowed are 1 to 10000.'],
  ])
    assert.throws(() => new Sweep({ firstSeed: first, count }), { name: 'RangeError', message: said });
  for (const odd of [NaN, '7', null, [1]])
    assert.throws(() => new Sweep({ count: odd }), {
      name: 'TypeError',
      message: /^count: ".*" is not a number; allowed are 1 to 10000\.$/,
    });
  for (const [name, value] of [
    ['seed', 1],
    ['startingWeights', [1, 2, 3]],
  ])
    assert.throws(() => new Sweep({ [name]: value }), {
      name: 'TypeError',
      message: `"${name}" is none of iterations, learningRate, bias, activation, outputActivation, lossFunction, update, order, optimizer, momentum, weightDecay, init, initScale, heldOut, heldOutSeed, scaling, layers, inputs, targets, data, heldOutRows, names, classes, test, firstSeed, count.`,
    });
});

test('a sweep refuses seeds it has not, and what it gives are copies', () => {
  withSweep({ iterations: 3 }, 2 ** 32 - 10, 10, (sweep) => {
    assert.deepEqual([sweep.firstSeed, sweep.count, sweep.iterations], [2 ** 32 - 10, 10, 3]);
    assert.throws(() => sweep.seek(4), {
      name: 'RangeError',
      message: 'iteration: 4 is out of range; allowed are 0 to 3.',
    });
    assert.equal(sweep.train(), 3);
    assert.equal(sweep.step(), 0);
    for (const odd of [-1, 10, 1e9, 0.5, Infinity]) {
      assert.throws(() => sweep.weights(odd), { name: 'RangeError', message: /^i: / });
      assert.throws(() => sweep.divergedAt(odd), { name: 'RangeError', message: /^i: / });
    }
    for (const odd of [NaN, undefined, '0'])
      assert.throws(() => sweep.weights(odd), { name: 'TypeError', message: /^i: / });
    const weights = sweep.weights(0),
      before = [...weights];
    sweep.reset();
    assert.equal(sweep.iteration, 0);
    assert.deepEqual(weights, before);
  });
  withSweep({}, undefined, undefined, (sweep) => assert.deepEqual([sweep.firstSeed, sweep.count], [0, 1000]));
});

test('the options of a sweep make the same sweep', () => {
  const draw = new Draw(drawSeed + 3);
  withSweep({ ...draw.experiment(), iterations: 20 }, 5, 9, (sweep) =>
    using(new Sweep(sweep.options), (again) => {
      sweep.train();
      again.train();
      assert.deepEqual(again.options, sweep.options);
      assert.deepEqual(again.predictions, sweep.predictions);
    }),
  );
});

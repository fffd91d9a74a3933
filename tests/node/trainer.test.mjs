// What a Trainer of the package offers, and what it says to whatever it cannot use. Its numbers are judged in core.test.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { load } from '../../build/site/package/index.js';
import { Draw, drawSeed, optionsOf, using } from './support.mjs';

const { Trainer, parameters } = await load();
const refused = (options, name, message) => assert.throws(() => new Trainer(options), { name, message });

test('the example of the documentation holds', () => {
  const trainer = new Trainer({ seed: 1 });
  assert.equal(trainer.train(10_000), 10_000);
  assert.match(String(trainer.predict([1, 0, 1])), /^0\.98977040/);
  assert.equal(trainer.predict([1, 0, 1]), trainer.prediction);
  trainer.free();
});

test('loading again gives the same', async () => {
  assert.equal(await load(), await load({ wasm: new URL('file:///nowhere') }));
  await assert.rejects(load({ url: 'x' }), {
    name: 'TypeError',
    message: '"url" is not an option of load; there is wasm.',
  });
});

test('train, step, seek and reset go where they say', () =>
  using(new Trainer({ iterations: 50 }), (trainer) => {
    assert.deepEqual([trainer.iteration, trainer.iterations], [0, 50]);
    assert.equal(trainer.step(), 1);
    assert.equal(trainer.train(9), 9);
    assert.equal(trainer.iteration, 10);
    assert.equal(trainer.train(), 40);
    assert.equal(trainer.step(), 0);
    assert.equal(trainer.seek(3), undefined);
    assert.equal(trainer.iteration, 3);
    trainer.reset();
    assert.equal(trainer.iteration, 0);
    assert.deepEqual(trainer.weights, trainer.startingWeights);
    assert.equal(trainer.train(0), 0);
  }));

test('rows held out are not trained, and have a loss of their own', () => {
  const inputs = [
      [0, 1],
      [1, 0],
      [1, 1],
      [0, 0],
      [2, 1],
    ],
    targets = [1, 0, 1, 0, 1];
  using(new Trainer({ inputs, targets, heldOut: 0.4, heldOutSeed: 7, iterations: 50 }), (trainer) => {
    // np.sort(np.random.RandomState(7).permutation(5)[:2])
    const held = [0, 3],
      rest = [0, 1, 2, 3, 4].filter((row) => !held.includes(row));
    trainer.train();
    const squares = (rows) => rows.reduce((sum, row) => sum + (targets[row] - trainer.outputs[row]) ** 2, 0) / 2;
    assert.equal(trainer.heldOutLoss, squares(held));
    assert.equal(trainer.loss, squares(rest));
    const options = {
      inputs: rest.map((row) => inputs[row]),
      targets: rest.map((row) => targets[row]),
      iterations: 50,
    };
    using(new Trainer(options), (alone) => {
      alone.train();
      assert.deepEqual(alone.weights, trainer.weights);
      assert.equal(alone.heldOutLoss, null);
    });
    using(new Trainer({ inputs, targets, heldOutRows: held.map((row) => row + 1), iterations: 50 }), (byHand) => {
      byHand.train();
      assert.deepEqual(byHand.weights, trainer.weights);
    });
  });
  refused(
    { heldOutRows: [4] },
    'RangeError',
    'held_out_rows: 4 is not a row of its own; allowed are whole numbers from 1 to 3, each once.',
  );
});

test('predict takes one example or many, as arrays or typed arrays', () =>
  using(new Trainer(), (trainer) => {
    trainer.train();
    const rows = trainer.options.inputs;
    assert.deepEqual(trainer.predict(rows), trainer.outputs);
    assert.deepEqual(trainer.predict(rows.map((row) => Float64Array.from(row))), trainer.outputs);
    assert.equal(trainer.predict(Uint8Array.of(1, 0, 1)), trainer.prediction);
    assert.equal(trainer.predict(Array(2000).fill([1, 0, 1])).length, 2000);
  }));

test('predict names the number that it cannot use', () =>
  using(new Trainer(), (trainer) => {
    for (const [inputs, name, message] of [
      [undefined, 'TypeError', 'inputs: expected a list of numbers, such as [1, 0, 1].'],
      ['101', 'TypeError', 'inputs: expected a list of numbers, such as [1, 0, 1].'],
      [[], 'RangeError', 'inputs: 0 numbers are given; the network has 3 inputs.'],
      [[1, 0], 'RangeError', 'inputs: 2 numbers are given; the network has 3 inputs.'],
      [Array(5000).fill(1), 'RangeError', 'inputs, x4 is one too many: at most 3 are allowed.'],
      [[1, '0', 1], 'TypeError', 'inputs, x2: "0" is not a number.'],
      [[1, NaN, 1], 'TypeError', 'inputs, x2: "NaN" is not a number.'],
      [[1, 0, [1]], 'TypeError', 'inputs, x3: "[…]" is not a number.'],
      // eslint-disable-next-line no-sparse-arrays -- a hole is what is tried
      [[1, , 1], 'TypeError', 'inputs, x2: "undefined" is not a number.'],
      [[1, 0, -Infinity], 'RangeError', 'inputs, x3: -Infinity is too large; allowed are -1e+150 to 1e+150.'],
      [
        [
          [1, 0, 1],
          [1, 0],
        ],
        'RangeError',
        'inputs, row 2: 2 numbers are given; the network has 3 inputs.',
      ],
      [[[1, 0, 1], 7], 'TypeError', 'inputs, row 2: expected a list of numbers, such as [1, 0, 1].'],
      [
        [
          [1, 0, 1],
          [1, 0, 2e150],
        ],
        'RangeError',
        'inputs, row 2, x3: 2e+150 is too large; allowed are -1e+150 to 1e+150.',
      ],
    ])
      assert.throws(() => trainer.predict(inputs), { name, message });
  }));

test('every parameter of the registry is an option, with its limits', () => {
  assert.deepEqual(
    parameters.map(({ key }) => key),
    [
      ...['iterations', 'seed', 'learningRate', 'bias', 'activation', 'outputActivation', 'lossFunction', 'update'],
      ...['order', 'optimizer', 'momentum', 'weightDecay', 'init', 'initScale', 'heldOut', 'heldOutSeed', 'scaling'],
    ],
  );
  assert.ok(Object.isFrozen(parameters) && parameters.every(Object.isFrozen));
  for (const { key, kind, min, max, values = [], default: usual } of parameters) {
    using(new Trainer({ [key]: usual }), (trainer) => assert.equal(trainer.options[key] ?? usual, usual));
    if (kind === 'choice') {
      refused({ [key]: 'nothing' }, 'RangeError', `${key}: "nothing" is not one of ${values.join(', ')}.`);
      continue;
    }
    if (kind === 'toggle') {
      using(new Trainer({ [key]: !usual }), (trainer) => assert.equal(trainer.options[key], !usual));
      for (const odd of [0, 1, 'on', null, []])
        assert.throws(() => new Trainer({ [key]: odd }), {
          name: 'TypeError',
          message: new RegExp(`^${key}: ".*" is neither true nor false\\.$`),
        });
      continue;
    }
    for (const value of [min, max])
      using(new Trainer({ [key]: value }), (trainer) => assert.equal(trainer.options[key] ?? usual, value));
    const least = values[0] ?? (min.toFixed(kind === 'number' ? 6 : 0).replace(/\.?0+$/, '') || 0);
    for (const odd of [-1, max + 1, Infinity, -Infinity])
      refused({ [key]: odd }, 'RangeError', `${key}: ${odd} is out of range; allowed are ${least} to ${max}.`);
    if (kind === 'integer')
      refused(
        { [key]: 1.5 },
        'RangeError',
        `${key}: 1.5 is not a whole number; allowed are the whole numbers from ${least} to ${max}.`,
      );
    for (const odd of ['1', '', null, true, [1], {}, 1n, NaN, () => 1, Symbol('s')])
      assert.throws(() => new Trainer({ [key]: odd }), {
        name: 'TypeError',
        message: new RegExp(`^${key}: (".*" is not a number|true is)`),
      });
  }
});

test('an option that is undefined is left out', () => {
  using(new Trainer({ seed: undefined, inputs: undefined, targets: undefined, test: undefined }), (trainer) =>
    using(new Trainer(), (other) => assert.deepEqual(trainer.options, other.options)),
  );
});

test('options that are none, and unknown ones, are refused with those there are', () => {
  for (const [odd, shown] of [
    [null, 'null'],
    [5, '5'],
    ['seed', 'seed'],
    [[1], '[…]'],
    [() => 1, 'function'],
    [1n, '1n'],
    [true, 'true'],
  ])
    refused(odd, 'TypeError', `options: expected an object of named options; ${shown} was given.`);
  const names =
    'iterations, seed, learningRate, bias, activation, outputActivation, lossFunction, update, order, optimizer, momentum, weightDecay, init, initScale, heldOut, heldOutSeed, scaling, layers, inputs, targets, data, heldOutRows, names, classes, test, startingWeights';
  for (const name of ['learning_rate', 'Seed', 'toString', '__proto__', ''])
    refused(JSON.parse(`{"seed": 1, ${JSON.stringify(name)}: 1}`), 'TypeError', `"${name}" is none of ${names}.`);
  refused({ ['x'.repeat(100)]: 1 }, 'TypeError', `"${'x'.repeat(18)}…" is none of ${names}.`);
});

test('the options of a trainer make the same trainer', () => {
  console.log(`NEUROGLASS_TEST_SEED=${drawSeed}`);
  const draw = new Draw(drawSeed + 4);
  for (let i = 0; i < 20; ++i) {
    const experiment = optionsOf(draw.experiment());
    if (draw.whole(0, 1))
      experiment.startingWeights = Array.from({ length: experiment.test.length + (experiment.bias ? 1 : 0) }, () =>
        draw.real(-2, 2),
      );
    using(new Trainer(experiment), (trainer) => {
      assert.deepEqual(trainer.options, experiment);
      if (experiment.startingWeights) assert.deepEqual(trainer.startingWeights, experiment.startingWeights);
    });
  }
  using(
    new Trainer({
      inputs: [
        [1, 2],
        [3, 4],
      ],
      targets: [0, 1],
    }),
    (trainer) => assert.deepEqual(trainer.options.test, [1, 2]),
  );
});

test('a run that grows beyond all numbers says where it diverged', () => {
  // as in tests/node/sweep.test.mjs
  using(
    new Trainer({
      inputs: [
        [1, 0],
        [0, 1],
        [1e15, 1e15],
        [1e150, -1e150],
      ],
      targets: [0.5, 0.5, 1e150, 0],
      test: [1, 0],
      learningRate: 16,
      iterations: 100,
      seed: 0,
    }),
    (trainer) => {
      assert.equal(trainer.divergedAt, null);
      const trained = trainer.train();
      assert.equal(trainer.divergedAt, trained);
      assert.ok(trained < 100 && trainer.weights.every(Number.isFinite));
      assert.equal(trainer.train(), 0);
    },
  );
});

test('the history leads from the start to the iteration, and the explanation on to the next', () =>
  using(new Trainer({ bias: true }), (trainer) => {
    trainer.seek(1000);
    const { history } = trainer;
    assert.deepEqual(history[0], { iteration: 0, loss: history[0].loss, weights: trainer.startingWeights });
    assert.ok(
      history.length > 50 &&
        history.every(({ iteration }, i) => iteration <= 1000 && (i === 0 || iteration > history[i - 1].iteration)),
    );
    const { iteration, loss, weights } = history[20];
    const explained = trainer.explain();
    assert.deepEqual(
      explained.rows.map(({ output }) => output.toFixed(12)),
      trainer.outputs.map((output) => output.toFixed(12)),
    );
    assert.deepEqual(explained.weights, trainer.weights);
    explained.rows.forEach(
      ({ inputs, products, sum, target, output, error, activationDerivative, delta, gradient }) => {
        assert.deepEqual(
          products,
          inputs.map((input, i) => input * explained.weights[i]),
        );
        assert.equal(
          sum,
          products.reduce((total, product) => total + product),
        );
        assert.deepEqual(
          [error, activationDerivative, delta],
          [target - output, output * (1 - output), error * output * (1 - output)],
        );
        assert.deepEqual(
          gradient,
          inputs.map((input) => input * delta),
        );
      },
    );
    assert.deepEqual(
      explained.update,
      explained.gradient.map((one) => explained.learningRate * one),
    );
    trainer.step();
    assert.deepEqual(explained.newWeights, trainer.weights);
    trainer.seek(iteration);
    assert.deepEqual([trainer.loss, trainer.weights], [loss, weights]);
  }));

test('a trainer that was freed says so, and may be freed again', () => {
  const trainer = new Trainer();
  trainer.free();
  trainer.free();
  for (const use of [
    () => trainer.weights,
    () => trainer.train(),
    () => trainer.predict([1, 0, 1]),
    () => trainer.seek(1),
    () => trainer.options,
  ])
    assert.throws(use, { name: 'TypeError', message: 'this was freed and can no longer be used.' });
  if (!Symbol.dispose) return;
  const disposed = new Trainer();
  disposed[Symbol.dispose]();
  assert.throws(() => disposed.weights, { message: 'this was freed and can no longer be used.' });
});

test('trainers that are forgotten give their memory back', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  const forget = async (batches) => {
    for (let batch = 0; batch < batches; ++batch) {
      for (let i = 0; i < 50; ++i)
        new Trainer({ iterations: 100_000, inputs: [Array(16).fill(1)], targets: [1] }).train(50);
      collect();
      await new Promise((done) => {
        setTimeout(done);
      });
    }
  };
  await forget(5);
  const before = process.memoryUsage().external;
  await forget(40);
  assert.ok(process.memoryUsage().external - before < 4e6, 'the module has grown'); // not freed, they grow it by 50 MB
});

// Networks of the package, in Node: NumPy's numbers, the native program's bits, several outputs, and the arithmetic of any unit.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { load } from '../../build/site/package/index.js';
import { root, using } from './support.mjs';

const { Sweep, Trainer, parameters } = await load();

const camelCase = (key) => key.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
const inRows = (numbers, width) =>
  Array.from({ length: numbers.length / width }, (_, row) => numbers.slice(row * width, (row + 1) * width));

/** The cases of tests/golden/networks.txt: {name, options, states}. */
function goldenNetworks() {
  const blocks = readFileSync(join(root, 'tests/golden/networks.txt'), 'utf8').replace(/^#.*\n/gm, '');
  return blocks
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const given = {},
        states = [];
      for (const line of block.split('\n')) {
        const [key, ...words] = line.split(' ');
        const numbers = words.map(Number);
        if (key === 'at') states.push({ iteration: numbers[0] });
        else if (states.length > 0) states.at(-1)[key] = numbers;
        else given[key] = Number.isNaN(numbers[0]) ? words[0] : numbers;
      }
      const { name, outputs, inputs, targets, hidden, test: asked, bias, batch, ...others } = given;
      const options = {
        inputs: inRows(inputs, asked.length),
        targets: outputs[0] === 1 ? targets : inRows(targets, outputs[0]),
        test: asked,
        layers: hidden ?? [],
        bias: bias === 'fixed' ? 'fixed' : bias === 'on',
        update: batch[0],
        iterations: Math.max(...states.map(({ iteration }) => iteration)),
      };
      for (const [key, value] of Object.entries(others))
        options[camelCase(key)] = Array.isArray(value) ? value[0] : value;
      return { name, options, states };
    });
}

const close = (ours, theirs, where) =>
  [ours].flat().forEach((one, i) => {
    const other = [theirs].flat()[i];
    assert.ok(Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(other)), `${where}: ${one}, NumPy ${other}`);
  });

test('networks of every option agree with NumPy to 1e-12', () => {
  // tests/golden, made by make_golden.py
  const cases = goldenNetworks();
  assert.ok(cases.length > 50);
  for (const { name, options, states } of cases)
    using(new Trainer(options), (run) => {
      for (const { iteration, weights, predictions, loss } of states) {
        run.seek(iteration);
        const where = `${name} at ${iteration}`;
        assert.equal(run.weights.length, weights.length, where);
        close(run.weights, weights, where);
        assert.equal(Array.isArray(run.prediction), predictions.length > 1, where);
        close(run.prediction, predictions, where);
        close(run.loss, loss, where);
      }
    });
});

const xor = {
  inputs: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  targets: [0, 1, 1, 0],
  layers: [4],
  bias: true,
  seed: 3,
  learningRate: 2,
  iterations: 5000,
};
const classes = {
  inputs: [
    [0, 0, 1],
    [0, 1, 0],
    [1, 0, 0],
    [1, 1, 1],
  ],
  targets: [
    [1, 0],
    [0, 1],
    [0, 1],
    [1, 0],
  ],
  test: [0, 1, 1],
  layers: [5, 3],
  activation: 'tanh',
  outputActivation: 'softmax',
  lossFunction: 'cross_entropy',
  bias: 'fixed',
  update: 3,
  order: 'shuffled',
  optimizer: 'adam',
  learningRate: 0.05,
  weightDecay: 0.01,
  init: 'normal',
  initScale: 0.5,
  seed: 9,
  iterations: 200,
};

/** What the native program answers for it. */
function native(options) {
  const snake = Object.entries(options).map(([key, value]) => [
    key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value,
  ]);
  return JSON.parse(
    execFileSync(join(root, 'build/native/neuroglass'), ['train', '--json', '--experiment=-'], {
      input: JSON.stringify({ neuroglass: 1, ...Object.fromEntries(snake) }),
      encoding: 'utf8',
    }),
  );
}

test('networks give the bits of the native program', () => {
  for (const options of [xor, classes])
    using(new Trainer(options), (run) => {
      run.train();
      const { iteration, weights, prediction, loss } = run;
      assert.deepEqual({ iteration, weights, prediction, loss }, native(options));
    });
});

test('several outputs are a list for each row, one is a number', () => {
  using(new Trainer(classes), (run) => {
    run.train(50);
    assert.deepEqual(
      run.outputs.map((row) => row.length),
      [2, 2, 2, 2],
    );
    for (const [first, second] of run.outputs) assert.ok(Math.abs(first + second - 1) < 1e-15);
    assert.deepEqual(run.predict(classes.inputs), run.outputs);
    assert.deepEqual(run.predict(classes.test), run.prediction);
    assert.deepEqual(run.options, classes);
  });
  using(new Trainer(xor), (run) => {
    run.train();
    assert.deepEqual(run.outputs.map(Math.round), xor.targets);
    assert.deepEqual(run.predict(xor.inputs), run.outputs);
    assert.equal(typeof run.prediction, 'number');
  });
  using(new Trainer({ inputs: [[1], [0]], targets: [[1], [0]] }), (run) =>
    assert.deepEqual(
      [run.options.targets, run.outputs.map((one) => typeof one)],
      [
        [1, 0],
        ['number', 'number'],
      ],
    ),
  );
});

test('weights have their names, layer by layer, the bias last', () => {
  using(new Trainer(), (run) => assert.deepEqual(run.weightNames, ['w1', 'w2', 'w3']));
  using(new Trainer({ ...xor, layers: 2 }), (run) => {
    assert.deepEqual(run.weightNames, [
      ...['w[1][1,1]', 'w[1][1,2]', 'w[1][2,1]', 'w[1][2,2]', 'b[1][1]', 'b[1][2]'],
      ...['w[2][1,1]', 'w[2][2,1]', 'b[2][1]'],
    ]);
    assert.equal(run.weights.length, 9);
  });
  const startingWeights = Array.from({ length: 17 }, (_, i) => i / 16 - 0.5);
  using(new Trainer({ ...xor, startingWeights }), (run) => assert.deepEqual(run.weights, startingWeights));
});

const sum = (numbers) => numbers.reduce((total, one) => total + one);

/** Each number of a unit's arithmetic follows from the others. @returns what its weights will be, by their names */
function follows(run, place, sigmoid) {
  const { rows, weights, gradient, update, newWeights, nextWeights, learningRate } = run.explain(place);
  for (const row of rows) {
    assert.deepEqual(
      row.products,
      row.inputs.map((input, i) => input * weights[i]),
    );
    assert.equal(row.sum, sum(row.products));
    assert.ok(Math.abs(row.output - 1 / (1 + Math.exp(-row.preActivation))) < 1e-15);
    if (nextWeights) {
      assert.equal(row.target, undefined);
      assert.deepEqual(
        row.backProducts,
        row.nextDeltas.map((delta, k) => delta * nextWeights[k]),
      );
      assert.equal(row.error, sum(row.backProducts));
    } else assert.equal(row.error, row.target - row.output);
    if (sigmoid) assert.equal(row.delta, row.error * row.output * (1 - row.output));
    assert.deepEqual(
      row.gradient,
      row.inputs.map((input) => input * row.delta),
    );
  }
  assert.deepEqual(
    gradient,
    weights.map((_, i) => sum(rows.map((row) => row.gradient[i]))),
  );
  assert.deepEqual(
    update,
    gradient.map((one) => learningRate * one),
  );
  return newWeights;
}

test('the arithmetic of every unit leads to the weights of the next iteration', () =>
  using(new Trainer(xor), (run) => {
    run.seek(100);
    const wanted = [];
    for (const [layer, units] of [4, 1].entries())
      for (let unit = 1; unit <= units; ++unit)
        follows(run, { layer: layer + 1, unit }, true).forEach((weight, i, { length }) =>
          wanted.push([`${i + 1 === length ? `b[${layer + 1}][` : `w[${layer + 1}][${i + 1},`}${unit}]`, weight]),
        );
    assert.deepEqual(run.explain(), run.explain({ layer: 2, unit: 1 }));
    assert.deepEqual(run.explain({ layer: 1 }), run.explain({ layer: 1, unit: 1 }));
    run.step();
    const { weightNames, weights } = run;
    assert.deepEqual(new Map(wanted), new Map(wanted.map(([name]) => [name, weights[weightNames.indexOf(name)]])));
    assert.equal(wanted.length, weights.length);
  }));

test('inputs that are scaled are told with what they are scaled by, and asked for as the data has them', () => {
  const options = {
    inputs: [
      [2100, 3],
      [1600, 3],
      [2400, 4],
      [1416, 2],
    ],
    targets: [1, 0, 1, 0],
    bias: true,
    iterations: 50,
  };
  using(new Trainer({ ...options, scaling: 'standard' }), (run) => {
    run.seek(50);
    const { rows, inputOffsets, inputSpreads } = run.explain();
    assert.deepEqual([inputOffsets, inputSpreads[1]], [[1879, 3, 0], Math.sqrt(0.5)]);
    rows.forEach(({ unscaledInputs, inputs, output }, row) => {
      assert.deepEqual(unscaledInputs, [...options.inputs[row], 1]);
      assert.deepEqual(
        inputs,
        unscaledInputs.map((value, i) => (value - inputOffsets[i]) / inputSpreads[i]),
      );
      assert.equal(run.predict(options.inputs[row]), output);
    });
    assert.deepEqual(run.options.inputs, options.inputs);
    assert.equal(run.options.scaling, 'standard');
  });
  using(new Trainer(options), (run) => {
    assert.deepEqual([run.explain().inputOffsets, run.explain().rows[0].unscaledInputs], [undefined, undefined]);
    assert.equal(run.options.scaling, undefined);
  });
  assert.throws(() => new Trainer({ ...options, scaling: 'whole' }), {
    message: 'scaling: "whole" is not one of none, min_max, standard.',
  });
});

test('what a unit has of its optimizer, batch and loss is told, and nothing that it has not', () =>
  using(new Trainer(classes), (run) => {
    run.seek(10);
    const output = run.explain({ unit: 2 }),
      hidden = run.explain({ layer: 2, unit: 3 });
    assert.equal(output.rows.filter(({ learns }) => learns).length, 3); // the first batch of an epoch of 4 rows
    for (const { learns, delta } of output.rows) if (!learns) assert.equal(delta, 0);
    for (const row of output.rows) {
      assert.deepEqual(['shifted' in row, 'activationDerivative' in row], [true, false]);
      assert.equal(row.output, run.outputs[output.rows.indexOf(row)][1]);
    }
    for (const row of hidden.rows) assert.deepEqual(['shifted' in row, 'target' in row], [false, false]);
    assert.deepEqual([output.weightDecay, output.momentum, output.rowsOfUpdate], [0.01, undefined, undefined]);
    assert.deepEqual(output.decay, [...output.weights.slice(0, -1).map((weight) => 0.01 * weight), 0]);
    assert.equal(output.update.at(-1), 0); // a bias that is not trained
    assert.deepEqual(
      output.newWeights,
      output.weights.map((weight, i) => weight + output.update[i]),
    );
    output.update.slice(0, -1).forEach((update, i) => {
      assert.equal(output.mean[i], 0.9 * output.oldMean[i] + (1 - 0.9) * output.decayedGradient[i]);
      assert.equal(
        update,
        (output.learningRate * output.correctedMean[i]) / (Math.sqrt(output.correctedSquare[i]) + 1e-8),
      );
    });
    for (const name of ['oldVelocity', 'momentum', 'nextWeights']) assert.ok(!(name in output), name);
    assert.equal(hidden.nextWeights.length, 2);
  }));

test('a unit that is none is refused with those there are', () =>
  using(new Trainer(xor), (run) => {
    for (const [place, name, message] of [
      [{ layer: 3 }, 'RangeError', 'layer: 3 is out of range; allowed are 1 to 2.'],
      [{ layer: 0 }, 'RangeError', 'layer: 0 is out of range; allowed are 1 to 2.'],
      [{ layer: 1, unit: 5 }, 'RangeError', 'unit: 5 is out of range; allowed are 1 to 4.'],
      [{ unit: 2 }, 'RangeError', 'unit: 2 is out of range; allowed are 1 to 1.'],
      [{ unit: '1' }, 'TypeError', 'unit: "1" is not a number; allowed are 1 to 1.'],
      [{ row: 1 }, 'TypeError', '"row" says no unit; there are layer, unit.'],
      [5, 'TypeError', 'options: expected an object of named options; 5 was given.'],
    ])
      assert.throws(() => run.explain(place), { name, message });
  }));

test('what does not go together is refused with what would', () => {
  for (const [options, message] of [
    [{ outputActivation: 'softmax' }, /^Softmax goes with cross-entropy/],
    [{ lossFunction: 'cross_entropy', outputActivation: 'relu' }, /^Cross-entropy needs a sigmoid or softmax output/],
    [{ outputActivation: 'step', layers: [2] }, /^Step has no derivative to learn hidden layers by/],
    [{ layers: [33] }, /^layers, 1: 33 is out of range; allowed are 1 to 32\.$/],
    [{ layers: Array(7).fill(1) }, /7/],
    [{ activation: 'softmax' }, /^activation: "softmax" is not one of sigmoid, tanh, relu, identity\.$/],
    [{ update: 'some' }, /^update: "some" is not a number/],
  ])
    assert.throws(() => new Trainer({ ...xor, ...options }), { message });
});

test('each choice among the parameters can be made by its name', () => {
  const choices = parameters.filter(({ values }) => values);
  assert.deepEqual(
    choices.map(({ key }) => key),
    [...['bias', 'activation', 'outputActivation', 'lossFunction', 'update', 'order', 'optimizer'], 'init', 'scaling'],
  );
  const fitting = { softmax: classes, cross_entropy: { outputActivation: 'sigmoid' }, step: { layers: [] } };
  fitting.mean_cross_entropy = fitting.cross_entropy;
  for (const { key, values, default: usual } of choices)
    for (const value of values)
      using(new Trainer({ ...xor, ...fitting[value], [key]: value }), ({ options }) =>
        assert.equal(options[key] ?? usual, value, key),
      );
});

test('a sweep of networks is one run for each seed', () =>
  using(new Sweep({ ...xor, seed: undefined, firstSeed: 3, count: 4, iterations: 300 }), (sweep) => {
    sweep.train();
    for (let i = 0; i < 4; ++i)
      using(new Trainer({ ...xor, seed: 3 + i, iterations: 300 }), (run) => {
        run.train();
        assert.deepEqual([sweep.weights(i), sweep.predictions[i]], [run.weights, run.prediction]);
      });
  }));

// The data of a Trainer of the package: rows, data that is ready, names; and what it says to what it cannot use.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from '../../build/site/package/index.js';
import { using } from './support.mjs';

const { Trainer } = await load();
const refused = (options, name, message) => assert.throws(() => new Trainer(options), { name, message });

test('data that is ready is taken by its name', () => {
  using(new Trainer({ data: 'xor', layers: [2], iterations: 10 }), (trainer) => {
    assert.deepEqual(trainer.options.inputs, [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    assert.deepEqual(trainer.options.targets, [0, 1, 1, 0]);
  });
  // What `neuroglass data moons:4:0:1` prints, which tests/numpy_agreement compares with NumPy.
  using(new Trainer({ data: 'moons:4:0:1', iterations: 0 }), (trainer) => {
    assert.deepEqual(trainer.options.inputs, [
      [0.258, 0.966],
      [1.638, -0.27],
      [1, 0],
      [0.418, -0.313],
    ]);
    assert.deepEqual(trainer.options.test, [0.258, 0.966]);
  });
  using(new Trainer({ data: 'spiral3', iterations: 0 }), (trainer) => assert.equal(trainer.prediction.length, 3));
  for (const [data, name, message] of [
    ['moon', 'RangeError', /^data: "moon" is not ready data, which is article, and, or, /],
    ['moons:1', 'RangeError', /^data, rows: 1 is out of range; allowed are 2 to /],
    ['moons:2:x', 'TypeError', /^data, noise: "x" is not a number/],
    ['xor:2', 'RangeError', /^data: "xor:2" says too much/],
    [7, 'TypeError', /^data must be a text/],
  ])
    refused({ data }, name, message);
  refused({ data: 'xor', targets: [1] }, 'TypeError', /^data must be a text/);
});

test('names and classes are texts on one line', () => {
  using(new Trainer({ data: 'xor', names: 'a,b,either', classes: 'no,yes', iterations: 0 }), ({ options }) =>
    assert.deepEqual([options.names, options.classes], ['a,b,either', 'no,yes']),
  );
  using(new Trainer(), ({ options }) => assert.ok(!('names' in options) && !('classes' in options)));
  refused({ names: ['a'] }, 'TypeError', 'names: expected a text.');
  refused({ names: 'a\nb' }, 'RangeError', /^names: .* contains control characters/);
  refused({ classes: 'x'.repeat(2000) }, 'RangeError', /^classes: the text is 1101 characters long; at most 1,?100 /);
});

test('data that cannot be used is refused, and says where', () => {
  const rows = (count, width = 1) => Array.from({ length: count }, () => Array(width).fill(0));
  const one = { inputs: [[1]], targets: [1] };
  for (const [options, name, message] of [
    [{ inputs: [[1]] }, 'TypeError', 'targets is missing; inputs and targets belong together.'],
    [{ targets: [1] }, 'TypeError', 'inputs is missing; inputs and targets belong together.'],
    [{ ...one, inputs: 1 }, 'TypeError', 'inputs: expected a list of rows, such as [[0, 1, 1], [1, 0, 0]].'],
    [{ ...one, inputs: [1] }, 'TypeError', 'inputs: expected a list of rows, such as [[0, 1, 1], [1, 0, 0]].'],
    [{ ...one, targets: 1 }, 'TypeError', 'targets: expected a list of numbers, such as [1, 0, 1].'],
    [{ ...one, targets: ['1'] }, 'TypeError', 'targets, y1: "1" is not a number.'],
    [{ ...one, inputs: [[null]] }, 'TypeError', 'inputs, row 1, x1: "null" is not a number.'],
    [
      { ...one, inputs: [[1e151]] },
      'RangeError',
      'inputs, row 1, x1: 1e+151 is too large; allowed are -1e+150 to 1e+150.',
    ],
    [{ ...one, targets: [-1e151] }, 'RangeError', 'targets, y1: -1e+151 is too large; allowed are -1e+150 to 1e+150.'],
    [{ ...one, targets: [1, 0] }, 'RangeError', 'inputs has 1 row, and targets has 2 numbers; each row needs one.'],
    [
      { inputs: [[1, 2], [1]], targets: [1, 1] },
      'RangeError',
      'inputs, row 2 has 1 number, the rows before it have 2.',
    ],
    [{ inputs: [], targets: [] }, 'RangeError', 'The data has 0 rows; 1 to 10000 are allowed.'],
    [{ inputs: [[]], targets: [1] }, 'RangeError', 'The data has 0 inputs a row; 1 to 64 are allowed.'],
    [
      { inputs: rows(10_001), targets: Array(10_001).fill(0) },
      'RangeError',
      'inputs, row 10001 is one too many: at most 10000 are allowed.',
    ],
    [
      { inputs: rows(1, 65), targets: [0] },
      'RangeError',
      'inputs, row 1, x65 is one too many: at most 64 are allowed.',
    ],
    [
      { ...one, targets: Array(2 ** 32 - 1) },
      'RangeError',
      'targets, y10001 is one too many: at most 10000 are allowed.',
    ],
    [{ test: [1, 0] }, 'RangeError', 'The test example has 2 inputs; the data has 3.'],
    [{ test: [1, 0, 1e200] }, 'RangeError', 'test, x3: 1e+200 is too large; allowed are -1e+150 to 1e+150.'],
    [{ test: 5 }, 'TypeError', 'test: expected a list of numbers, such as [1, 0, 1].'],
    [{ startingWeights: [1, 2] }, 'RangeError', '2 starting weights are given; the network has 3.'],
    [{ bias: true, startingWeights: [1, 2, 3] }, 'RangeError', '3 starting weights are given; the network has 4.'],
    [{ startingWeights: [1, 2, true] }, 'TypeError', 'startingWeights, w3: "true" is not a number.'],
    [
      { startingWeights: new DataView(new ArrayBuffer(8)) },
      'TypeError',
      'startingWeights: expected a list of numbers, such as [1, 0, 1].',
    ],
  ])
    refused(options, name, message);
  using(new Trainer({ inputs: rows(10_000, 64), targets: new Float32Array(10_000) }), (trainer) =>
    assert.equal(trainer.outputs.length, 10_000),
  );
});

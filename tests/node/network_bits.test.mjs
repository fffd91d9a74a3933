// 200 networks of every kind: the package trains them to the very bits that the command line recorded.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { load } from '../../build/site/package/index.js';
import { fingerprint } from './fingerprint.mjs';
import { root, using } from './support.mjs';

const { Trainer } = await load();
const lines = readFileSync(`${root}/tests/golden/network_bits.jsonl`, 'utf8').trim().split('\n').map(JSON.parse);

/** The options that say what the link says; a number as a number. */
function optionsOf(link) {
  const { v: _version, data, at: _at, targets, test, layers, ...rest } = Object.fromEntries(new URLSearchParams(link));
  const numbers = (text) => text.split(',').map(Number),
    rows = data.split('_').map(numbers),
    inputs = rows[0].length - Number(targets);
  const options = {
    inputs: rows.map((row) => row.slice(0, inputs)),
    targets: rows.map((row) => (Number(targets) === 1 ? row[inputs] : row.slice(inputs))),
    test: numbers(test),
    layers: layers === 'none' ? [] : numbers(layers),
  };
  for (const [key, value] of Object.entries(rest))
    options[key.replace(/_(.)/g, (_, letter) => letter.toUpperCase())] =
      value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
  if (rest.bias !== 'fixed') options.bias = rest.bias === 'on';
  return options;
}

test('200 networks of every kind have the bits of the command line', () => {
  assert.equal(lines.length, 200);
  for (const { link, weights, bits } of lines)
    using(new Trainer(optionsOf(link)), (run) => {
      run.train();
      assert.equal(run.weights.length, weights, link);
      const prediction = [run.prediction].flat()[0];
      assert.equal(fingerprint([...run.weights, prediction, run.loss]), bits, link);
    });
});

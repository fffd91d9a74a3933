// The published examples of the package: every printed figure is recomputed with a Trainer, from what a Trainer answers alone, and
// what is said of it must be true.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from '../../build/site/package/index.js';
import { examples } from '../../build/site/package/examples.mjs';
import { using } from './support.mjs';

// The run makes more of a last bit than that: tests/unit/formats/gallery_test.cpp trains it with shaken bits.
const magnifying = { 'ng-planar': 1e-3 };
const { Trainer } = await load();
const list = (value) => (Array.isArray(value) ? value : [value]);
const targetsOf = ({ options }) => options.targets.flatMap(list);
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const outputsOf = (trainer) => trainer.outputs.flatMap(list);

/** Rounded as printed, and with the zero before the point where that is printed. */
function matches(value, published) {
  const decimals = published.includes('.') ? published.length - published.indexOf('.') - 1 : 0;
  const text = value.toFixed(decimals);
  return text === published || text.replace(/^(-?)0\./, '$1.') === published;
}

/** The weights by name: layer by layer (inputs + bias, units), the bias last. */
function weightOf(example, weights, what) {
  const single = /^w(\d+)$/.exec(what);
  if (single) return weights[single[1] - 1];
  const [, kind, layer, first, second] = /^([wb])\[(\d+)\]\[(\d+)(?:,(\d+))?\]$/.exec(what);
  const { layers = [], inputs, targets, bias } = example.options;
  const sizes = [inputs[0].length, ...list(layers), list(targets[0]).length];
  let start = 0;
  for (let l = 1; l < Number(layer); ++l) start += (sizes[l - 1] + (bias ? 1 : 0)) * sizes[l];
  const [input, unit] = kind === 'b' ? [sizes[layer - 1] + 1, first] : [first, second];
  return weights[start + (input - 1) * sizes[layer] + Number(unit) - 1];
}

const sigmoid = (z) => 1 / (1 + Math.exp(-z));
/** What each unit answers for the test example; all examples that print it are of sigmoids. */
function activationOf(example, weights, what) {
  const [, layer, unit] = /^a\[(\d+)\]\[(\d+)\]$/.exec(what);
  const { layers = [], inputs, targets, bias, test } = example.options;
  const sizes = [inputs[0].length, ...list(layers), list(targets[0]).length];
  let answers = test;
  for (let l = 1; l <= Number(layer); ++l) {
    const weight = (j, i) =>
      weightOf(example, weights, i === sizes[l - 1] ? `b[${l}][${j + 1}]` : `w[${l}][${i + 1},${j + 1}]`);
    const below = bias ? [...answers, 1] : answers;
    answers = Array.from({ length: sizes[l] }, (_, j) => sigmoid(sum(below.map((one, i) => one * weight(j, i)))));
  }
  return answers[unit - 1];
}

function valueOf(example, trainer, what) {
  const output = /^output (\d+)(?:,(\d+))?$/.exec(what);
  const targets = targetsOf(example);
  if (output)
    return outputsOf(trainer)[
      (output[1] - 1) * (targets.length / example.options.inputs.length) + (output[2] ?? 1) - 1
    ];
  if (what === 'prediction') return list(trainer.prediction)[0];
  if (what === 'loss') return trainer.loss;
  if (what === 'mean_error')
    return sum(outputsOf(trainer).map((out, i) => Math.abs(targets[i] - out))) / targets.length;
  if (what.startsWith('a[')) return activationOf(example, trainer.weights, what);
  return weightOf(example, trainer.weights, what);
}

/** The sum of squared errors of each row before its own update, where rows are learnt one by one. */
function epochError(example, trainer, end) {
  const rows = example.options.inputs.length,
    targets = targetsOf(example),
    count = targets.length / rows;
  let all = 0;
  for (let row = 0; row < rows; ++row) {
    trainer.seek(end - rows + row);
    const outputs = outputsOf(trainer).slice(row * count, (row + 1) * count);
    all += sum(outputs.map((out, k) => (targets[row * count + k] - out) ** 2));
  }
  return all;
}

for (const example of examples)
  test(`${example.author}, ${example.title}`, () =>
    using(new Trainer(example.options), (trainer) => {
      const worst = ['last_digit', 'rounded', 'machine', 'another_rule'];
      const verdicts = example.claims.map(({ verdict }) => worst.indexOf(verdict));
      assert.equal(example.verdict, verdicts.length > 0 ? worst[Math.max(...verdicts)] : 'no_seed');
      for (const { iteration, what, published, verdict } of example.claims) {
        let value;
        if (what === 'epoch_error') value = epochError(example, trainer, iteration);
        else {
          trainer.seek(iteration);
          value = valueOf(example, trainer, what);
        }
        const off = Math.abs(value / Number(published) - 1),
          said = `${what} after ${iteration}: ${value} and not ${published}`;
        assert.equal(matches(value, published), verdict === 'last_digit', said);
        if (verdict === 'machine') assert.ok(off < (magnifying[example.id] ?? 1e-9), said);
        if (verdict === 'rounded') assert.ok(off < 1e-3, said);
        if (verdict === 'another_rule') assert.ok(off > 1e-9, said);
      }
    }));

test('there are all of them, with where they come from', () => {
  assert.ok(examples.length >= 22);
  for (const { id, url, about, year } of examples) {
    assert.match(id, /^[a-z0-9-]+$/);
    assert.match(url, /^https?:/);
    assert.match(year, /^\d{4}$/);
    assert.notEqual(about.en, about.zh);
  }
});

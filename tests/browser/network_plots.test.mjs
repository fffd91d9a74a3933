// The plots of networks with hidden layers and several outputs, as pixels: the colours follow the outputs and the loss of
// the weights that the page tells.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { Visitor, root, serve } from './visitor.mjs';

const address = await serve();
const xor = 'data=0,0,0_0,1,1_1,0,1_1,1,0&layers=4&bias=on&seed=3&learning_rate=2&iterations=5000&at=5000';
const tanh = xor
  .replace('learning_rate=2', 'learning_rate=0.1&activation=tanh&output_activation=tanh')
  .replace('0,0,0_', '0,0,-1_')
  .replace('1,1,0&', '1,1,-1&');
const classes =
  'data=0,0,1,0,0_0,1,0,1,0_1,0,0,0,1_1,1,1,0,0&targets=3&layers=6&bias=on&activation=tanh&output_activation=softmax' +
  '&loss_function=cross_entropy&learning_rate=0.1&iterations=2000&at=2000';

const activate = {
  sigmoid: (z) => z.map((value) => 1 / (1 + Math.exp(-value))),
  tanh: (z) => z.map(Math.tanh),
  softmax(z) {
    const powers = z.map((value) => Math.exp(value - Math.max(...z))),
      sum = powers.reduce((a, b) => a + b);
    return powers.map((power) => power / sum);
  },
};
// Layers of units with a bias each; weights as (inputs + bias, units), layer by layer.
function outputs(weights, inputs, layers) {
  let first = 0;
  return layers.reduce((a, [units, activation]) => {
    const at = first,
      z = Array.from({ length: units }, (_, j) =>
        [...a, 1].reduce((sum, value, i) => sum + value * weights[at + i * units + j], 0),
      );
    first += (a.length + 1) * units;
    return activate[activation](z);
  }, inputs);
}

// Opens the link, with only these panels, and gives what the run has come to.
const opened = (link, panels, use, options = {}) =>
  Visitor.with(address, { path: `#v=1&${link}&show=${panels}`, ...options }, async (visitor) => {
    const wanted = Number(/at=(\d+)/.exec(link)[1]);
    const state = await visitor.until(({ iteration }) => iteration === wanted);
    await visitor.away();
    await visitor.rest(20);
    await use(visitor, state);
  });

// The plot over both inputs, -0.25 to 1.25, at many places away from the rows' circles: each with its colour.
async function coloured(visitor) {
  const plot = await visitor.control('surface'),
    image = await visitor.look(plot),
    places = [];
  for (let i = 1; i < 24; ++i)
    for (let k = 1; k < 24; ++k) {
      const [u, v] = [i / 24, k / 24],
        x = [-0.25 + 1.5 * u, -0.25 + 1.5 * v];
      if (x.every((value) => Math.min(Math.abs(value), Math.abs(value - 1)) < 0.13)) continue;
      places.push({ x, pixel: image.at(Math.round(u * image.width), Math.round((1 - v) * image.height)) });
    }
  return places;
}

for (const dark of [false, true])
  for (const [name, link, activation, level] of [
    ['XOR of sigmoid units', xor, 'sigmoid', 0.5],
    ['a network of tanh units', tanh, 'tanh', 0],
  ])
    test(`the output of ${name} is blue above the contour and orange below, ${dark ? 'dark' : 'light'}`, () =>
      opened(
        link,
        'output',
        async (visitor, { weights }) => {
          let looked = 0,
            above = 0;
          for (const { x, pixel } of await coloured(visitor)) {
            const [output] = outputs(weights, x, [
              [4, activation],
              [1, activation],
            ]);
            if (Math.abs(output - level) < 0.2) continue;
            looked += 1;
            above += output > level;
            assert.equal(pixel[2] > pixel[0], output > level, `${output} at ${x} is ${pixel}`);
          }
          assert.ok(looked > 200 && above > 40 && above < looked - 40, `${above} of ${looked}`);
        },
        { dark },
      ));

test('three outputs show the class of the largest in its colour, and each output alone', () =>
  opened(classes, 'output', async (visitor, { weights }) => {
    const layers = [
        [6, 'tanh'],
        [3, 'softmax'],
      ],
      text = readFileSync(`${root}/src/colours.txt`, 'utf8'),
      palette = ['one', 'two', 'three'].map((number) =>
        new RegExp(`^class_${number} +#(\\w+)`, 'm')
          .exec(text)[1]
          .match(/../g)
          .map((two) => parseInt(two, 16)),
      );
    // A pixel is white with a share of the colour: which colour lies in its direction?
    const alike = (pixel, colour) => {
      const [a, b] = [pixel, colour].map((values) => values.map((value) => 255 - value)),
        dot = (p, q) => p.reduce((sum, value, i) => sum + value * q[i], 0);
      return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    };
    const seen = new Set();
    for (const { x, pixel } of await coloured(visitor)) {
      const a = outputs(weights, x, layers),
        best = a.indexOf(Math.max(...a));
      if (a[best] < 0.7) continue;
      const likeness = palette.map((colour) => alike(pixel, colour));
      assert.equal(likeness.indexOf(Math.max(...likeness)), best, `${a} at ${x} is ${pixel}`);
      seen.add(best);
    }
    assert.equal(seen.size, 3);
    await visitor.click('surface output next');
    await visitor.away();
    await visitor.rest(20);
    for (const { x, pixel } of await coloured(visitor)) {
      const [first] = outputs(weights, x, layers);
      if (Math.abs(first - 0.5) > 0.2) assert.equal(pixel[2] > pixel[0], first > 0.5, `${first} at ${x} is ${pixel}`);
    }
  }));

test('the loss over weights of two layers is dark where it is high', () =>
  opened(`${xor}&tab=loss-surface&loss=1,13`, 'view', async (visitor, { weights }) => {
    const plot = await visitor.control('loss surface'),
      image = await visitor.look(plot),
      layers = [
        [4, 'sigmoid'],
        [1, 'sigmoid'],
      ];
    const rows = [
      [0, 0, 0],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ];
    // Both axes go to a round number beyond all that the run has had; the page tells it by where a press begins.
    await visitor.page.mouse.click(plot.x + plot.width * 0.75, plot.y + plot.height * 0.25);
    const { weights: pressed } = await visitor.until((state) => state.experiment.starting_weights.length === 17);
    const loss = (across, up) => {
      const changed = weights.with(0, across).with(12, up);
      return rows.reduce((sum, [a, b, target]) => sum + (target - outputs(changed, [a, b], layers)[0]) ** 2 / 2, 0);
    };
    const looked = [];
    for (let i = 1; i < 20; ++i)
      for (let k = 1; k < 20; ++k) {
        const [u, v] = [i / 20, k / 20],
          shades = [];
        for (const du of [-9, 0, 9])
          for (const dv of [-9, 0, 9])
            shades.push(image.at(Math.round(u * image.width) + du, Math.round((1 - v) * image.height) + dv)[1]);
        const value = loss((u - 0.5) * 4 * pressed[0], (v - 0.5) * 4 * pressed[12]);
        looked.push({ shade: shades.sort((a, b) => a - b)[4], loss: value });
      }
    let pairs = 0,
      wrong = 0;
    for (const a of looked)
      for (const b of looked) {
        if (!(a.loss > b.loss * 4)) continue;
        pairs += 1;
        wrong += !(a.shade < b.shade);
      }
    assert.ok(pairs > 500, `${pairs} pairs`);
    assert.ok(wrong < pairs * 0.05, `${wrong} of ${pairs} pairs of places are shaded the wrong way`);
  }));

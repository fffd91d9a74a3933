// The tabs and what they open, with the mouse and by the keyboard: the loss surface is the loss, seeds and points are taken.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

import { Visitor, root, serve } from './visitor.mjs';

const address = await serve();
const tabs = ['network', 'model', 'arithmetic', 'inputs', 'held out', 'seeds', 'loss surface', 'compare', 'take away'];

const toEnd = async (visitor) => {
  await visitor.click('to end');
  return visitor.until((state) => state.iteration === 10_000);
};

test('every tab opens by the mouse, and rests', () =>
  Visitor.with(address, {}, async (visitor) => {
    await toEnd(visitor);
    for (const [index, tab] of tabs.entries()) {
      await visitor.click(`tab ${tab}`);
      await visitor.until((state) => state.tab === index && (tab !== 'seeds' || state.sweepIteration === 10_000));
      await visitor.away();
      await visitor.rest(30);
    }
  }));

test('every tab opens by the keyboard alone', () =>
  Visitor.with(address, { width: 1024, height: 700 }, async (visitor) => {
    await visitor.page.focus('canvas');
    for (const [index] of tabs.entries()) {
      await visitor.key('Tab');
      await visitor.key('Enter');
      await visitor.until((state) => state.tab === index);
    }
  }));

test('the loss surface is dark where the loss is high, and a press starts from there', () =>
  Visitor.with(address, {}, async (visitor) => {
    await toEnd(visitor);
    await visitor.click('tab loss surface');
    await visitor.away();
    await visitor.rest(20);
    const plot = await visitor.control('loss surface');
    const image = await visitor.look(plot);
    // Both axes go from -10 to 10. The shade must follow the loss of w1, w3 at w2 of now: compare many pairs of places.
    const { weights } = await visitor.state();
    const sigmoid = (z) => 1 / (1 + Math.exp(-z));
    const loss = (w1, w3) =>
      [
        [0, 1, 1, 1],
        [1, 0, 0, 0],
        [1, 0, 1, 1],
      ].reduce((sum, [a, b, c, y]) => sum + (y - sigmoid(a * w1 + b * weights[1] + c * w3)) ** 2 / 2, 0);
    const places = [];
    for (let i = 1; i < 20; ++i) for (let k = 1; k < 20; ++k) places.push([i / 20, k / 20]);
    const looked = places.map(([u, v]) => {
      const shades = [];
      for (const du of [-3, 0, 3])
        for (const dv of [-3, 0, 3])
          shades.push(image.at(Math.round(u * image.width) + du, Math.round((1 - v) * image.height) + dv)[1]);
      return { shade: shades.sort((a, b) => a - b)[4], loss: loss(-10 + 20 * u, -10 + 20 * v) };
    });
    let pairs = 0,
      wrong = 0;
    for (const a of looked)
      for (const b of looked) {
        if (!(a.loss > b.loss * 4)) continue;
        pairs += 1;
        if (!(a.shade < b.shade)) wrong += 1; // light ground for little loss
      }
    assert.ok(pairs > 1000, `${pairs} pairs`);
    assert.ok(wrong < pairs * 0.03, `${wrong} of ${pairs} pairs of places are shaded the wrong way`);

    await visitor.page.mouse.click(plot.x + plot.width * 0.75, plot.y + plot.height * 0.25);
    const started = await visitor.until(
      (state) => state.experiment.starting_weights.length === 3 && state.iteration === 0,
    );
    assert.ok(Math.abs(started.weights[0] - 5) < 0.2 && Math.abs(started.weights[2] - 5) < 0.2, `${started.weights}`);
    assert.equal(started.weights[1], weights[1]);
    await visitor.page.keyboard.down('Control');
    await visitor.page.keyboard.press('z');
    await visitor.page.keyboard.up('Control');
    await visitor.until((state) => state.experiment.starting_weights.length === 0 && state.iteration === 10_000);
  }));

test('a typed weight is where training starts, and Escape takes it back', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.fill('weight w2', '2.5');
    await visitor.until((state) => state.weights[1] === 2.5 && state.experiment.starting_weights[1] === 2.5);
    await visitor.key('Escape');
    await visitor.until((state) => state.experiment.starting_weights.length === 0);
    await visitor.enter('weight w2', '-1');
    const { weights } = await visitor.until((state) => state.weights[1] === -1);
    const kept = await visitor.until((state) => state.iteration === 0);
    assert.deepEqual(kept.experiment.starting_weights, weights);
    await visitor.fill('weight w2', 'abc');
    assert.equal((await visitor.state()).weights[1], -1);
  }));

test('ten thousand seeds never hold a frame up for long, and one of them is taken', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.click('tab seeds');
    await visitor.click('seeds 10000');
    // What each frame of the display adds to the work, and how long it takes, from the press until all is done.
    await visitor.page.evaluate(() => {
      window.steps = [];
      let at = window.neuroglass.state().sweepIteration,
        time = performance.now();
      const look = (now) => {
        const { sweepIteration, sweepCount } = window.neuroglass.state();
        if (sweepCount === 10_000 && sweepIteration !== at) window.steps.push([sweepIteration - at, now - time]);
        [at, time] = [sweepIteration, now];
        if (sweepCount !== 10_000 || sweepIteration < 10_000) requestAnimationFrame(look);
        else window.swept = true;
      };
      requestAnimationFrame(look);
    });
    await visitor.click('to end');
    await visitor.page.waitForFunction(() => window.swept);
    const steps = await visitor.page.evaluate(() => window.steps),
      sum = (column) => steps.reduce((total, step) => total + step[column], 0),
      largest = (column) => Math.max(...steps.map((step) => step[column]));
    assert.ok(steps.length > 8, `${steps.length} frames`);
    assert.ok(largest(0) < sum(0) / 3, `${largest(0)} of ${sum(0)} iterations in one frame`);
    assert.ok(largest(1) < sum(1) / 3, `${largest(1)} of ${sum(1)} ms in one frame`);
    await visitor.click('seeds 100');
    await visitor.until((state) => state.sweepCount === 100 && state.sweepIteration === 10_000);
    const plot = await visitor.control('seeds w2');
    await visitor.page.mouse.click(plot.at(0.5).x, plot.middle.y);
    const { experiment, weights } = await visitor.until(
      (state) => state.experiment.seed !== 1 && state.iteration === 10_000,
    );
    const native = JSON.parse(
      execFileSync(`${root}build/native/neuroglass`, ['train', '--seed', String(experiment.seed), '--json'], {
        encoding: 'utf8',
      }),
    );
    assert.deepEqual(weights, native.weights);
  }));

// The article on the canvas, as a student does it: Train, the three figures, the weights, and the bits behind them.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { article, native } from '../node/support.mjs';
import { differences } from './pixels.mjs';
import { Visitor, serve } from './visitor.mjs';

const address = await serve();
const figures = [
  [10, '0.65980921'],
  [100, '0.87680541'],
  [10_000, '0.98977040'],
]; // printed in the article
const weights = [
  ['-0.16595599', '0.44064899', '-0.99977125'],
  ['-4.36561307', '1.22519807', '8.93780081'],
]; // DESIGN.md: before and after
const eight = (values) => values.map((value) => value.toFixed(8));

test("Train by a click plays to the article's figure, on the screen as in the state", () =>
  Visitor.with(address, {}, async (visitor) => {
    const start = await visitor.state();
    assert.equal(start.iteration, 0);
    assert.deepEqual(eight(start.weights), weights[0]);
    const before = await visitor.bigNumber();

    await visitor.click('train');
    assert.ok((await visitor.state()).playing);
    const end = await visitor.until((state) => !state.playing && state.iteration === 10_000);
    assert.equal(end.prediction.toFixed(8), figures[2][1]);
    assert.deepEqual(eight(end.weights), weights[1]);
    await visitor.away();
    await visitor.rest();
    const trained = await visitor.bigNumber();
    assert.ok(differences(trained, before) > 500, 'the number on the screen has not changed');

    await visitor.key('r');
    await visitor.rest();
    assert.equal(differences(await visitor.bigNumber(), before), 0, 'iteration 0 looks otherwise after a reset');

    const line = await visitor.control('timeline');
    await visitor.drag(line.at(0.1), line.at(1));
    await visitor.until((state) => state.iteration === 10_000);
    await visitor.away();
    await visitor.rest();
    assert.equal(differences(await visitor.bigNumber(), trained), 0, 'the number looks otherwise when scrubbed to');
  }));

test('iterations typed into the box show the three published figures', () =>
  Visitor.with(address, {}, async (visitor) => {
    let before = await visitor.bigNumber();
    for (const [iterations, prediction] of figures) {
      await visitor.enter('iterations', String(iterations));
      const state = await visitor.until((now) => now.iteration === iterations);
      assert.equal(state.prediction.toFixed(8), prediction);
      await visitor.away();
      await visitor.rest();
      const now = await visitor.bigNumber();
      assert.ok(differences(now, before) > 100);
      before = now;
    }
  }));

test("seed, iterations, learning rate and test example give the native program's bits", () =>
  Visitor.with(address, {}, async (visitor) => {
    const same = async (changes) => {
      const experiment = { ...article, ...changes };
      const { weights: wanted, prediction, loss, iteration } = native(experiment);
      const state = await visitor.until(
        (now) => now.iteration === iteration && now.experiment.seed === experiment.seed,
      );
      assert.deepEqual(
        [state.weights, state.prediction, state.loss],
        [wanted, prediction, loss],
        JSON.stringify(changes),
      );
    };
    await visitor.enter('iterations', '2345');
    await same({ iterations: 2345 });
    for (const seed of [0, 42, 4294967295]) {
      await visitor.enter('seed', String(seed));
      await same({ iterations: 2345, seed });
    }
    await visitor.enter('learning_rate', '0.123456789');
    await same({ iterations: 2345, seed: 4294967295, learning_rate: 0.123456789 });
    await visitor.click('test x2');
    await same({ iterations: 2345, seed: 4294967295, learning_rate: 0.123456789, test: [1, 1, 1] });
    await visitor.enter('test x2', '0.1'); // the box is 1: typed, since 1 and 0 switch
    await same({ iterations: 2345, seed: 4294967295, learning_rate: 0.123456789, test: [1, 0.1, 1] });
  }));

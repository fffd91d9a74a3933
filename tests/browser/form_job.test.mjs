// The whole job by the form, and runs compared by it, beside the canvas and where nothing can be drawn.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { enter, number, press, read, formShown as shown } from './form.mjs';
import { noWebGL } from './no_webgl.mjs';
import { Visitor, serve } from './visitor.mjs';

const address = await serve();

async function wholeJob(visitor) {
  await enter(visitor, 'Seed', '1');
  await enter(visitor, 'Iterations', '100');
  await enter(visitor, 'Speed', 'all');
  await visitor.page.evaluate(() => window.neuroglass.set('speed', 'at-once'));
  await press(visitor, 'Train again').catch(() => press(visitor, 'Train'));
  await visitor.until((state) => state.iteration === 100 && !state.playing);
  await shown(visitor);
  let { tables } = await read(visitor);
  assert.deepEqual(tables['Test prediction'][0].slice(0, 2), ['100', '0.87680541']);
  await enter(visitor, 'Iterations', '10000');
  await enter(visitor, 'Current iteration', '10000');
  await visitor.until((state) => state.iteration === 10_000);
  await shown(visitor);
  ({ tables } = await read(visitor));
  assert.equal(tables['Test prediction'][0][1], '0.98977040');
  assert.deepEqual(
    tables.Weights.map(([name, , now]) => [name, number(now).toFixed(8)]),
    [
      ['w1', '-4.36561307'],
      ['w2', '1.22519807'],
      ['w3', '8.93780081'],
    ],
  );
  assert.equal(tables['All inputs'].length, 8);
  assert.equal(tables['All inputs'].filter((line) => line.at(-1) === 'wrong').length, 2);
  await enter(visitor, 'Test example', '0,1,0');
  await shown(visitor);
  ({ tables } = await read(visitor));
  assert.equal(tables['Test prediction'][0][1].slice(0, 5), '0.772');
}

test('the whole job by the form', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page.evaluate(() => document.querySelector('[data-form] .open').click());
    await wholeJob(visitor);
  }));

test('without WebGL 2 the form does the whole job, and says why there is no picture', () =>
  Visitor.with(address, { before: noWebGL, started: false }, async (visitor) => {
    await visitor.page.waitForFunction(() => document.documentElement.dataset.state === 'running');
    assert.match(
      await visitor.page.$eval('[data-form]', (form) => form.innerText),
      /cannot draw with WebGL 2[^]*hardware acceleration/,
    );
    assert.equal(await visitor.page.$eval('#canvas', (canvas) => canvas.checkVisibility()), false);
    await wholeJob(visitor);
  }));

// A run is kept, another seed rolled; then the kept one is used again and let go of.
async function compares(visitor) {
  const compared = async () => (await read(visitor)).tables.Compare?.map((line) => line.slice(0, 2));
  await enter(visitor, 'Current iteration', '100');
  await shown(visitor);
  assert.deepEqual(await compared(), []);
  await press(visitor, 'Pin this run');
  await visitor.until((state) => state.pins === 1);
  await press(visitor, 'Random seed');
  const {
    experiment: { seed },
    prediction,
  } = await visitor.until((state) => state.experiment.seed !== 1 && state.iteration === 100);
  await shown(visitor);
  assert.deepEqual(
    await compared(),
    [
      ['now', prediction.toFixed(8)],
      ['Seed 1', '0.87680541'],
    ],
    `seed ${seed}`,
  ); // printed in the article
  await press(visitor, 'Use');
  await visitor.until((state) => state.experiment.seed === 1);
  await shown(visitor); // its buttons are those of the names that the runs have now
  await visitor.page.evaluate(() =>
    [...document.querySelectorAll('[data-form] form button')]
      .find((one) => one.getAttribute('aria-label')?.startsWith('Unpin: '))
      .focus(),
  );
  await visitor.page.keyboard.press('Enter');
  await visitor.until((state) => state.pins === 0);
  await shown(visitor);
  assert.deepEqual(await compared(), []);
  assert.equal(
    await visitor.page.evaluate(() => document.activeElement.textContent),
    'Pin this run',
    'the focus is lost',
  );
}

test('runs are compared by the form', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page.evaluate(() => document.querySelector('[data-form] .open').click());
    await compares(visitor);
  }));

test('without WebGL 2 runs are compared, too', () =>
  Visitor.with(address, { before: noWebGL, started: false }, async (visitor) => {
    await visitor.page.waitForFunction(() => document.documentElement.dataset.state === 'running');
    await compares(visitor);
  }));

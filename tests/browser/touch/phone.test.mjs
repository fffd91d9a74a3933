// A phone: fingers that tap, drag and scroll, on a page that never scrolls itself. Not in WebKit, whose driver turns fingers into a mouse.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { differences } from '../pixels.mjs';
import { Visitor, serve } from '../visitor.mjs';

const address = await serve();
const phone = { width: 390, height: 844, ratio: 1, touch: true };

async function swipe(visitor, from, to, steps = 8) {
  const finger = visitor.page.touchscreen;
  await finger.touchStart(from.x, from.y);
  for (let i = 1; i <= steps; ++i) {
    await finger.touchMove(from.x + ((to.x - from.x) * i) / steps, from.y + ((to.y - from.y) * i) / steps);
    await visitor.frames(1);
  }
  await finger.touchEnd();
  await visitor.frames(3);
}

async function tap(visitor, id) {
  const { middle } = await visitor.control(id);
  await visitor.page.touchscreen.tap(middle.x, middle.y);
  await visitor.frames(3);
}

const pageStays = async (visitor) =>
  assert.deepEqual(
    await visitor.page.evaluate(() => [scrollX, scrollY, visualViewport.scale, visualViewport.offsetTop]),
    [0, 0, 1, 0],
  );

test('a tap trains, pauses, steps and resets', () =>
  Visitor.with(address, { ...phone, ratio: 3 }, async (visitor) => {
    await tap(visitor, 'train');
    await visitor.until((state) => state.playing && state.iteration > 0);
    await tap(visitor, 'train');
    const { iteration } = await visitor.until((state) => !state.playing);
    await tap(visitor, 'step');
    await visitor.until((state) => state.iteration === iteration + 1);
    await tap(visitor, 'reset');
    await visitor.until((state) => state.iteration === 0);
    await pageStays(visitor);
  }));

test('a finger scrolls the panels, presses nothing on its way, and the page stays', () =>
  Visitor.with(address, phone, async (visitor) => {
    await visitor.rest();
    const before = await visitor.state();
    const row = await visitor.control('row 1'),
      look = await visitor.look();
    for (const x of [60, 195, 330]) await swipe(visitor, { x, y: 520 }, { x, y: 220 });
    await visitor.rest();
    assert.ok((await visitor.control('row 1')).y < row.y - 500);
    assert.ok(differences(await visitor.look(), look) > 10_000);
    await pageStays(visitor);
    for (let i = 0; i < 8; ++i) await swipe(visitor, { x: 195, y: 150 }, { x: 195, y: 600 }, 4);
    await visitor.rest();
    assert.equal((await visitor.control('row 1')).y, row.y);
    const now = await visitor.state();
    assert.deepEqual(now, before);
    assert.equal(differences(await visitor.look(), look), 0, 'back at the top it looks otherwise');
    await pageStays(visitor);
  }));

test('a finger on the timeline goes to any moment', () =>
  Visitor.with(address, phone, async (visitor) => {
    const line = await visitor.control('timeline');
    await swipe(visitor, line.at(0.1), { x: line.at(0.7).x, y: line.middle.y - 40 });
    const { iteration } = await visitor.until((state) => state.iteration > 100);
    assert.ok(iteration < 10_000);
    await visitor.page.touchscreen.tap(line.at(0.25).x, line.middle.y);
    await visitor.until((state) => state.iteration < 20 && state.iteration > 0);
    await pageStays(visitor);
  }));

test('a tap into a number takes what is typed', () =>
  Visitor.with(address, phone, async (visitor) => {
    await tap(visitor, 'dock seed');
    assert.equal(
      await visitor.page.evaluate(() => document.activeElement.inputMode),
      'decimal',
      'the phone shows no keyboard for numbers',
    );
    await visitor.page.keyboard.type('12');
    await visitor.key('Enter');
    await visitor.until((state) => state.experiment.seed === 12);
    await pageStays(visitor);
  }));

test('every target in sight is 44 pixels high', () =>
  Visitor.with(address, phone, async (visitor) => {
    const small = (await visitor.controls()).filter((control) => control.height < 44).map((control) => control.id);
    assert.deepEqual(small, []);
  }));

test('a second finger does nothing', () =>
  Visitor.with(address, phone, async (visitor) => {
    const { middle } = await visitor.control('timeline'),
      finger = visitor.page.touchscreen;
    const first = await finger.touchStart(200, 28),
      second = await finger.touchStart(middle.x, middle.y);
    await first.move(200, 33);
    await second.move(middle.x + 60, middle.y);
    await visitor.frames(3);
    await second.end();
    await first.end();
    await visitor.frames(3);
    const { iteration, playing, experiment } = await visitor.state();
    assert.deepEqual([iteration, playing, experiment.seed], [0, false, 1]);
    await tap(visitor, 'step');
    await visitor.until((state) => state.iteration === 1);
  }));

test('a phone opens the tabs from its list', () =>
  Visitor.with(address, { width: 390, height: 844, ratio: 2, touch: true }, async (visitor) => {
    for (const [index, tab] of [
      'network',
      'model',
      'arithmetic',
      'inputs',
      'held out',
      'seeds',
      'loss surface',
      'compare',
      'take away',
    ].entries()) {
      await tap(visitor, 'menu');
      await tap(visitor, `tab ${tab}`);
      await visitor.until((state) => state.tab === index);
    }
  }));

test('no field is so small that a phone enlarges the page when it gets the focus', () =>
  Visitor.with(address, phone, async (visitor) => {
    await tap(visitor, 'menu');
    await tap(visitor, 'page share');
    await visitor.page.waitForFunction(() => document.querySelector('dialog.ng-share[open]'));
    const small = await visitor.page.evaluate(() => {
      const fields = [...document.querySelectorAll('textarea, select, input:not([type=checkbox], [type=range])')];
      const sizes = fields.map((field) => [
        field.name || field.id || field.tagName,
        parseFloat(getComputedStyle(field).fontSize),
      ]);
      return { count: sizes.length, small: sizes.filter(([, size]) => size < 16) };
    });
    assert.ok(small.count > 10, `${small.count} fields`);
    assert.deepEqual(small.small, []);
  }));

test('XOR is made by touch alone', () =>
  Visitor.with(address, { ...phone, ratio: 2, path: '#v=1&show=data' }, async (visitor) => {
    await tap(visitor, 'data.remove_input');
    await tap(visitor, 'data.add_row');
    for (const [column, numbers] of ['0011', '0101', '0110'].entries()) {
      await tap(visitor, `cell 1 ${column + 1}`);
      // The keys of the phone's keyboard, which stays open from one row to the next.
      for (const number of numbers) {
        await visitor.page.keyboard.press(number);
        await visitor.frames(3);
        await visitor.page.keyboard.press('Enter');
        await visitor.frames(3);
      }
    }
    const { inputs, targets } = await visitor.page.evaluate(() => window.neuroglass.rows());
    assert.deepEqual(inputs, [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    assert.deepEqual(targets, [0, 1, 1, 0]);
  }));

// The keyboard, and the canvas as a guest in another page: it takes no key, wheel or focus that is not its own, and Tab and Esc leave it.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { differences } from './pixels.mjs';
import { Visitor, root, serve, site } from './visitor.mjs';

const folder = mkdtempSync(join(tmpdir(), 'neuroglass-'));
after(() => rmSync(folder, { recursive: true }));
cpSync(site, folder, { recursive: true });
cpSync(`${root}tests/browser/host`, folder, { recursive: true });
// The host loads the module itself, by names that it knows.
for (const name of readdirSync(folder)) {
  const [, ending] = /^neuroglass-[0-9A-F]{8}\.(js|wasm)$/.exec(name) ?? [];
  if (ending) cpSync(join(folder, name), join(folder, `neuroglass.${ending}`));
}
const address = await serve(folder);

const focus = (visitor) =>
  visitor.page.evaluate(() => document.activeElement.id || document.activeElement.tagName.toLowerCase());
const inCanvas = (visitor) =>
  visitor.page.evaluate(() =>
    [document.querySelector('canvas'), document.querySelector('canvas').nextElementSibling].includes(
      document.activeElement,
    ),
  );
const scrolled = (visitor) => visitor.page.evaluate(() => scrollY);

async function tab(visitor, back = false) {
  if (back) await visitor.page.keyboard.down('Shift');
  await visitor.page.keyboard.press('Tab');
  if (back) await visitor.page.keyboard.up('Shift');
  await visitor.frames(1);
}

test('loading takes no focus and does not scroll', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.rest();
    assert.equal(await focus(visitor), 'body');
    assert.equal(await scrolled(visitor), 0);
  }));

test('Tab goes through all controls in order, out to the next field, and Shift+Tab all the way back', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page.focus('#before');
    await tab(visitor);
    assert.equal(await focus(visitor), 'canvas');
    const count = (await visitor.controls()).length;
    assert.ok(count > 20);
    const looks = [];
    for (let i = 0; i < count; ++i) {
      await tab(visitor);
      assert.ok(await inCanvas(visitor), `Tab ${i + 1} of ${count} has left the canvas`);
      if (i % 8 === 0)
        looks.push(
          await visitor.look(
            await visitor.page.evaluate(() => {
              const { x, y, width, height } = document.querySelector('canvas').getBoundingClientRect();
              return { x, y, width, height };
            }),
          ),
        );
    }
    for (let i = 1; i < looks.length; ++i)
      assert.ok(differences(looks[i], looks[i - 1]) > 100, 'no focus ring is to be seen');
    await tab(visitor);
    assert.equal(await focus(visitor), 'after');
    await tab(visitor, true);
    assert.ok(await inCanvas(visitor));
    for (let i = 0; i < count + 2 && (await inCanvas(visitor)); ++i) await tab(visitor, true);
    assert.equal(await focus(visitor), 'before');
    const { experiment, iteration, playing } = await visitor.state();
    assert.deepEqual([experiment.seed, experiment.iterations, iteration, playing], [1, 10_000, 0, false]);
  }));

test('Enter and arrows work what Tab has reached', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page.focus('canvas');
    const ids = (await visitor.controls()).map((control) => control.id);
    const reach = async (id) => {
      await visitor.page.focus('#before');
      await visitor.page.focus('canvas');
      for (let i = 0; i <= ids.indexOf(id); ++i) await tab(visitor);
    };
    await visitor.page.keyboard.press('Escape');
    await reach('seed');
    await visitor.key('ArrowUp', 2);
    assert.equal((await visitor.state()).experiment.seed, 3);
    await visitor.key('ArrowDown');
    assert.equal((await visitor.state()).experiment.seed, 2);
    await visitor.page.keyboard.type('55');
    await visitor.key('Enter');
    assert.equal((await visitor.state()).experiment.seed, 55);
  }));

test('Space trains and pauses, arrows step, R resets, ? opens and closes help, Esc leaves', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page.focus('canvas');
    await visitor.key('ArrowRight', 3);
    await visitor.until((state) => state.iteration === 3);
    await visitor.key('ArrowLeft');
    await visitor.until((state) => state.iteration === 2);
    await visitor.key(' ');
    await visitor.until((state) => state.playing && state.iteration > 4);
    await visitor.key(' ');
    const paused = await visitor.until((state) => !state.playing);
    await visitor.frames(20);
    assert.equal((await visitor.state()).iteration, paused.iteration);
    await visitor.key('r');
    await visitor.until((state) => state.iteration === 0);
    await visitor.rest();

    const has = async (id) => (await visitor.controls()).some((control) => control.id === id);
    assert.equal(await has('close help'), false);
    await visitor.key('?');
    assert.equal(await has('close help'), true);
    await visitor.key('?');
    assert.equal(await has('close help'), false);
    await visitor.key('Escape');
    assert.equal(await focus(visitor), 'body');
    await visitor.key(' ');
    assert.equal((await visitor.state()).playing, false);
    assert.equal((await scrolled(visitor)) > 0, true, 'Space scrolls the page again');
  }));

test('Esc while typing leaves the canvas, and Tab while typing goes to the next control', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.fill('iterations', '321');
    assert.equal((await visitor.state()).experiment.iterations, 321);
    await tab(visitor);
    assert.ok(await inCanvas(visitor));
    assert.equal((await visitor.state()).experiment.iterations, 321);
    await visitor.fill('iterations', '99');
    await visitor.key('Escape');
    assert.equal((await visitor.state()).experiment.iterations, 321);
    assert.equal(await focus(visitor), 'body');
  }));

test('without the focus, keys and the wheel belong to the page', () =>
  Visitor.with(address, {}, async (visitor) => {
    const before = await visitor.state();
    await visitor.page.focus('#before');
    await visitor.page.keyboard.type('r ?5');
    await visitor.page.keyboard.press('Backspace');
    assert.equal(await visitor.page.$eval('#before', (input) => input.value), 'r ?');
    const { x, y } = await visitor.page.evaluate(() => {
      const box = document.querySelector('canvas').getBoundingClientRect();
      return { x: box.x + 500, y: box.y + 200 };
    });
    await visitor.page.mouse.move(x, y);
    await visitor.page.mouse.wheel({ deltaY: 250 });
    await visitor.frames(20);
    assert.ok((await scrolled(visitor)) > 100, `the page has scrolled by ${await scrolled(visitor)}`);
    const now = await visitor.state();
    assert.deepEqual(now, before);
    assert.equal(
      await visitor.page.$eval('#before', (input) => input === document.activeElement),
      true,
      'the focus has moved',
    );
  }));

test("with the focus, the wheel scrolls the canvas and the page stays; Ctrl and the function keys are the browser's", () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page.focus('canvas');
    const row = await visitor.control('row 1');
    await visitor.page.mouse.move(row.middle.x, 300);
    await visitor.page.mouse.wheel({ deltaY: 120 });
    await visitor.frames(10);
    assert.ok((await visitor.control('row 1')).y < row.y - 50, 'the panels have not scrolled');
    assert.equal(await scrolled(visitor), 0);
    await visitor.page.evaluate(() => {
      window.pressed = []; // all of them, and those that the page around gets to hear
      window.heard = [];
      window.addEventListener('keydown', (event) => window.pressed.push(event), { capture: true });
      window.addEventListener('keydown', (event) => window.heard.push(event.key));
    });
    for (const name of ['F2', 'ArrowRight']) await visitor.key(name);
    await visitor.page.keyboard.down('Control');
    await visitor.page.keyboard.press('k');
    await visitor.page.keyboard.up('Control');
    const pressed = await visitor.page.evaluate(() =>
      window.pressed.map((event) => [event.key, event.defaultPrevented]),
    );
    assert.deepEqual(
      pressed.filter(([key]) => key !== 'Control'),
      [
        ['F2', false],
        ['ArrowRight', true],
        ['k', false],
      ],
    );
    assert.deepEqual(await visitor.page.evaluate(() => window.heard), ['F2', 'Control', 'k']);
  }));

test('while a number is typed, only the keys that edit it are taken', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.click('iterations');
    await visitor.page.evaluate(() => {
      window.pressed = [];
      window.heard = [];
      window.addEventListener('keydown', (event) => window.pressed.push(event), { capture: true });
      window.addEventListener('keydown', (event) => window.heard.push(event.key));
    });
    await visitor.page.keyboard.down('Control');
    for (const letter of ['a', 'k', '+']) await visitor.page.keyboard.press(letter);
    await visitor.page.keyboard.up('Control');
    for (const name of ['F2', 'ArrowLeft']) await visitor.page.keyboard.press(name);
    const taken = await visitor.page.evaluate(() =>
      Object.fromEntries(window.pressed.map((event) => [event.key, event.defaultPrevented])),
    );
    const { a, k, '+': plus, F2, ArrowLeft } = taken;
    assert.deepEqual({ a, k, plus, F2, ArrowLeft }, { a: true, k: false, plus: false, F2: false, ArrowLeft: true });
    assert.deepEqual(await visitor.page.evaluate(() => window.heard), [], 'what is typed concerns no page around');
  }));

test('the keys of a figure are not keys of the page around: neither going down nor coming up', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page.evaluate(() => {
      window.heard = [];
      for (const type of ['keydown', 'keypress', 'keyup'])
        document.addEventListener(type, (event) => window.heard.push(`${type} ${event.key}`));
    });
    await visitor.page.focus('canvas');
    for (const name of [' ', 'ArrowRight', 'r', 'Escape']) await visitor.page.keyboard.press(name);
    assert.deepEqual(
      await visitor.page.evaluate(() => window.heard.filter((one) => one !== 'keyup Escape')),
      [], // Escape comes up when the figure has let go of the keyboard
    );
    await visitor.click('iterations');
    for (const name of ['1', '.', '5', 'Enter']) await visitor.page.keyboard.press(name);
    assert.deepEqual(await visitor.page.evaluate(() => window.heard.filter((one) => one !== 'keyup Escape')), []);
  }));

// Where a layout writes no Latin letters, a key stands for the command that is in its place on the keyboard.
test('commands go by the place of the key where the letters are not Latin', () =>
  Visitor.with(address, {}, async (visitor) => {
    const press = (code, key, init = {}) =>
      visitor.page.evaluate(
        (how) => {
          for (const name of ['keydown', 'keyup'])
            document.activeElement.dispatchEvent(new KeyboardEvent(name, { ...how, bubbles: true, cancelable: true }));
        },
        { code, key, ...init },
      );
    await visitor.enter('seed', '7');
    await visitor.until((state) => state.experiment.seed === 7);
    await visitor.page.focus('canvas');
    await press('KeyZ', 'я', { ctrlKey: true });
    await visitor.until((state) => state.experiment.seed === 1);
    await press('KeyZ', 'Я', { ctrlKey: true, shiftKey: true });
    await visitor.until((state) => state.experiment.seed === 7);
    await press('ArrowRight', 'ArrowRight');
    await visitor.until((state) => state.iteration === 1);
    await press('KeyR', 'к');
    await visitor.until((state) => state.iteration === 0);
    await visitor.click('iterations');
    await press('KeyA', 'ф', { ctrlKey: true });
    await visitor.page.keyboard.type('77');
    await visitor.until((state) => state.experiment.iterations === 77);
  }));

// An iteration looked at phase by phase, with the mouse, the keyboard, a link and the form; and what is said of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { press, formShown as shown } from './form.mjs';
import { Visitor, serve } from './visitor.mjs';

const address = await serve();
const xor = '#v=1&data=0,0,0_0,1,1_1,0,1_1,1,0&layers=4&bias=on&at=100';

const moment = (visitor) =>
  visitor.page.evaluate(() => `${window.neuroglass.state().iteration}/${window.neuroglass.entry('phase')}`);
const comes = (visitor, wanted) =>
  visitor.page.waitForFunction(
    (expected) => `${window.neuroglass.state().iteration}/${window.neuroglass.entry('phase')}` === expected,
    {},
    wanted,
  );

test('Phases and the arrow keys go through an iteration and back', () =>
  Visitor.with(address, { path: xor }, async (visitor) => {
    await visitor.until((state) => state.iteration === 100);
    await visitor.click('network phases');
    await comes(visitor, '100/1');
    assert.equal(await visitor.page.evaluate(() => window.neuroglass.entry('row')), '1');
    for (const there of ['100/2', '100/3', '100/4', '100/5', '100/6', '100/7', '101/1']) {
      await visitor.key('ArrowRight');
      await comes(visitor, there);
    }
    await visitor.key('ArrowLeft');
    await comes(visitor, '100/7');
    await visitor.click('step');
    await comes(visitor, '101/1');
    await visitor.key('p');
    await comes(visitor, '101/');
    await visitor.key('ArrowRight');
    assert.equal((await visitor.until((state) => state.iteration === 102)).iteration, 102);
  }));

test('a link opens a phase; what is no phase is told', () =>
  Visitor.with(address, { path: `${xor}&phase=5&row=2` }, async (visitor) => {
    await comes(visitor, '100/5');
    assert.match(await visitor.page.evaluate(() => window.neuroglass.set('phase', '8')), /phase.*8.*1 to 7/);
    assert.equal(await moment(visitor), '100/5');
  }));

test('the form steps by phases, too', () =>
  Visitor.with(address, { path: xor }, async (visitor) => {
    await visitor.until((state) => state.iteration === 100);
    await visitor.page.evaluate(() => document.querySelector('[data-form] .open').click());
    await shown(visitor);
    const pressed = () =>
      visitor.page.evaluate(() =>
        [...document.querySelectorAll('[data-form] button')]
          .find((button) => button.textContent === 'Phases')
          .getAttribute('aria-pressed'),
      );
    assert.equal(await pressed(), 'false');
    await press(visitor, 'Phases');
    await comes(visitor, '100/1');
    await shown(visitor);
    assert.equal(await pressed(), 'true');
    await press(visitor, 'Step');
    await comes(visitor, '100/2');
  }));

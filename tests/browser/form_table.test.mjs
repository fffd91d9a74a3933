// The table of the data in the form: its numbers are typed there, by the names of their columns.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Visitor, serve } from './visitor.mjs';

const address = await serve();

test('the numbers of the data are typed in its table', () =>
  Visitor.with(address, { path: '#v=1&names=height,,width,kind' }, async (visitor) => {
    await visitor.page.evaluate(() => document.querySelector('[data-form] .open').click());
    const data = (act, ...given) =>
      visitor.page.evaluate(
        `(${act})([...document.querySelectorAll('[data-form] table')].find(({ caption }) => caption.textContent === 'Data'), ...${JSON.stringify(given)})`,
      );
    assert.deepEqual(await data((table) => [...table.tHead.rows[0].cells].map((cell) => cell.textContent)), [
      'height',
      'x2',
      'width',
      'kind',
      'output',
      'error',
    ]);
    const type = async (row, column, text) => {
      await data(
        (table, i, k) => {
          const box = table.tBodies[0].rows[i].cells[k].firstElementChild;
          box.focus();
          box.select();
        },
        row,
        column,
      );
      await visitor.page.keyboard.type(text);
      await visitor.page.keyboard.press('Enter');
    };
    const entry = () => visitor.page.evaluate(() => window.neuroglass.entry('data'));
    await type(1, 0, '0,5');
    await visitor.page.waitForFunction(() => window.neuroglass.entry('data') === '0,1,1,1_0.5,0,0,0_1,0,1,1');
    await type(2, 3, '−2');
    await visitor.page.waitForFunction(() => window.neuroglass.entry('data') === '0,1,1,1_0.5,0,0,0_1,0,1,-2');
    await type(0, 1, 'no');
    await visitor.page.waitForFunction(() =>
      document.querySelector('[data-form] .table .wrong:not(:empty)')?.textContent.includes('"no" is not a number'),
    );
    assert.equal(await entry(), '0,1,1,1_0.5,0,0,0_1,0,1,-2');
    assert.equal(await data((table) => table.tBodies[0].rows[0].cells[1].firstElementChild.ariaInvalid), 'true');
    await visitor.page.evaluate(() => window.neuroglass.set('lock', 'data'));
    await visitor.page.waitForFunction(() => !document.querySelector('[data-form] td > input'));
  }));

// The data changed in its own table, with a mouse, a finger, the keyboard and the clipboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Visitor, serve } from './visitor.mjs';

const address = await serve();
const rows = (visitor) => visitor.page.evaluate(() => window.neuroglass.rows());

test('a cell is pressed and typed; Enter goes to the next row, and one undo takes all of it back', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.enter('cell 1 1', '0.25');
    await visitor.page.keyboard.type('7');
    await visitor.key('Enter');
    assert.deepEqual((await rows(visitor)).inputs, [
      [0.25, 1, 1],
      [7, 0, 0],
      [1, 0, 1],
    ]);
    await visitor.click('undo');
    await visitor.click('undo');
    assert.deepEqual((await rows(visitor)).inputs, [
      [0, 1, 1],
      [1, 0, 0],
      [1, 0, 1],
    ]);
  }));

test('cells of a spreadsheet are pasted from where the focus is, and all data where it is in no cell', () =>
  Visitor.with(address, {}, async (visitor) => {
    const paste = (text) =>
      visitor.page.evaluate((given) => {
        const data = new DataTransfer();
        data.setData('text/plain', given);
        document.activeElement.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      }, text);
    await visitor.click('cell 3 4');
    await paste('0\n');
    await visitor.key('Enter');
    assert.deepEqual((await rows(visitor)).targets, [1, 0, 0], 'one number is typed');
    await visitor.click('cell 3 3');
    await visitor.frames(3);
    await paste('5\t1\r\n6\t0\r\n');
    await visitor.page.waitForFunction(() => window.neuroglass.rows().inputs.length === 4);
    assert.deepEqual((await rows(visitor)).targets, [1, 0, 1, 0]);
    await visitor.click('train');
    await visitor.click('train');
    await paste('x\ty\n1\t0\n2\t1\n');
    await visitor.page.waitForFunction(() => window.neuroglass.rows().inputs.length === 2);
    assert.deepEqual((await rows(visitor)).inputs, [[1], [2]]);
  }));

test('on a phone XOR is made by touch alone', () =>
  Visitor.with(address, { width: 390, height: 844, ratio: 2, touch: true, path: '#v=1&show=data' }, async (visitor) => {
    const tap = async (id) => {
      const { middle } = await visitor.control(id);
      await visitor.page.touchscreen.tap(middle.x, middle.y);
      await visitor.frames(4);
    };
    // The keys of the phone's keyboard, which opens for the box that has the focus.
    const keys = async (text) => {
      for (const key of [...text]) {
        await visitor.page.keyboard.press(key === '\n' ? 'Enter' : key);
        await visitor.frames(3);
      }
    };
    await tap('data.remove_input');
    await tap('data.add_row');
    for (const [column, numbers] of ['0011', '0101', '0110'].entries()) {
      await tap(`cell 1 ${column + 1}`);
      await keys([...numbers].join('\n') + '\n');
    }
    const { inputs, targets } = await rows(visitor);
    assert.deepEqual(inputs, [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    assert.deepEqual(targets, [0, 1, 1, 0]);
  }));

// The data changed in its own table, with a mouse, the keyboard and the clipboard; touch/phone.test.mjs does it with a finger.
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
    // As from another program: by Ctrl+C in a text box, and Ctrl+V where the focus is.
    const paste = async (text, id) => {
      await visitor.page.evaluate((given) => {
        const area = Object.assign(document.createElement('textarea'), { id: 'other', value: given });
        document.body.append(area);
        area.select();
      }, text);
      await visitor.page.keyboard.down('Control');
      await visitor.page.keyboard.press('c', { commands: ['Copy'] });
      await visitor.page.keyboard.up('Control');
      await visitor.page.evaluate(() => document.querySelector('#other').remove());
      await visitor.click(id);
      await visitor.frames(3);
      await visitor.paste();
    };
    await paste('0\n', 'cell 3 4');
    await visitor.key('Enter');
    assert.deepEqual((await rows(visitor)).targets, [1, 0, 0], 'one number is typed');
    await paste('5\t1\r\n6\t0\r\n', 'cell 3 3');
    await visitor.page.waitForFunction(() => window.neuroglass.rows().inputs.length === 4);
    assert.deepEqual((await rows(visitor)).targets, [1, 0, 1, 0]);
    const { length } = (await rows(visitor)).inputs;
    await paste('5\t6\n7\t8\n', 'iterations');
    assert.equal((await rows(visitor)).inputs.length, length, 'another number takes one number');
    await visitor.key('Escape');
    await visitor.page.evaluate(() => {
      navigator.clipboard.writeText = async (text) => {
        window.copied = text; // in place of the machine's own, which Firefox lets no script read
      };
    });
    await visitor.click('cell 1 1');
    await visitor.key('Escape');
    await visitor.click('cell 1 1');
    await visitor.key('Enter');
    await visitor.page.keyboard.down('Control');
    await visitor.page.keyboard.press('c');
    await visitor.page.keyboard.up('Control');
    await visitor.until(({ notice }) => notice === 'Copied to the clipboard.');
    assert.equal(
      await visitor.page.evaluate(() => window.copied),
      'x1\tx2\tx3\ty\n0\t1\t1\t1\n1\t0\t0\t0\n1\t0\t5\t1\n0\t0\t6\t0\n',
    );
    await paste('1\t0\n2\t1\n', 'reset');
    await visitor.page.waitForFunction(() => window.neuroglass.rows().inputs.length === 2);
    assert.deepEqual((await rows(visitor)).inputs, [[1], [2]]);
  }));

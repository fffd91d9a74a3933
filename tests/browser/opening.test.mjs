// Files that people choose or drop: in UTF-8, and in UTF-16 as spreadsheets save them.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Visitor, serve } from './visitor.mjs';

const address = await serve();

// The bytes of a text in UTF-16, with the mark before them that says which end of a number comes first.
const utf16 = (text, littleEndian) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return [...(littleEndian ? bytes : bytes.swap16())];
};

// Ways into the page for a file: each is a function that runs there and is given a DataTransfer with the file in it.
const ways = {
  'chosen in the form': (transfer) => {
    const { file } = document.querySelector('[data-form] form').elements;
    file.files = transfer.files;
    file.dispatchEvent(new Event('change', { bubbles: true }));
  },
  'dropped on the canvas': (transfer) => {
    const dropped = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
    document.querySelector('canvas').dispatchEvent(dropped);
  },
};
const give = (visitor, way, bytes) =>
  visitor.page.evaluate(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(${JSON.stringify(bytes)})], 'data.csv', { type: 'text/csv' }));
    (${way})(transfer);
  })()`);

for (const [how, way] of Object.entries(ways))
  test(`a file in UTF-16, ${how}, is read as one in UTF-8 is`, () =>
    Visitor.with(address, {}, async (visitor) => {
      const table = (target) => `输入;目标\r\n0,5;${target}\r\n1;0\r\n`;
      for (const [target, bytes] of [
        [2, [...Buffer.from(table(2))]],
        [3, utf16(table(3), true)],
        [4, utf16(table(4), false)],
      ]) {
        await give(visitor, way, bytes);
        await visitor.page.waitForFunction(() => document.querySelector('dialog.ng-data[open]'));
        await visitor.page.evaluate(() => document.querySelector('dialog.ng-data .main').click());
        await visitor.page.waitForFunction(
          (wanted) => window.neuroglass.entry('data') === wanted,
          {},
          `0.5,${target}_1,0`,
        );
        assert.match((await visitor.state()).notice, /2 rows of 1 input\. The first line was read as names/);
        assert.equal(await visitor.page.evaluate(() => window.neuroglass.entry('names')), '输入,目标');
      }
    }));

test('a file in UTF-16 that is no data is told by its own words', () =>
  Visitor.with(address, {}, async (visitor) => {
    await give(visitor, ways['dropped on the canvas'], utf16('0,1\n1,eins\n', true));
    const { notice } = await visitor.until((state) => state.notice !== '');
    assert.match(notice, /line 2, column 2: "eins" is not a number/);
  }));

test('a file in UTF-16 that is chosen on the canvas is read', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page.evaluate(() => {
      HTMLInputElement.prototype.click = function () {
        window.chooser = this; // in place of the browser's own dialog
      };
    });
    await visitor.click('tab take away');
    await visitor.click('open');
    await visitor.page.waitForFunction(() => window.chooser);
    const choose = (transfer) => {
      window.chooser.files = transfer.files;
      window.chooser.dispatchEvent(new Event('change'));
    };
    await give(visitor, choose, utf16('{"seed": 77}', true));
    await visitor.until(({ experiment }) => experiment.seed === 77);
  }));

test('a file that is too large is told, and nothing of it is taken', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page.evaluate(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(20_000_001).fill(48)], 'large.csv', { type: 'text/csv' }));
      (${ways['dropped on the canvas']})(transfer);
    })()`);
    const { notice } = await visitor.until((state) => state.notice !== '');
    assert.match(notice, /^large\.csv is larger than 20 MB/);
  }));

test('a zero byte ends no file', () =>
  Visitor.with(address, {}, async (visitor) => {
    await give(visitor, ways['dropped on the canvas'], [...Buffer.from('0,1\n1,0\n\0 5,5,5\nx,q')]);
    const { notice } = await visitor.until((state) => state.notice !== '');
    assert.match(notice, /The file could not be used/);
  }));

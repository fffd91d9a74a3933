// Files of data that can be read in more than one way: what their columns are is chosen in a dialog before anything changes;
// and data as text within an element.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inPage, ready, visit } from './element.mjs';
import { Visitor, serve } from './visitor.mjs';

const address = await serve();
const plants = `id,sepal length,petal length,species
1,5.1,1.4,setosa
2,7,4.7,versicolor
3,6.9,,versicolor
4,6.3,6,virginica
`;

const drop = (visitor, text) =>
  visitor.page.evaluate(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([${JSON.stringify(text)}], 'data.csv'));
    document.querySelector('canvas').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  })()`);
const opened = (visitor) => visitor.page.waitForFunction(() => document.querySelector('dialog.ng-data[open]'));
const closed = (visitor) => visitor.page.waitForFunction(() => !document.querySelector('dialog.ng-data'));
const text = (visitor) => visitor.page.$eval('dialog.ng-data', (dialog) => dialog.innerText);
const choose = (visitor, column, role) =>
  visitor.page.evaluate(
    (wanted, value) => {
      const select = document.querySelectorAll('dialog.ng-data select')[wanted];
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    column,
    role,
  );
const press = async (visitor, words) => {
  const place = await visitor.page.evaluate((wanted) => {
    const all = [...document.querySelectorAll('dialog.ng-data :is(button, label)')];
    const { x, y, width, height } = all.find((one) => one.textContent === wanted).getBoundingClientRect();
    return { x: x + Math.min(width / 2, 12), y: y + height / 2 };
  }, words);
  await visitor.page.mouse.click(place.x, place.y);
};

test('names, classes and missing values of a file are chosen before anything changes', () =>
  Visitor.with(address, {}, async (visitor) => {
    await drop(visitor, plants);
    await opened(visitor);
    const shown = await text(visitor);
    for (const words of ['4 rows of 4 columns', 'sepal length', 'numbers, 1 missing', '3 different words', 'line 4'])
      assert.ok(shown.includes(words), `${words} in ${shown}`);
    assert.equal((await visitor.state()).experiment.seed, 1);
    assert.equal(await visitor.page.evaluate(() => window.neuroglass.entry('names')), '');
    assert.deepEqual(
      await visitor.page.evaluate(() =>
        [...document.querySelectorAll('dialog.ng-data select')].map(({ value }) => value),
      ),
      ['none', 'input', 'input', 'target'],
    );
    await press(visitor, 'Use this data');
    await visitor.page.waitForFunction(() =>
      document.querySelector('dialog.ng-data').innerText.includes('line 4, column 3'),
    );
    assert.equal(await visitor.page.evaluate(() => window.neuroglass.entry('names')), '', 'nothing has changed');
    await press(visitor, 'Leave these rows out');
    await press(visitor, 'Use this data');
    await closed(visitor);
    const entry = (key) => visitor.page.evaluate((wanted) => window.neuroglass.entry(wanted), key);
    assert.equal(await entry('names'), 'sepal length,petal length,species');
    assert.equal(await entry('classes'), 'setosa,versicolor,virginica');
    assert.equal(await entry('data'), '5.1,1.4,1,0,0_7,4.7,0,1,0_6.3,6,0,0,1');
    assert.match((await visitor.state()).notice, /3 rows of 2 inputs; 1 in which a value is missing are left out/);
    await visitor.click('undo');
    await visitor.until(({ experiment }) => experiment.test.length === 3);
    assert.equal(await entry('names'), '');
  }));

test('what the columns are can be chosen otherwise, and cancelling changes nothing', () =>
  Visitor.with(address, {}, async (visitor) => {
    await drop(visitor, plants);
    await opened(visitor);
    await press(visitor, 'Cancel');
    await closed(visitor);
    await drop(visitor, plants);
    await opened(visitor);
    for (const [column, role] of [
      [0, 'input'],
      [1, 'target'],
      [2, 'none'],
      [3, 'none'],
    ])
      await choose(visitor, column, role);
    await press(visitor, 'Use this data');
    await closed(visitor);
    assert.equal(await visitor.page.evaluate(() => window.neuroglass.entry('data')), '1,5.1_2,7_3,6.9_4,6.3');
  }));

test('a first line that is half numbers asks whether it is names', () =>
  Visitor.with(address, { path: '#v=1&language=zh' }, async (visitor) => {
    await visitor.until(({ language }) => language === 'zh');
    await drop(visitor, '0,1,l\n0,1,1\n1,1,0\n');
    await opened(visitor);
    assert.ok((await text(visitor)).includes('它们是不是名称？'));
    await press(visitor, '第一行是各列的名称');
    await press(visitor, '使用这些数据');
    await closed(visitor);
    assert.equal(await visitor.page.evaluate(() => window.neuroglass.entry('data')), '0,1,1_1,1,0');
  }));

test('a figure in a page of others asks in the same way', () =>
  visit('<neuro-glass show="data network"></neuro-glass>', async (visitor) => {
    await ready(visitor);
    await inPage(
      visitor,
      `
      const transfer = new DataTransfer();
      transfer.items.add(new File(['width,kind\\n1,cat\\n2,dog\\n'], 'data.csv'));
      const dropped = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true, composed: true });
      figure.shadowRoot.querySelector('canvas').dispatchEvent(dropped);`,
    );
    await visitor.page.waitForFunction(() =>
      document.querySelector('neuro-glass').shadowRoot.querySelector('dialog.ng-data[open]'),
    );
    const look = await inPage(
      visitor,
      `
      const dialog = figure.shadowRoot.querySelector('dialog.ng-data'), { width } = dialog.getBoundingClientRect();
      const background = getComputedStyle(dialog).backgroundColor;
      dialog.querySelector('button.main').click();
      return [width > 300, background, figure.data, figure.names, figure.classes];`,
    );
    assert.deepEqual(look, [true, 'rgb(255, 255, 255)', '1,0_2,1', 'width,kind', 'cat,dog']);
  }));

test('data stands as CSV within it, names and classes and all, unless it has the attribute', () =>
  visit(
    `<neuro-glass show="data network"><script type="text/csv">
width,height,kind
1,2.5,cat
2,0.5,dog
3,1,cat
</script>A figure</neuro-glass><neuro-glass data="1,0_0,1"><script type="text/csv">5,6</script></neuro-glass>`,
    async (visitor) => {
      await ready(visitor);
      assert.deepEqual(await inPage(visitor, 'return [figure.data, figure.names, figure.classes, figure.test];'), [
        '1,2.5,0_2,0.5,1_3,1,0',
        'width,height,kind',
        'cat,dog',
        '1,2.5',
      ]);
      const other = await inPage(
        visitor,
        "const [, other] = document.querySelectorAll('neuro-glass'); return other.data;",
      );
      assert.equal(other, '1,0_0,1');
      await inPage(visitor, "figure.data = 'a;b\\n0,5;1\\n1;0\\n'; return figure.data;");
      assert.deepEqual(await inPage(visitor, 'return [figure.data, figure.names];'), ['0.5,1_1,0', 'a,b']);
    },
  ));

test('numbers alone are opened at once', () =>
  Visitor.with(address, {}, async (visitor) => {
    await drop(visitor, '1;0,5\n2;1\n');
    await visitor.until(({ notice }) => notice.startsWith('Data opened: 2 rows of 1 input.'));
    assert.equal(await visitor.page.evaluate(() => document.querySelector('dialog')), null);
  }));

// axe-core finds nothing on any page, open or closed, light or dark, in English or Chinese, with or without WebGL 2.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { noWebGL } from './no_webgl.mjs';
import { Visitor, root, serve } from './visitor.mjs';

const address = await serve();
const axe = readFileSync(`${root}tests/node_modules/axe-core/axe.min.js`, 'utf8');
const running = (visitor) => visitor.page.waitForFunction(() => document.documentElement.dataset.state === 'running');

// Nothing is wrong by axe's rules, and it has looked at something.
async function clean(visitor, what) {
  await visitor.page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState === 'finished'));
  await visitor.page.waitForFunction(() => !document.querySelector('[data-form][data-stale]'));
  const { violations, passes } = await visitor.page
    .evaluate(`(async () => { ${axe}; const { violations, passes } = await axe.run(document, { resultTypes: ['violations'] });
    return { passes: passes.length, violations: violations.map(({ id, help, nodes }) => id + ': ' + help + ' ' + nodes.map((node) => node.target.join(' ') + ' ' + node.failureSummary).join(' ; ')) }; })()`);
  assert.deepEqual(violations, [], what);
  assert.ok(passes > 8, `${what}: ${passes} rules looked at`);
}

const openForm = (visitor) => visitor.page.evaluate(() => document.querySelector('[data-form] .open').click());

for (const dark of [false, true])
  for (const language of ['en', 'zh']) {
    const path = `#v=1&language=${language}&at=100&question=Why%3F&lock=seed`;
    test(`the page, ${dark ? 'dark' : 'light'}, ${language}: as it opens, with the form, with the dialog for sharing`, () =>
      Visitor.with(address, { path, dark }, async (visitor) => {
        await visitor.until((state) => state.language === language);
        await clean(visitor, 'closed');
        await openForm(visitor);
        await clean(visitor, 'form');
        await visitor.page.evaluate(() => [...document.querySelectorAll('[data-form] form button')].at(-1).click());
        await visitor.page.waitForFunction(() => document.querySelector('dialog[open]'));
        await clean(visitor, 'link');
        await visitor.page.evaluate(() => document.querySelectorAll('dialog [role=tab]')[1].click());
        await visitor.page.waitForFunction(() => document.querySelector('.preview > neuro-glass')?.naturalHeight > 0);
        await clean(visitor, 'embed');
        await visitor.page.evaluate(() => {
          document.querySelector('dialog').close();
          const transfer = new DataTransfer();
          transfer.items.add(new File(['a,b,c\n1,,u\n2,3,v\n'], 'data.csv'));
          const dropped = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
          document.querySelector('canvas').dispatchEvent(dropped);
        });
        await visitor.page.waitForFunction(() => document.querySelector('dialog.ng-data[open]'));
        await clean(visitor, 'data of a file');
      }));
  }

for (const width of [390, 320])
  test(`on a phone, ${width} pixels wide`, () =>
    Visitor.with(address, { width, height: 844 }, async (visitor) => {
      await clean(visitor, 'closed');
      await openForm(visitor);
      await clean(visitor, 'form');
      assert.ok(
        await visitor.page.evaluate(
          () =>
            document.documentElement.scrollWidth <= innerWidth &&
            document.querySelector('[data-form]').scrollWidth <= innerWidth,
        ),
        'it scrolls sideways',
      );
    }));

test('without WebGL 2', () =>
  Visitor.with(address, { before: noWebGL, started: false }, async (visitor) => {
    await running(visitor);
    await clean(visitor, 'alone');
  }));

test('the page that says what went wrong', () =>
  Visitor.with(
    address,
    {
      started: false,
      before: (page) =>
        page.evaluateOnNewDocument(() => {
          delete window.WebAssembly;
        }),
      expected: () => true,
    },
    async (visitor) => {
      await visitor.page.waitForFunction(() => document.documentElement.dataset.state === 'failed');
      await clean(visitor, 'failure');
    },
  ));

test('the lesson, with its figures', () =>
  Visitor.with(address, { path: 'tutorial.html', started: false, height: 1400 }, async (visitor) => {
    await visitor.page.waitForFunction(
      () => [...document.querySelectorAll('neuro-glass')].filter((one) => one.naturalHeight > 0).length >= 2,
    );
    await clean(visitor, 'lesson');
  }));

for (const [path, ready] of [
  ['embed.html#v=1&show=prediction,weights', () => document.querySelector('neuro-glass')?.naturalHeight > 0],
  ['neuroglass.html', () => window.neuroglass?.frames() > 1],
])
  test(path, () =>
    Visitor.with(address, { path, started: false }, async (visitor) => {
      await visitor.page.waitForFunction(ready);
      await clean(visitor, path);
    }),
  );

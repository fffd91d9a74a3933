// A figure among the styles of others: whether the page is dark, how it writes, from right to left too, and in another document, a figure
// keeps its own look; what of it is out of sight is not copied with the text around.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Visitor, serve } from './visitor.mjs';

const address = await serve();
const script = '<script type="module" src="neuroglass-element.js"></script>';
// A page of others without any policy.
const visit = (html, use, options = {}) =>
  Visitor.with(
    address,
    {
      path: 'host',
      started: false,
      width: 1000,
      height: 800,
      answer: (path, response, pass) =>
        path === '/host'
          ? response
              .writeHead(200, { 'Content-Type': 'text/html', ...options.headers })
              .end(
                `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${html}</html>`,
              )
          : pass(),
      ...options,
    },
    use,
  );
const ready = (visitor) => visitor.page.waitForFunction(() => document.querySelector('neuro-glass')?.naturalHeight > 0);
const openForm = async (visitor) => {
  await visitor.page.evaluate(() =>
    document.querySelector('neuro-glass').shadowRoot.querySelector('[data-form] .open').click(),
  );
  await visitor.page.waitForFunction(() =>
    document.querySelector('neuro-glass').shadowRoot.querySelector('[data-form][data-open]'),
  );
};
const formIsDark = (visitor, wanted) =>
  visitor.page.waitForFunction(
    (dark) =>
      [...document.querySelectorAll('neuro-glass')].every(
        ({ shadowRoot }) => shadowRoot.querySelector('[data-form]')?.hasAttribute('data-dark') === dark,
      ),
    {},
    wanted,
  );

for (const [name, dark, html] of [
  ['a page that is dark by its style', true, '<style>html { color-scheme: dark }</style>'],
  ['a page that is dark by its head', true, '<meta name="color-scheme" content="dark">'],
])
  test(`${name} has dark figures, unless the author says otherwise`, () =>
    visit(
      `${html}<neuro-glass show="prediction"></neuro-glass>${script}`,
      async (visitor) => {
        await ready(visitor);
        await formIsDark(visitor, dark);
        const poster = await visitor.page.evaluate(
          () =>
            getComputedStyle(document.querySelector('neuro-glass').shadowRoot.querySelector('.poster')).backgroundColor,
        );
        assert.equal(poster, 'rgb(20, 23, 27)');
        await visitor.page.evaluate(() => document.querySelector('neuro-glass').setAttribute('theme', 'light'));
        await formIsDark(visitor, false);
      },
      { dark: false },
    ));

test('a page that becomes dark takes its figures along, and a light one stays so on a dark system', () =>
  visit(
    `<style>:root { color-scheme: light } :root.night { color-scheme: dark }</style><neuro-glass show="prediction"></neuro-glass>${script}`,
    async (visitor) => {
      await ready(visitor);
      await formIsDark(visitor, false);
      await visitor.page.evaluate(() => document.documentElement.classList.add('night'));
      await formIsDark(visitor, true);
      await visitor.page.evaluate(() => document.documentElement.classList.remove('night'));
      await formIsDark(visitor, false);
    },
    { dark: true },
  ));

// How the texts of the form, and of the dialog for sharing, are set.
const setting = (visitor, selector) =>
  visitor.page.evaluate((wanted) => {
    const one = document.querySelector('neuro-glass').shadowRoot.querySelector(wanted);
    const style = getComputedStyle(one);
    return Object.fromEntries(
      [
        'direction',
        'textAlign',
        'textTransform',
        'letterSpacing',
        'wordSpacing',
        'whiteSpace',
        'textIndent',
        'textShadow',
        'fontStyle',
        'fontWeight',
        'fontVariantCaps',
        'lineHeight',
        'visibility',
        'writingMode',
        'hyphens',
        'wordBreak',
      ].map((name) => [name, style[name]]),
    );
  }, selector);

test('its form and its dialog are set as ever on a page that writes otherwise, from right to left', async () => {
  const settings = [];
  const loud = `<style>* { text-transform: uppercase; letter-spacing: 4px; word-spacing: 9px; white-space: pre; text-indent: 40px; text-shadow: 2px 2px red;
    font: italic bold small-caps 30px/3 serif; hyphens: auto; word-break: break-all; text-align: right; }</style>`;
  for (const [html, direction] of [
    ['', 'ltr'],
    [loud, 'rtl'],
  ])
    await visit(`${html}<body dir="${direction}"><neuro-glass></neuro-glass>${script}</body>`, async (visitor) => {
      await ready(visitor);
      await openForm(visitor);
      const [form, canvas] = await visitor.page.evaluate(() =>
        ['[data-form]', '.place > canvas'].map((selector) => {
          const box = document.querySelector('neuro-glass').shadowRoot.querySelector(selector).getBoundingClientRect();
          return { left: box.left, right: box.right };
        }),
      );
      assert.ok(canvas.right <= form.left + 0.5, `${JSON.stringify({ canvas, form })}: the canvas lies under the form`);
      await visitor.page.evaluate(() =>
        document
          .querySelector('neuro-glass')
          .shadowRoot.querySelector('[data-form] form .buttons:last-child button:last-child')
          .click(),
      );
      await visitor.page.waitForFunction(() =>
        document.querySelector('neuro-glass').shadowRoot.querySelector('dialog[open]'),
      );
      settings.push(
        await Promise.all(
          [
            '[data-form] p',
            '[data-form] label',
            '[data-form] button',
            '[data-form] td:last-child',
            'dialog p',
            'dialog h2',
            'dialog label span',
          ].map((selector) => setting(visitor, selector)),
        ),
      );
    });
  assert.deepEqual(settings[1], settings[0]);
});

test('moved into another document it keeps its look and its run', () =>
  visit(
    `<neuro-glass show="prediction" seed="5"></neuro-glass><iframe srcdoc="<!doctype html><title>Other</title><body>" style="width: 700px; height: 500px"></iframe>${script}`,
    async (visitor) => {
      await ready(visitor);
      await visitor.page.evaluate(async () => {
        const one = document.querySelector('neuro-glass');
        window.moved = one;
        await one.seek(10);
        document.querySelector('iframe').contentDocument.body.append(one);
      });
      await visitor.page.waitForFunction(() => window.moved.naturalHeight > 0);
      const found = await visitor.page.evaluate(() => {
        const { shadowRoot } = window.moved,
          style = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
        const { width, height } = window.moved.getBoundingClientRect();
        return {
          size: [width > 500, height > 200],
          place: style('.place').position,
          form: [style('[data-form]').position, style('[data-form]').clipPath],
          at: window.moved.at,
          sheets: shadowRoot.adoptedStyleSheets.length,
        };
      });
      assert.deepEqual(found, {
        size: [true, true],
        place: 'absolute',
        form: ['absolute', 'inset(50%)'],
        at: 10,
        sheets: 3,
      });
      await visitor.page.evaluate(() => {
        document.body.append(window.moved);
      });
      assert.equal(await visitor.page.evaluate(() => window.moved.shadowRoot.adoptedStyleSheets.length), 3);
    },
  ));

test('what is out of sight is not copied with the text around', () =>
  visit(
    `<p>Before it.</p><neuro-glass show="prediction"></neuro-glass><p>After it.</p><textarea></textarea>${script}`,
    async (visitor) => {
      await ready(visitor);
      await visitor.page.waitForFunction(
        () => document.querySelector('neuro-glass').shadowRoot.querySelector('.poster').hidden,
      );
      await visitor.page.evaluate(() => {
        document.addEventListener('copy', () => {
          window.copied = String(getSelection());
        });
        const range = document.createRange();
        range.setStartBefore(document.querySelector('p'));
        range.setEndAfter(document.querySelectorAll('p')[1]);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
      });
      assert.equal(
        (await visitor.page.evaluate(() => String(getSelection()))).replace(/\s+/g, ' ').trim(),
        'Before it. After it.',
      );
    },
  ));

test('a page that asks its frames for a policy of embedding takes the frame', () =>
  visit(
    '<script>addEventListener("message", ({ data }) => { if (data.type === "ready") window.told = true; });</script><iframe src="embed.html#v=1&amp;show=prediction" sandbox="allow-scripts allow-downloads"></iframe>',
    (visitor) => visitor.page.waitForFunction(() => window.told),
    { headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' } },
  ));

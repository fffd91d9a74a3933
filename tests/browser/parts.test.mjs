// What comes only when it is asked for, and what fails after the start: nothing of that ends the program, all of it is told where the
// person looks, and asking again tries again.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { Visitor, serve, site } from './visitor.mjs';

const address = await serve();
const lost = (problem) => /404|^failed: .*part-|[Ff]ailed to fetch|Loading failed|error loading/.test(problem);

// A server that does not have the files of these names until it is told to.
function lacking(names) {
  const server = {
    lacks: true,
    asked: 0,
    answer(path, response, pass) {
      if (path === '/host.html') return response.writeHead(200, { 'Content-Type': 'text/html' }).end(server.host);
      if (path === '/host.js') return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(server.script);
      if (!names.test(path)) return pass();
      server.asked += 1;
      return server.lacks ? response.writeHead(404).end() : pass();
    },
    host: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="icon.svg">
      <script src="host.js"></script><script type="module" src="neuroglass-element.js"></script><neuro-glass seed="7"></neuro-glass></html>`,
    script: '',
  };
  return server;
}
const nothing = /^\/nothing$/;
const told = (visitor, words) =>
  visitor.page.waitForFunction(
    (wanted) => {
      const roots = [document, ...[...document.querySelectorAll('neuro-glass')].map((one) => one.shadowRoot)];
      return roots.some((root) =>
        [...root.querySelectorAll('.told, .failure')].some(
          (box) => box.checkVisibility() && box.textContent.includes(wanted),
        ),
      );
    },
    {},
    words,
  );
const dialog = (visitor) => visitor.page.waitForFunction(() => document.querySelector('dialog.ng-share[open]'));

for (const [language, words] of [
  ['en', 'could not be loaded'],
  ['zh', '未能加载'],
])
  test(`sharing that cannot be loaded is told, ends nothing, and comes when it can (${language})`, async () => {
    const server = lacking(/part-share/);
    await Visitor.with(
      address,
      { path: `#v=1&seed=7&at=500&language=${language}`, answer: server.answer, expected: lost },
      async (visitor) => {
        await visitor.until((state) => state.iteration === 500 && state.language === language);
        await visitor.rest();
        await visitor.click('share');
        await told(visitor, words);
        assert.equal(await visitor.page.$eval('.told', (box) => box.getAttribute('role')), 'alert');
        assert.equal(await visitor.page.evaluate(() => document.documentElement.dataset.state), 'running');
        await visitor.click('step');
        await visitor.until((state) => state.iteration === 501 && state.experiment.seed === 7);
        await visitor.click('share');
        await told(visitor, words);
        assert.equal(await visitor.page.evaluate(() => document.querySelectorAll('.told').length), 1);
        server.lacks = false;
        await visitor.page.click('.told button');
        await dialog(visitor);
        assert.equal(await visitor.page.$('.told'), null);
      },
    );
  });

test('a language that cannot be loaded is told in its own words, and comes when there is a connection', async () => {
  const server = lacking(/neuroglass-zh/);
  await Visitor.with(
    address,
    { answer: server.answer, expected: (problem) => /404|neuroglass-zh/.test(problem) },
    async (visitor) => {
      await visitor.rest();
      await visitor.page.evaluate(() => window.neuroglass.setEntries([['language', 'zh']]));
      await told(visitor, '未能加载');
      server.lacks = false;
      await visitor.page.evaluate(() => dispatchEvent(new Event('online')));
      await visitor.page.waitForFunction(() => window.neuroglass.word('share.close') === '关闭');
      assert.equal(await visitor.page.$('.told'), null);
    },
  );
});

const folder = `${site}/`;
const content = (names) => readFileSync(folder + readdirSync(folder).find((name) => names.test(name)));
const flipped = (bytes) =>
  Buffer.concat([bytes.subarray(0, 9000), Buffer.from([bytes[9000] ^ 1]), bytes.subarray(9001)]);
const page = () => Buffer.from('<!doctype html><title>Host</title>');
for (const [what, names, change] of [
  ['whose words come as a page', /zh-.*txt$/, page],
  ['whose words come in part', /zh-.*txt$/, (bytes) => bytes.subarray(0, 10_000)],
  ['whose font comes in part', /neuroglass-zh-/, (bytes) => bytes.subarray(0, 20_000)],
  ['whose font is damaged', /neuroglass-zh-/, flipped],
])
  test(`a language ${what} is told in its own words, ends nothing, and comes when asked again`, async () => {
    let whole = false;
    const answer = (path, response, pass) =>
      whole || !names.test(path) ? pass() : response.writeHead(200).end(change(content(names)));
    await Visitor.with(address, { path: '#v=1&language=zh', answer }, async (visitor) => {
      await told(visitor, '未能加载');
      assert.equal((await visitor.state()).language, 'en');
      assert.equal(await visitor.page.evaluate(() => document.documentElement.dataset.state), 'running');
      whole = true;
      await visitor.page.click('.told button');
      await visitor.page.waitForFunction(() => window.neuroglass.word('share.close') === '关闭');
    });
  });

test('an example in the dialog that cannot be loaded is told there, and comes when it can', async () => {
  const server = lacking(/part-element/);
  await Visitor.with(address, { answer: server.answer, expected: lost }, async (visitor) => {
    await visitor.rest();
    await visitor.click('share');
    await dialog(visitor);
    await visitor.page.click('#ng-share-embed-tab');
    await told(visitor, 'could not be loaded');
    assert.ok(await visitor.page.$('.ng-share .preview .told'));
    assert.equal(await visitor.page.evaluate(() => document.documentElement.dataset.state), 'running');
    server.lacks = false;
    await visitor.page.click('.preview .told button');
    await visitor.page.waitForFunction(() => document.querySelector('.preview neuro-glass')?.naturalHeight > 0);
  });
});

// A page of others with one figure, which keeps what is wrong with it.
const host = (server, use, options = {}) =>
  Visitor.with(address, { path: 'host.html', started: false, answer: server.answer, ...options }, use);
const keepErrors =
  "window.errors = []; addEventListener('DOMContentLoaded', () => document.querySelector('neuro-glass').addEventListener('error', ({ detail }) => errors.push(...detail.messages)));";
const ready = (visitor) => visitor.page.waitForFunction(() => document.querySelector('neuro-glass')?.naturalHeight > 0);
const pressShare = async (visitor) => {
  const press = (name) =>
    visitor.page.waitForFunction(
      (wanted) => {
        const { shadowRoot } = document.querySelector('neuro-glass'),
          button = shadowRoot.querySelector(wanted);
        button?.click();
        return button !== null;
      },
      {},
      name,
    );
  await press('button.open');
  await press('button[name="share.open"]');
};
const figureDialog = (visitor) =>
  visitor.page.waitForFunction(() =>
    document.querySelector('neuro-glass').shadowRoot.querySelector('dialog.ng-share[open]'),
  );

test('in a page of others it is told in the figure, and by an event', async () => {
  const server = lacking(/part-share/);
  server.script = keepErrors;
  await host(
    server,
    async (visitor) => {
      await ready(visitor);
      await pressShare(visitor);
      await told(visitor, 'could not be loaded');
      assert.equal(await visitor.page.evaluate(() => window.errors.length), 1);
      server.lacks = false;
      await visitor.page.evaluate(() =>
        document.querySelector('neuro-glass').shadowRoot.querySelector('.told button').click(),
      );
      await figureDialog(visitor);
    },
    { expected: lost },
  );
});

test('a page with a loader of its own, as RequireJS is, hears nothing of it', async () => {
  const server = lacking(nothing);
  server.script =
    'window.defined = 0; window.define = () => { window.defined += 1; }; window.define.amd = {}; window.require = () => { throw new Error("not yours"); };';
  await host(server, async (visitor) => {
    await ready(visitor);
    await pressShare(visitor);
    await figureDialog(visitor);
    assert.equal(await visitor.page.evaluate(() => window.defined), 0);
  });
});

// The module cannot be made while window.full is true, as where there is no memory.
const fullMemory = (page) =>
  page.evaluateOnNewDocument(() => {
    const { instantiate } = WebAssembly;
    window.full = true;
    WebAssembly.instantiate = (...given) =>
      window.full ? Promise.reject(new RangeError('Out of memory')) : instantiate(...given);
  });

test('where there is no memory for it, the page says so', () =>
  Visitor.with(address, { started: false, before: fullMemory }, async (visitor) => {
    await visitor.page.waitForFunction(() => document.documentElement.dataset.state === 'failed');
    const words = await visitor.page.$eval('#failure', (box) => box.textContent);
    assert.match(words, /could not start/);
    assert.match(words, /Out of memory/);
  }));

test('where there is no memory for it, a figure says so, rejects what is asked, and can be tried again', async () => {
  const server = lacking(nothing);
  server.script = keepErrors;
  await host(
    server,
    async (visitor) => {
      await told(visitor, 'could not start');
      assert.match(await visitor.page.evaluate(() => window.errors.join()), /Out of memory/);
      const asked = await visitor.page.evaluate(() =>
        document
          .querySelector('neuro-glass')
          .train()
          .then(
            () => 'trains',
            (error) => error.message,
          ),
      );
      assert.match(asked, /could not be loaded/);
      assert.equal(
        await visitor.page.evaluate(
          () => document.querySelector('neuro-glass').shadowRoot.querySelectorAll('canvas').length,
        ),
        0,
      );
      await visitor.page.evaluate(() => {
        window.full = false;
        document.querySelector('neuro-glass').shadowRoot.querySelector('.failure button').click();
      });
      await ready(visitor);
    },
    { before: fullMemory },
  );
});

test('a figure in a browser without WebAssembly says just that', async () => {
  const server = lacking(nothing);
  server.script = keepErrors;
  await host(server, (visitor) => told(visitor, 'WebAssembly, which is missing'), {
    before: (page) =>
      page.evaluateOnNewDocument(() => {
        delete window.WebAssembly;
      }),
  });
});

// The frame embed.html in a sandbox that allows scripts alone, and what it says to the page around; the one file neuroglass.html, which
// has all of it within.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { Visitor, serve, site } from './visitor.mjs';

const address = await serve();
// A host without any policy of its own, as most are, that keeps what its frames tell it.
const host = (frames) => (path, response, pass) => {
  if (path === '/sister')
    return response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<script>setTimeout(() => {
    parent.frames[0].postMessage({ neuroglass: 1, id: 0, type: 'set', key: 'seed', value: 99 }, '*'); parent.postMessage({ type: 'spoken' }, '*'); }, 1500);</script>`);
  if (path !== '/host') return pass();
  return response.writeHead(200, { 'Content-Type': 'text/html' })
    .end(`<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body>
    <script>window.told = []; addEventListener('message', ({ data, source }) => told.push({ ...data, frame: [...document.querySelectorAll('iframe')].findIndex((one) => one.contentWindow === source) }));
    let ids = 0;
    window.ask = (message, frame = 0) => new Promise((done) => { const id = ++ids;
      addEventListener('message', function hear({ data }) { if (data.type === 'answer' && data.id === id) { removeEventListener('message', hear); done(data.error ? { error: data.error } : { value: data.value }); } });
      document.querySelectorAll('iframe')[frame].contentWindow.postMessage({ neuroglass: 1, id, ...message }, '*'); });</script>${frames}</body></html>`);
};
const frame = (hash, sandbox = 'allow-scripts') =>
  `<iframe src="embed.html#${hash}" sandbox="${sandbox}" style="width: 640px; height: 320px; border: 0"></iframe>`;
const visit = (frames, use) => Visitor.with(address, { path: 'host', started: false, answer: host(frames) }, use);
const told = (visitor, type) =>
  visitor.page.waitForFunction((wanted) => window.told.some((one) => one.type === wanted), {}, type);

// Until more than so many colours are seen there.
async function pictured(visitor, area, count) {
  const colours = new Set();
  for (let looks = 0; looks < 100 && colours.size <= count; ++looks) {
    colours.clear();
    const look = await visitor.look(area);
    for (let x = 0; x < area.width; x += 2) for (let y = 0; y < area.height; y += 2) colours.add(String(look.at(x, y)));
  }
  assert.ok(colours.size > count, `${colours.size} colours`);
}

test('in a sandbox it shows the moment of its address, and tells its height', () =>
  visit(frame('v=1&amp;at=100&amp;show=prediction,weights'), async (visitor) => {
    await told(visitor, 'ready');
    await told(visitor, 'height');
    const height = await visitor.page.evaluate(() => window.told.find(({ type }) => type === 'height').height);
    assert.ok(height > 200 && height < 500, `${height}`);
    assert.equal(
      (await visitor.page.evaluate(() => window.ask({ type: 'predict', inputs: [1, 0, 1] }))).value.toFixed(8),
      '0.87680541',
    );
    await pictured(visitor, { x: 8, y: 8, width: 640, height: 320 }, 20);
  }));

test('it does what the page around asks, answers each question, and names what is wrong', () =>
  visit(frame('v=1&amp;iterations=500&amp;speed=at-once'), async (visitor) => {
    await told(visitor, 'ready');
    const ask = (message) => visitor.page.evaluate((wanted) => window.ask(wanted), message);
    assert.deepEqual(await ask({ type: 'seek', iteration: 120 }), { value: 120 });
    assert.deepEqual(await ask({ type: 'step', count: 5 }), { value: 125 });
    await ask({ type: 'set', key: 'seed', value: 7 });
    assert.match((await ask({ type: 'link' })).value, /#v=1&iterations=500&seed=7&speed=at-once&at=125$/);
    await ask({ type: 'train' });
    await told(visitor, 'trained');
    await told(visitor, 'change');
    assert.match((await ask({ type: 'dance' })).error, /type: "dance" is not known; there are set, open/);
    assert.match((await ask({ neuroglass: 2, type: 'train' })).error, /version 2 is not known here; known is 1/);
    assert.match((await ask({ type: 'seek', iteration: -1 })).error, /iteration: -1/);
    assert.match(
      (await ask({ type: 'predict', inputs: [1] })).error,
      /inputs: 1 number given; the network has 3 inputs/,
    );
    assert.match((await ask({ type: 'set', key: 'seed', value: -1 })).error, /^seed: -1 is out of range/);
    assert.match(
      (await ask({ type: 'open', link: '#v=1&seed=x&pace=9' })).error,
      /"pace" is not a known key.* seed: "x" is not a number/,
    );
    await told(visitor, 'error');
    for (const link of [undefined, null, 5]) assert.match((await ask({ type: 'open', link })).error, /^link: a text/);
    assert.match((await ask({ type: 'link' })).value, /#v=1&iterations=500&seed=7&/, 'what was there stays');
    await ask({ type: 'open', link: '#v=1&seed=3&at=10' });
    assert.match((await ask({ type: 'link' })).value, /#v=1&seed=3&at=10$/);
  }));

test('it listens to the page around alone, and odd messages do nothing', () =>
  visit(`${frame('v=1&amp;seed=5')}<iframe src="sister" sandbox="allow-scripts"></iframe>`, async (visitor) => {
    await told(visitor, 'ready');
    await visitor.page.waitForFunction(() => window.told.some(({ type }) => type === 'spoken')); // the sister frame has asked for seed 99
    for (const odd of [
      null,
      5,
      'train',
      [],
      { type: 'train' },
      { neuroglass: 'x' },
      { neuroglass: 1 },
      { neuroglass: 1, type: '__proto__' },
      { neuroglass: 1, type: 'constructor' },
    ])
      await visitor.page.evaluate(
        (message) => document.querySelector('iframe').contentWindow.postMessage(message, '*'),
        odd,
      );
    assert.match((await visitor.page.evaluate(() => window.ask({ type: 'link' }))).value, /#v=1&seed=5$/);
  }));

const lonely = mkdtempSync(join(tmpdir(), 'neuroglass-one-'));
after(() => rmSync(lonely, { recursive: true }));
cpSync(`${site}/neuroglass.html`, join(lonely, 'neuroglass.html'));

// What the dialog for sharing says and offers to copy; it is closed again.
async function shareDialog(visitor) {
  await visitor.page.evaluate(() => document.querySelector('[data-form] form').elements['share.open'].click());
  await visitor.page.waitForFunction(() => document.querySelector('dialog[open]'));
  return visitor.page.evaluate(() => {
    const dialog = document.querySelector('dialog[open]');
    const found = {
      text: dialog.innerText,
      fields: [...dialog.querySelectorAll('textarea')].map(({ value }) => value),
      tabs: dialog.querySelectorAll('[role=tab]').length,
    };
    dialog.close();
    return found;
  });
}

test('the one file needs nothing beside it', async () => {
  const alone = await serve(lonely);
  await Visitor.with(alone, { path: 'neuroglass.html#v=1&at=100&language=zh' }, async (visitor) => {
    await visitor.until((state) => state.iteration === 100 && state.language === 'zh');
    assert.equal((await visitor.state()).prediction.toFixed(8), '0.87680541');
    const { text, fields, tabs } = await shareDialog(visitor); // nothing to paste that stands beside it elsewhere
    assert.match(text, /以此链接为地址的框架/);
    assert.deepEqual([fields, tabs], [[`${alone}neuroglass.html#v=1&language=zh&at=100`], 0]);
    await visitor.click('to end');
    await visitor.until((state) => state.iteration === 10_000);
    assert.deepEqual(
      await visitor.page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => /^http/.test(name)),
      ),
      [],
    );
  });
});

// What an extension of the browser puts into each page: styles, and attributes of whatever stands there.
const extension = `<script>
  for (const element of document.querySelectorAll('*')) element.setAttribute('data-darkreader-inline-color', '');
  document.documentElement.setAttribute('data-darkreader-mode', 'dynamic');
  document.body.style.color = 'red';
  document.head.append(Object.assign(document.createElement('style'), { className: 'darkreader', textContent: 'h1 { color: red; }' }));
</script>`;

test('the one file saves itself as it was delivered, whatever extensions have put into it, and what it saves works as well', async () => {
  const alone = await serve(lonely),
    delivered = readFileSync(join(lonely, 'neuroglass.html'), 'utf8');
  const answer = (path, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(delivered.replace('<div id="instrument"', (instrument) => `${extension}${instrument}`));
  await Visitor.with(alone, { path: 'neuroglass.html', answer }, async (visitor) => {
    assert.ok(await visitor.page.evaluate(() => document.querySelector('.darkreader') !== null));
    const saved = await visitor.page.evaluate(
      () =>
        new Promise((done) => {
          const { createObjectURL } = URL;
          URL.createObjectURL = (blob) => {
            blob.text().then(done);
            return createObjectURL.call(URL, new Blob([]));
          };
          window.neuroglass.act('save page', 0);
        }),
    );
    writeFileSync(join(lonely, 'again.html'), saved);
    assert.equal(saved.length, delivered.length);
    assert.ok(saved === delivered, 'some of it is other');
  });
  await Visitor.with(
    address,
    {
      path: 'again.html#v=1&at=10',
      answer: (path, response, pass) =>
        path === '/again.html'
          ? response.writeHead(200, { 'Content-Type': 'text/html' }).end(readFileSync(join(lonely, 'again.html')))
          : pass(),
    },
    async (visitor) => assert.equal((await visitor.state()).prediction.toFixed(8), '0.65980921'),
  );
});

test('the one file opens from a disk', () =>
  Visitor.with(
    address,
    { path: 'embed.html', started: false, expected: (problem) => /request to file:/.test(problem) },
    async (visitor) => {
      visitor.problems.length = 0; // of the page before
      await visitor.page.goto(`${pathToFileURL(join(lonely, 'neuroglass.html'))}#v=1&at=10000`);
      await visitor.page.waitForFunction(() => window.neuroglass?.state().iteration === 10_000);
      assert.equal((await visitor.state()).prediction.toFixed(8), '0.98977040');
      // No link leads others to a disk: there are files, and what its address ends with.
      for (const [language, words] of [
        ['en', /a file on your device/],
        ['zh', /您设备上的文件/],
      ]) {
        await visitor.page.evaluate((code) => window.neuroglass.set('language', code), language);
        await visitor.until((state) => state.language === language);
        const said = await shareDialog(visitor);
        assert.match(said.text, words);
        assert.doesNotMatch(said.text, /file:\/|http/);
        assert.deepEqual([said.fields, said.tabs], [[`#v=1&language=${language}&at=10000`], 0]);
      }
    },
  ));

test('the one file works in a sandboxed frame', () =>
  visit(
    '<iframe src="neuroglass.html#v=1&amp;at=100" sandbox="allow-scripts" style="width: 800px; height: 600px; border: 0"></iframe>',
    async (visitor) => {
      await pictured(visitor, { x: 8, y: 8, width: 800, height: 600 }, 50);
    },
  ));

// A page of others that puts the text of one of ours into a frame: it has no address of its own there.
const inFrame = (file) => (path, response, pass) =>
  path === '/host'
    ? response.writeHead(200, { 'Content-Type': 'text/html' }).end(
        `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body><script>
            fetch('${file}').then((answer) => answer.text()).then((srcdoc) => document.body.append(Object.assign(document.createElement('iframe'), { srcdoc, width: 900, height: 700 })));
          </script></body></html>`,
      )
    : pass();
const inside = (visitor, code) =>
  visitor.page.evaluate(`(() => { const { document, neuroglass } = window.frames[0]; ${code} })()`);
const insideIs = (visitor, code) =>
  visitor.page.waitForFunction(
    `(() => { const { document, neuroglass } = window.frames[0] ?? {}; return document && ${code}; })()`,
  );
// What the page hands to the browser to be saved, by name.
const savedInside = (visitor) =>
  inside(
    visitor,
    `window.frames[0].HTMLAnchorElement.prototype.click = function () { (window.saved ??= []).push(this.download); };`,
  );

test('put into a page as text, the one file offers files in place of a link that would not lead back', () =>
  Visitor.with(address, { path: 'host', started: false, answer: inFrame('neuroglass.html') }, async (visitor) => {
    await insideIs(visitor, 'neuroglass?.frames() > 1');
    await savedInside(visitor);
    for (const [words, name] of [
      ['Save the experiment', 'neuroglass.json'],
      ['Save as one file', 'neuroglass.html'],
    ]) {
      await inside(visitor, `document.querySelector('[data-form] form').elements['share.open'].click();`);
      await insideIs(visitor, `document.querySelector('dialog[open]')`);
      const said = await inside(visitor, `return document.querySelector('dialog').innerText;`);
      assert.match(said, /no address of its own/);
      assert.doesNotMatch(said, /http/);
      assert.equal(
        await inside(visitor, `return document.querySelectorAll('dialog textarea, dialog [role=tab]').length;`),
        0,
      );
      await inside(
        visitor,
        `[...document.querySelectorAll('dialog button')].find((one) => one.textContent === '${words}').click();`,
      );
      await visitor.page.waitForFunction((wanted) => window.saved?.at(-1) === wanted, {}, name);
      await insideIs(
        visitor,
        `!document.querySelector('dialog') && /Saved as ${name}/.test(neuroglass.state().notice)`,
      );
    }
  }));

test('put into a page as text, the frame offers its experiment, and no link', () =>
  Visitor.with(address, { path: 'host', started: false, answer: inFrame('embed.html') }, async (visitor) => {
    await insideIs(visitor, `document.querySelector('neuro-glass')?.naturalHeight > 0`);
    const place = `document.querySelector('neuro-glass').shadowRoot`;
    await insideIs(visitor, `${place}.querySelector('[data-form] form').elements['share.open']`);
    await inside(visitor, `${place}.querySelector('[data-form] form').elements['share.open'].click();`);
    await insideIs(visitor, `${place}.querySelector('dialog[open]')`);
    assert.deepEqual(
      await inside(
        visitor,
        `return [...${place}.querySelectorAll('dialog .panel button')].map((one) => one.textContent);`,
      ),
      ['Save the experiment'],
    );
    const refused = await visitor.page.evaluate(() =>
      window.frames[0].document
        .querySelector('neuro-glass')
        .shareLink()
        .then(String, (error) => error.message),
    );
    assert.match(refused, /no address that a link could lead to/);
  }));

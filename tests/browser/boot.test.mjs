// The page before and instead of the canvas: the result without WebAssembly, true progress, and a plain message for whatever is missing.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { test } from 'node:test';

import { tellsTheResult, text, visible } from './boot.mjs';
import { Visitor, serve, site } from './visitor.mjs';

const address = await serve();
const phase = (visitor, wanted) =>
  visitor.page.waitForFunction((state) => document.documentElement.dataset.state === state, {}, wanted);

// The server with its own answer for the files whose names are so.
const answering = (names, answer) => (path, response, pass) => (names.test(path) ? answer(response, pass) : pass());
const wasm = /neuroglass-\w+\.wasm$/;
const nameOf = (pattern) => readdirSync(site).find((name) => pattern.test(name));
const content = (pattern) => readFileSync(`${site}/${nameOf(pattern)}`);

async function fails(visitor, title) {
  await phase(visitor, 'failed');
  const words = await text(visitor, '#failure');
  assert.ok(words.startsWith(title), words);
  assert.equal(await visitor.page.$eval('#failure', (element) => element.getAttribute('role')), 'alert');
  assert.ok(await visible(visitor, '#failure'));
  assert.equal(await visible(visitor, '#loading'), false);
  assert.equal(await visible(visitor, '#canvas'), false);
  await tellsTheResult(visitor);
  return words;
}

test('before WebAssembly arrives the result stands there, then the canvas takes its place', async () => {
  let held;
  const arrived = new Promise((done) => {
    held = (_, pass) => done({ pass });
  });
  await Visitor.with(address, { started: false, answer: answering(wasm, held) }, async (visitor) => {
    const { pass } = await arrived;
    await phase(visitor, 'loading');
    await tellsTheResult(visitor);
    assert.ok(await visible(visitor, '#progress'));
    assert.equal(await visible(visitor, '#canvas'), false);
    assert.equal(await visitor.page.$eval('#progress', (bar) => bar.value), 0);
    pass();
    await phase(visitor, 'running');
    assert.equal(await visible(visitor, '#boot'), false);
    assert.ok(await visible(visitor, '#canvas'));
  });
});

test("the progress counts the bytes that have come, up to the file's own size", () =>
  Visitor.with(
    address,
    {
      started: false,
      before: (page) =>
        page.evaluateOnNewDocument(() => {
          window.seen = [];
          const look = () => {
            const bar = document.getElementById('progress');
            if (bar?.hasAttribute('value'))
              window.seen.push([bar.value, bar.max, document.getElementById('progress-text').textContent]);
          };
          new MutationObserver(look).observe(document, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
        }),
    },
    async (visitor) => {
      await phase(visitor, 'running');
      const seen = await visitor.page.evaluate(() => window.seen),
        size = statSync(`${site}/${nameOf(wasm)}`).size;
      assert.ok(seen.length > 1);
      for (const [i, [value, most]] of seen.entries()) {
        assert.equal(most, size);
        assert.ok(value >= (seen[i - 1]?.[0] ?? 0), 'it goes back');
      }
      assert.equal(seen.at(-1)[0], size);
      assert.ok(
        seen.some(([, , words]) => /^Loading \d+ of \d+ kB$/.test(words)),
        `${seen.map(([, , words]) => words)}`,
      );
    },
  ));

test('without WebAssembly it says so and what to do', () =>
  Visitor.with(
    address,
    {
      started: false,
      before: (page) =>
        page.evaluateOnNewDocument(() => {
          delete window.WebAssembly;
        }),
    },
    async (visitor) => {
      assert.match(await fails(visitor, 'This browser cannot run WebAssembly'), /open this page in a current/);
    },
  ));

test('a download that does not arrive can be tried again', async () => {
  let lost = true;
  const answer = (response, pass) => (lost ? response.writeHead(404).end() : pass());
  await Visitor.with(
    address,
    {
      started: false,
      expected: (problem) => /404|neuroglass-/.test(problem),
      answer: answering(wasm, answer),
    },
    async (visitor) => {
      assert.match(await fails(visitor, 'The download did not arrive'), /the server answered 404/);
      lost = false;
      await visitor.page.click('#failure button');
      await phase(visitor, 'running');
      await visitor.page.waitForFunction(() => window.neuroglass.frames() > 1);
      await visitor.click('step');
      await visitor.until((state) => state.iteration === 1);
    },
  );
});

test('a connection that breaks is told as such', () =>
  Visitor.with(
    address,
    {
      started: false,
      expected: (problem) => /neuroglass-|Failed to load/.test(problem),
      answer: answering(wasm, (response) => response.destroy()),
    },
    async (visitor) => {
      await fails(visitor, 'The download did not arrive');
    },
  ));

// WebKit keeps a script that it has loaded beforehand for the pages after, whatever its headers say: each of these two has an
// address of its own.
test('the script of the module that does not arrive can be tried again', async () => {
  let lost = true;
  const answer = (response, pass) => (lost ? response.writeHead(404).end() : pass());
  await Visitor.with(
    await serve(),
    {
      started: false,
      expected: (problem) => /404|neuroglass-/.test(problem),
      answer: answering(/neuroglass-\w+\.js$/, answer),
    },
    async (visitor) => {
      await fails(visitor, 'The download did not arrive');
      lost = false;
      await visitor.page.click('#failure button');
      await phase(visitor, 'running');
    },
  );
});

test('a module of another build is told as such', async () =>
  Visitor.with(
    await serve(),
    {
      started: false,
      answer: answering(/neuroglass-\w+\.js$/, (response) =>
        response
          .writeHead(200, { 'Content-Type': 'text/javascript' })
          .end('export default () => new Promise(() => {}); export const build = "another";'),
      ),
    },
    async (visitor) => {
      assert.match(await fails(visitor, 'Neuroglass has just been renewed'), /two versions.*another/s);
    },
  ));

const notStarted = async (visitor) => {
  await visitor.page.waitForFunction(() =>
    document.querySelector('#unstarted').checkVisibility({ visibilityProperty: true }),
  );
  assert.match(await text(visitor, '#unstarted'), /has not started[^]*neuroglass\.html/);
  await tellsTheResult(visitor);
};
const plain = (response) => response.writeHead(200, { 'Content-Type': 'text/plain' }).end('');
for (const [what, names, answer] of [
  ['of which a part is missing', /part-chunk/, (response) => response.writeHead(404).end()],
  ['whose script is missing', /main-/, (response) => response.writeHead(404).end()],
  ['whose scripts come as text', /main-|part-|neuroglass-|watch-/, plain],
])
  test(`a page ${what} says that it has not started, and what to do`, () =>
    Visitor.with(address, { started: false, expected: () => true, answer: answering(names, answer) }, notStarted));

// Hosts answer with their own page where a file is not there, and some with a part of it.
const page = (response) =>
  response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Host</title>');
for (const [what, broken, words] of [
  ['a page comes', page, /no WebAssembly/],
  [
    'a part of it comes',
    (response) =>
      response.writeHead(200, { 'Content-Type': 'application/wasm' }).end(content(wasm).subarray(0, 10_000)),
    /10000 bytes came/,
  ],
])
  test(`where ${what} in place of the module, that is told as a download, and can be tried again`, () => {
    let served = 0;
    return Visitor.with(
      address,
      {
        started: false,
        expected: (problem) => /^failed: .*wasm$|ReadableStream/.test(problem), // it is not read to its end
        answer: answering(wasm, (response, pass) => ((served += 1) > 1 ? pass() : broken(response))),
      },
      async (visitor) => {
        assert.match(await fails(visitor, 'The download did not arrive'), words);
        await visitor.page.click('#failure button');
        await phase(visitor, 'running');
      },
    );
  });

test('a module that is damaged is told as an error', () =>
  Visitor.with(
    address,
    {
      started: false,
      expected: (problem) => /^failed: .*wasm$/.test(problem),
      answer: answering(wasm, (response) =>
        response.writeHead(200, { 'Content-Type': 'application/wasm' }).end(Buffer.alloc(content(wasm).length)),
      ),
    },
    async (visitor) => {
      assert.match(await fails(visitor, 'Neuroglass could not start'), /CompileError/);
    },
  ));

test('a trap while it runs ends in a message that keeps the result in sight', () =>
  Visitor.with(
    address,
    {
      expected: (problem) => /unreachable|RuntimeError/i.test(problem),
      before: (page) =>
        page.evaluateOnNewDocument(() => {
          // the next drawing call traps in a module of four instructions
          const bytes = new Uint8Array([
            0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11,
          ]);
          const { drawElements } = WebGL2RenderingContext.prototype;
          WebGL2RenderingContext.prototype.drawElements = function (...given) {
            if (window.trap) new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.t();
            return drawElements.apply(this, given);
          };
        }),
    },
    async (visitor) => {
      await phase(visitor, 'running');
      await visitor.page.evaluate(() => {
        window.trap = true;
      });
      await visitor.page.mouse.move(300, 300);
      assert.match(await fails(visitor, 'Neuroglass has stopped'), /unreachable/i);
    },
  ));

test('no page of the site asks anything of another host, and its policy is strict', () =>
  Visitor.with(address, { started: false }, async (visitor) => {
    await phase(visitor, 'running');
    const policy = (await fetch(address)).headers.get('content-security-policy');
    for (const part of [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "connect-src 'self'",
    ])
      assert.ok(policy.includes(part), part);
    assert.ok(!/unsafe-inline|'unsafe-eval'|\*/.test(policy), policy);
    const hosts = await visitor.page.evaluate(() => [
      ...new Set(performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin)),
    ]);
    assert.deepEqual(hosts, [new URL(address).origin]);
  }));

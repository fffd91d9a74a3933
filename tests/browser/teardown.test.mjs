// A figure that is taken out of its page while something is still under way: what comes later touches nothing of it, and says nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Visitor, serve } from './visitor.mjs';

const address = await serve();
const held = []; // answers of the server that wait
const host = (path, response, pass) => {
  if (path === '/neuroglass.html') return held.push(pass);
  if (path !== '/host') return pass();
  return response.writeHead(200, { 'Content-Type': 'text/html' })
    .end(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
    <script>
      // Counts the frames that are asked for, and those that come; window.later is not counted.
      const counts = window.counts = { asked: 0, came: 0, called: 0 }, frame = requestAnimationFrame;
      window.later = (use) => frame(use);
      window.requestAnimationFrame = (use) => { counts.asked += 1; return frame((now) => { counts.came += 1; use(now); }); };
      // Counts the calls of the module's functions: each may touch the memory of what is gone.
      const { instantiate } = WebAssembly;
      const counted = (one) => (typeof one === 'function' ? (...given) => { counts.called += 1; return one(...given); } : one);
      WebAssembly.instantiate = async (...given) => {
        const { exports } = await instantiate(...given);
        return { exports: Object.fromEntries(Object.entries(exports).map(([name, one]) => [name, counted(one)])) };
      };
      // What a figure asks of the browser waits for the test.
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => new Promise((done, failed) => { window.copying = { done, failed }; }) } });
      Blob.prototype.arrayBuffer = () => new Promise((done, failed) => { window.reading = { done, failed }; });
      HTMLAnchorElement.prototype.click = function () { window.saved = this.download; };
    </script>
    <script type="module" src="neuroglass-element.js"></script></head><body><neuro-glass at="10"></neuro-glass></body></html>`);
};
// In the page: whatever stands in the figure's shadow.
const within = (code) => `(() => { const place = document.querySelector('neuro-glass').shadowRoot; ${code} })()`;
const until = (visitor, code) => visitor.page.waitForFunction(within(`return ${code};`));

// Does what is begun in the page, takes the figure out before it ends, and lets it end: nothing comes of that but the browser's own doing.
const goes = (begin, begun, end) =>
  Visitor.with(address, { path: 'host', started: false, answer: host }, async (visitor) => {
    await visitor.page.waitForFunction(() => document.querySelector('neuro-glass')?.naturalHeight > 0);
    await until(visitor, `place.querySelector('[data-form] form').elements['take.copy']`);
    await begin(visitor);
    await begun(visitor);
    const counts = () => visitor.page.evaluate(() => ({ ...window.counts }));
    await visitor.page.evaluate(() => {
      const figure = document.querySelector('neuro-glass');
      figure.setAttribute('seed', '5'); // which asks for a frame
      figure.remove();
      window.figure = figure;
    });
    const before = await counts();
    await end(visitor);
    await visitor.page.evaluate(async (left) => {
      while (left-- > 0) await new Promise(window.later);
    }, 6);
    assert.deepEqual(await counts(), before, 'it is called, asks for frames, or gets those that it has asked for');
    assert.equal(
      await visitor.page.evaluate(() => window.figure.shadowRoot.querySelectorAll('.place > *, dialog').length),
      0,
    );
  });
const click = (name) => (visitor) =>
  visitor.page.evaluate(within(`place.querySelector('[data-form] form').elements['${name}'].click();`));
const nothing = async () => {};
const answered = (what, how) => (visitor) =>
  visitor.page.evaluate(
    `void window.${what}.${how}(${how === 'failed' ? 'new Error("not allowed")' : 'new ArrayBuffer(0)'})`,
  );
const waits = (what) => (visitor) => visitor.page.waitForFunction(`window.${what} !== undefined`);

test('taken out with a frame on its way', () => goes(click('step'), nothing, nothing));

for (const how of ['done', 'failed']) {
  test(`taken out while it copies, which is ${how} later`, () =>
    goes(click('take.copy'), waits('copying'), answered('copying', how)));

  test(`taken out while it reads a file, which is ${how} later`, () =>
    goes(
      (visitor) =>
        visitor.page.evaluate(
          within(`const { file } = place.querySelector('[data-form] form').elements, transfer = new DataTransfer();
            transfer.items.add(new File(['0,1'], 'data.csv'));
            file.files = transfer.files;
            file.dispatchEvent(new Event('change'));`),
        ),
      waits('reading'),
      answered('reading', how),
    ));

  test(`taken out while its dialog copies, which is ${how} later`, () =>
    goes(
      async (visitor) => {
        await click('share.open')(visitor);
        await until(visitor, `place.querySelector('dialog[open] button.main')`);
        await visitor.page.evaluate(within(`place.querySelector('dialog button.main').click();`));
      },
      waits('copying'),
      answered('copying', how),
    ));
}

test('taken out while it fetches the file to save', () =>
  goes(
    async (visitor) => {
      await visitor.page.evaluate(within(`place.querySelector('[data-form] form').elements.kind.value = 'page';`));
      await click('take.save')(visitor);
    },
    async (visitor) => {
      while (held.length === 0) await visitor.frames(1);
    },
    async (visitor) => {
      for (const pass of held.splice(0)) pass();
      await visitor.page.evaluate(async () => {
        while (window.saved !== 'neuroglass.html') await new Promise(window.later);
      });
    },
  ));

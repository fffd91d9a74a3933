// <neuro-glass> before it is there, where it cannot be loaded, and where there is nothing to draw on, or not any more.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { frames, inPage, ready, visit } from './element.mjs';
import { noWebGL } from './no_webgl.mjs';

const posters = (visitor) =>
  visitor.page.evaluate(() =>
    [...document.querySelectorAll('neuro-glass')].map(({ shadowRoot }) => {
      const poster = shadowRoot.querySelector('.poster'),
        slot = poster.querySelector('slot');
      return poster.hidden
        ? null
        : (poster.querySelector('img')?.getAttribute('src') ??
            (slot.assignedNodes().length > 0 ? slot.assignedNodes() : [slot]).map((node) => node.textContent).join(''));
    }),
  );

test("until it is there, the author's picture or words stand in its place, or a few of its own", () => {
  let letGo;
  const held = new Promise((done) => {
    letGo = done;
  });
  return visit(
    '<neuro-glass poster="icon.svg" class="tile"></neuro-glass> <neuro-glass class="tile">A figure of ours</neuro-glass> <neuro-glass class="tile"></neuro-glass> <neuro-glass class="tile" language="zh"></neuro-glass>',
    async (visitor) => {
      await visitor.page.waitForFunction(() => customElements.get('neuro-glass') !== undefined);
      const [picture, own, other, chinese] = await posters(visitor);
      assert.deepEqual([picture, own], ['icon.svg', 'A figure of ours']);
      assert.match(other, /^Neuroglass.*see through.*0\.98977040/);
      assert.match(chinese, /^Neuroglass看得见.*0\.98977040/);
      letGo();
      await visitor.page.waitForFunction(() =>
        [...document.querySelectorAll('neuro-glass')].every(
          ({ shadowRoot }) => shadowRoot.querySelector('.poster').hidden,
        ),
      );
    },
    { answer: (path, response, pass) => (path.endsWith('.wasm') ? held.then(pass) : pass()) },
  );
});

test('where it cannot be loaded it says so in its place, and tries again when asked', () => {
  let broken = true;
  return visit(
    '<neuro-glass at="100"></neuro-glass>',
    async (visitor) => {
      await visitor.page.waitForFunction(() =>
        document.querySelector('neuro-glass').shadowRoot.querySelector('.failure button'),
      );
      assert.match(
        await inPage(visitor, 'return figure.shadowRoot.querySelector(".failure").textContent;'),
        /could not be loaded.*the server answered 503/,
      );
      assert.match((await visitor.page.evaluate(() => window.told)).join(), /503/);
      broken = false;
      await inPage(visitor, 'figure.shadowRoot.querySelector(".failure button").click();');
      await ready(visitor);
      assert.deepEqual(
        await inPage(
          visitor,
          'return [figure.at, (await figure.predict([1, 0, 1])).toFixed(8), figure.shadowRoot.querySelector(".failure")];',
        ),
        [100, '0.87680541', null],
      );
    },
    {
      script:
        "document.addEventListener('error', (event) => { (window.told ??= []).push(...event.detail?.messages ?? []); }, true);",
      expected: (problem) => /503|failed: .*neuroglass-\w+\.wasm/.test(problem),
      answer: (path, response, pass) => (broken && path.endsWith('.wasm') ? response.writeHead(503).end() : pass()),
    },
  );
});

test('without WebGL 2 its form does all of it, and it rests out of sight', () =>
  visit(
    '<neuro-glass speed="100" iterations="1000000"></neuro-glass><div class="far"></div>',
    async (visitor) => {
      await visitor.page.waitForFunction(() =>
        document.querySelector('neuro-glass').shadowRoot.querySelector('[data-form] form button.main'),
      );
      assert.equal(await inPage(visitor, 'return figure.shadowRoot.querySelector(".poster").hidden;'), true);
      await inPage(visitor, 'figure.shadowRoot.querySelector("[data-form] form button.main").click();');
      await visitor.page.waitForFunction(() => document.querySelector('neuro-glass').at > 20);
      await visitor.page.evaluate(() => scrollTo(0, 3500));
      await visitor.page.waitForFunction(
        () =>
          document.querySelector('neuro-glass').shadowRoot.querySelector('[data-form] form button.main').textContent ===
          'Train',
      ); // and not Pause
      const at = await inPage(visitor, 'return figure.at;');
      await frames(visitor, 40);
      assert.equal(await inPage(visitor, 'return figure.at;'), at);
      await visitor.page.evaluate(() => scrollTo(0, 0));
      await visitor.page.waitForFunction((before) => document.querySelector('neuro-glass').at > before, {}, at);
    },
    { before: noWebGL },
  ));

const lost = { expected: (problem) => /CONTEXT_LOST_WEBGL|WebGL context was lost/.test(problem) };
const formAlone = (visitor) =>
  visitor.page.waitForFunction(
    () => document.querySelector('neuro-glass').shadowRoot.querySelector('[data-alone]') !== null,
  );

test('where its drawing context is not given back its form stands there, and a new canvas when asked', () =>
  visit(
    '<neuro-glass seed="1"></neuro-glass>',
    async (visitor) => {
      await ready(visitor);
      await inPage(
        visitor,
        `await figure.seek(100);
        window.first = figure.shadowRoot.querySelector('canvas');
        const taken = first.getContext('webgl2').getExtension('WEBGL_lose_context');
        taken.restoreContext = () => {};
        taken.loseContext();`,
      );
      await formAlone(visitor);
      await inPage(visitor, "figure.shadowRoot.querySelector('.redraw').click();");
      await visitor.page.waitForFunction(() => {
        const { shadowRoot, at, naturalHeight } = document.querySelector('neuro-glass'),
          canvas = shadowRoot.querySelector('canvas');
        return canvas && canvas !== window.first && canvas.checkVisibility() && at === 100 && naturalHeight > 0;
      });
    },
    lost,
  ));

test('a drawing context that comes back when nobody looks is given away until someone does', () =>
  visit(
    '<neuro-glass seed="1"></neuro-glass><div class="far"></div>',
    async (visitor) => {
      await ready(visitor);
      await inPage(
        visitor,
        `const canvas = figure.shadowRoot.querySelector('canvas');
        window.drawing = canvas.getContext('webgl2');
        window.taken = drawing.getExtension('WEBGL_lose_context');
        canvas.addEventListener('webglcontextrestored', () => { window.back = true; });
        taken.loseContext();`,
      );
      await formAlone(visitor);
      await visitor.page.evaluate(() => scrollTo(0, 4000));
      await visitor.page.waitForFunction(() => !document.querySelector('neuro-glass').seen);
      await visitor.page.evaluate(() => window.taken.restoreContext());
      await visitor.page.waitForFunction(() => window.back && window.drawing.isContextLost());
      await visitor.page.evaluate(() => scrollTo(0, 0));
      await visitor.page.waitForFunction(
        () =>
          !window.drawing.isContextLost() &&
          document.querySelector('neuro-glass').shadowRoot.querySelector('canvas').checkVisibility(),
      );
    },
    lost,
  ));

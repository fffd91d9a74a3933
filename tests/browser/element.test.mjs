// <neuro-glass> in a page of others: attributes, properties, events, methods; nothing before it is seen, little while it is not; many
// at once, taken out and put back, in the shadow of other elements.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { Visitor, root, serve } from './visitor.mjs';

const folder = mkdtempSync(join(tmpdir(), 'neuroglass-element-'));
after(() => rmSync(folder, { recursive: true }));
cpSync(`${root}build/site`, folder, { recursive: true });
const address = await serve(folder);
let pages = 0;

// A page of others with these figures, and a visitor on it.
function visit(body, use, { script = '', ...options } = {}) {
  const name = `host${++pages}`,
    path = `${name}.html`;
  writeFileSync(join(folder, `${name}.js`), script);
  writeFileSync(
    join(folder, 'host.css'),
    '.far { height: 4000px; } .low { height: 300px; } .tile { display: inline-block; width: 300px; height: 260px; }',
  );
  writeFileSync(
    join(folder, path),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="icon.svg"><link rel="stylesheet" href="host.css">
    <script type="module" src="${name}.js"></script><script type="module" src="neuroglass-element.js"></script></head><body>${body}</body></html>`,
  );
  return Visitor.with(address, { path, started: false, width: 1000, height: 800, ...options }, use);
}
// Runs in the page; `figure` is the first one there.
const inPage = (visitor, code) =>
  visitor.page.evaluate(
    `(async () => { const figure = document.querySelector('neuro-glass'); await customElements.whenDefined('neuro-glass'); ${code} })()`,
  );
// That many frames of the display: what plays would have gone on in them.
const frames = (visitor, count) =>
  visitor.page.evaluate(async (left) => {
    while (left-- > 0) await new Promise(requestAnimationFrame);
  }, count);
// Until each figure in the window draws, or shows its picture where there is no context for it.
const drawn = (visitor) =>
  visitor.page.waitForFunction(() =>
    [...document.querySelectorAll('neuro-glass')].every((figure) => {
      const { top, bottom } = figure.getBoundingClientRect(),
        poster = figure.shadowRoot.querySelector('.poster');
      return bottom <= 0 || top >= innerHeight || poster.hidden || poster.querySelector(':scope > canvas');
    }),
  );
const ready = (visitor) => visitor.page.waitForFunction(() => document.querySelector('neuro-glass')?.naturalHeight > 0);

test("its attributes are the entries of a link, and its answers the article's", () =>
  visit('<neuro-glass seed="1" iterations="100" show="prediction weights"></neuro-glass>', async (visitor) => {
    await ready(visitor);
    const found = await inPage(
      visitor,
      'return [await figure.seek(10), (await figure.predict([1, 0, 1])).toFixed(8), await figure.seek(1000), (await figure.predict([1, 0, 1])).toFixed(8), figure.seed, figure.iterations, figure.learningRate, figure.bias, figure.show];',
    );
    assert.deepEqual(found, [10, '0.65980921', 100, '0.87680541', 1, 100, 1, false, 'prediction,weights']);
  }));

test('an attribute or a property changed later sets just that', () =>
  visit('<neuro-glass seed="3" at="50"></neuro-glass>', async (visitor) => {
    await ready(visitor);
    const found = await inPage(
      visitor,
      `
    figure.setAttribute('learning-rate', '0.5');
    await null; // what watches its attributes was there before
    figure.bias = true;
    figure.test = [0, 1, 1];
    const first = [figure.seed, figure.at, figure.learningRate, figure.bias, figure.test];
    figure.removeAttribute('learning-rate');
    await null;
    return [...first, figure.learningRate, figure.seed];`,
    );
    assert.deepEqual(found, [3, 50, 0.5, true, '0,1,1', 1, 3]);
  }));

test('properties set before it is there are taken over', () =>
  visit(
    '',
    async (visitor) => {
      await ready(visitor);
      assert.deepEqual(await inPage(visitor, 'return [figure.seed, figure.learningRate];'), [12, 2]);
    },
    {
      script:
        'const figure = document.createElement("neuro-glass"); figure.seed = 12; figure.learningRate = 2; document.body.append(figure);',
    },
  ));

test('attributes are taken as people write them', () =>
  visit(
    '<neuro-glass bias theme="Dark" seed=”7” learning-rate="0,5" iterations="20,000" test="1，0，1" show="Prediction; Weights" question="007"></neuro-glass>',
    async (visitor) => {
      await ready(visitor);
      const found = await inPage(
        visitor,
        'return [figure.bias, figure.theme, figure.seed, figure.learningRate, figure.iterations, figure.test, figure.show, figure.question, window.told ?? []];',
      );
      assert.deepEqual(found, [true, 'dark', 7, 0.5, 20000, '1,0,1', 'prediction,weights', '007', []]);
      const bias = await inPage(
        visitor,
        `
        const found = [];
        for (const text of ['', 'off', 'bias', 'False', 'TRUE']) {
          figure.setAttribute('bias', text);
          await null;
          found.push(figure.bias);
        }
        return found;`,
      );
      assert.deepEqual(bias, [true, false, true, false, true]);
    },
    {
      script:
        "document.addEventListener('error', (event) => { (window.told ??= []).push(...event.detail?.messages ?? []); }, true);",
    },
  ));

test('data is taken as lists of rows, and what is no value is refused by name', () =>
  visit('<neuro-glass></neuro-glass>', async (visitor) => {
    await ready(visitor);
    const found = await inPage(
      visitor,
      `
      const refused = (set) => { try { set(); return 'taken'; } catch (error) { return \`\${error.name}: \${error.message}\`; } };
      figure.data = [[0, 1, 1], [1, 0, 0]];
      const rows = figure.data;
      figure.data = [new Float64Array([0.5, 1]), [1, true]];
      const typed = figure.data;
      figure.test = new Float32Array([0.5]);
      const first = [rows, typed, figure.test];
      const wrong = [
        () => { figure.data = null; },
        () => { figure.data = { rows: [] }; },
        () => { figure.data = [[0, 1], 1]; },
        () => { figure.data = [[0, null]]; },
        () => { figure.data = [[[0, 1]]]; },
        () => { figure.seed = () => 1; },
        () => figure.setEntry('theme', Symbol('dark')),
      ].map(refused);
      figure.seed = 9;
      figure.seed = undefined;
      figure.question = '007';
      const question = figure.question;
      figure.question = 'on';
      return [first, wrong, figure.data, figure.seed, question, figure.question];`,
    );
    const says = (key, given) =>
      `TypeError: ${key}: a text, a number, true, false or a list of them is wanted; ${given} was given.`;
    assert.deepEqual(found, [
      ['0,1,1_1,0,0', '0.5,1_1,1', '0.5'],
      [
        says('data', 'null'),
        says('data', 'object'),
        says('data', 'a list of rows and of single values'),
        says('data', 'null'),
        says('data', 'a list within a row'),
        says('seed', 'function'),
        says('theme', 'symbol'),
      ],
      '0.5,1_1,1',
      1,
      '007',
      'on',
    ]);
  }));

test('what is not allowed is told, and the rest applies', () =>
  visit(
    '<neuro-glass seed="-5" iterations="77" show="nothing" learning-rate="much"></neuro-glass>',
    async (visitor) => {
      await ready(visitor);
      const [told, iterations, seed] = await inPage(visitor, 'return [window.told, figure.iterations, figure.seed];');
      assert.equal(told.length, 3, `${told}`);
      for (const name of ['seed: -5', 'show: "nothing"', 'learning_rate: "much"'])
        assert.ok(
          told.some((message) => message.startsWith(name)),
          `${name} in ${told}`,
        );
      assert.deepEqual([iterations, seed], [77, 1]);
      const later = await inPage(
        visitor,
        'let messages; figure.addEventListener("error", (event) => { messages = event.detail.messages; }); figure.iterations = 1e12; return [messages, figure.iterations];',
      );
      assert.match(later[0][0], /iterations: 1000000000000 is out of range; allowed are 0 to 1000000000/);
      assert.equal(later[1], 77);
    },
    {
      script:
        "document.addEventListener('error', (event) => { (window.told ??= []).push(...event.detail?.messages ?? []); }, true);",
    },
  ));

test('it tells of its training: ready, progress, trained, change', () =>
  visit(
    '<neuro-glass iterations="200" speed="at-once"></neuro-glass>',
    async (visitor) => {
      const events = await inPage(
        visitor,
        `
    const both = Promise.all([
      new Promise((done) => figure.addEventListener('trained', done)),
      new Promise((done) => figure.addEventListener('change', ({ detail }) => { if (/at=200/.test(detail.link)) done(); })),
    ]);
    await figure.train();
    await both;
    return window.events;`,
      );
      const types = events.map(([type]) => type);
      assert.equal(types[0], 'ready');
      assert.equal(types.filter((type) => type === 'trained').length, 1);
      assert.deepEqual(
        events.find(([type]) => type === 'trained'),
        ['trained', 200],
      );
      assert.ok(
        events.some(([type, link]) => type === 'change' && /at=200/.test(link)),
        JSON.stringify(events),
      );
      assert.ok(!types.includes('error'));
      const [link, step, reset] = await inPage(
        visitor,
        'return [await figure.shareLink(), await figure.step(-3), await figure.reset()];',
      );
      assert.equal(link, `${address}#v=1&iterations=200&speed=at-once&at=200`);
      assert.deepEqual([step, reset], [197, 0]);
    },
    {
      script: `window.events = []; // from before the figure is there
        for (const type of ['ready', 'progress', 'trained', 'change', 'error'])
          document.addEventListener(type, ({ detail }) => window.events.push([type, detail?.iteration ?? detail?.link ?? null]), true);`,
    },
  ));

test('nothing is loaded before it is near the window, unless it is asked', () =>
  visit('<div class="far"></div><neuro-glass seed="2">The words until then</neuro-glass>', async (visitor) => {
    const loaded = () =>
      visitor.page.evaluate(
        () =>
          performance.getEntriesByType('resource').filter(({ name }) => /neuroglass-[0-9A-F]{8}\.(js|wasm)$/.test(name))
            .length,
      );
    await inPage(
      visitor,
      'await new Promise((done) => new IntersectionObserver(done, { rootMargin: "200px" }).observe(figure));',
    ); // its own observer has told it before that it is not near
    await frames(visitor, 10);
    assert.equal(await loaded(), 0);
    assert.equal(await inPage(visitor, 'return figure.shadowRoot.querySelector("canvas")'), null);
    assert.equal(
      await inPage(visitor, 'return await figure.seek(1234);'),
      1234,
      'a method starts it, even out of sight',
    );
    assert.equal(await loaded(), 2);
    assert.equal(
      await inPage(
        visitor,
        'return figure.shadowRoot.querySelector(".place > canvas").getContext("webgl2").isContextLost();',
      ),
      true,
      'and it holds no drawing context',
    );
    assert.equal(await visitor.page.evaluate(() => scrollY), 0);
  }));

test('out of sight it stands still and gives its context away; seen again it is as it was and goes on', () =>
  visit(
    '<neuro-glass seed="7" speed="100" iterations="1000000"></neuro-glass><div class="far"></div>',
    async (visitor) => {
      await ready(visitor);
      await inPage(visitor, 'await figure.train();');
      await visitor.page.waitForFunction(() => document.querySelector('neuro-glass').at > 20);
      await visitor.page.evaluate(() => scrollTo(0, 3500));
      const lost =
        'document.querySelector("neuro-glass").shadowRoot.querySelector(".place > canvas").getContext("webgl2").isContextLost()';
      await visitor.page.waitForFunction(lost);
      const before = await inPage(visitor, 'return figure.at;');
      await frames(visitor, 40);
      const still = await inPage(visitor, 'return [figure.at, await figure.predict([1, 0, 1])];');
      assert.equal(still[0], before);
      await visitor.page.evaluate(() => scrollTo(0, 0));
      await visitor.page.waitForFunction(`!${lost}`);
      await visitor.page.waitForFunction((then) => document.querySelector('neuro-glass').at > then, {}, before);
      const again = await inPage(
        visitor,
        `await figure.pause(); await figure.seek(${still[0]}); return [figure.at, await figure.predict([1, 0, 1])];`,
      );
      assert.deepEqual(again, still, 'the same bits');
    },
  ));

test('twenty figures in a page share a few contexts, and each of them shows its own run', () =>
  visit(
    Array.from(
      { length: 20 },
      (_, i) => `<neuro-glass seed="${i}" at="10000" show="prediction" class="tile"></neuro-glass>`,
    ).join(' '),
    async (visitor) => {
      await visitor.page.waitForFunction(
        () => [...document.querySelectorAll('neuro-glass')].filter((one) => one.naturalHeight > 0).length >= 6,
      );
      const live = () =>
        visitor.page.evaluate(
          () =>
            [...document.querySelectorAll('neuro-glass')].filter((one) => {
              const canvas = one.shadowRoot.querySelector('.place > canvas');
              return canvas && !canvas.getContext('webgl2').isContextLost();
            }).length,
        );
      for (let y = 0; y <= 2000; y += 250) {
        await visitor.page.evaluate((top) => scrollTo(0, top), y);
        await drawn(visitor);
        assert.ok((await live()) <= 7, `${await live()} contexts at ${y}`); // one may be on its way out
      }
      const answers = await visitor.page.evaluate(() =>
        Promise.all(
          [...document.querySelectorAll('neuro-glass')].map(async (one) => [
            one.seed,
            await one.seek(10000),
            await one.predict([1, 0, 1]),
          ]),
        ),
      );
      assert.deepEqual(
        answers.map(([seed, at]) => [seed, at]),
        Array.from({ length: 20 }, (_, i) => [i, 10000]),
      );
      assert.equal(new Set(answers.map(([, , prediction]) => prediction)).size, 20);
      assert.equal(answers[1][2].toFixed(8), '0.98977040');
    },
    { expected: (problem) => /CONTEXT_LOST_WEBGL/.test(problem) },
  ));

test('taken out it frees all it held; put back it is as it was', () =>
  visit('<div id="one"><neuro-glass seed="4" show="loss"></neuro-glass></div><div id="two"></div>', async (visitor) => {
    await ready(visitor);
    const before = await inPage(
      visitor,
      'await figure.seek(321); return [figure.at, await figure.predict([0, 1, 0])];',
    );
    await inPage(visitor, 'window.kept = figure; document.querySelector("#two").append(figure);');
    await frames(visitor, 3);
    assert.deepEqual(await inPage(visitor, 'return [figure.at, await figure.predict([0, 1, 0])];'), before, 'moved');
    await inPage(visitor, 'figure.remove();');
    await visitor.page.waitForFunction(() => !window.kept.shadowRoot.querySelector('.place > *'));
    await inPage(visitor, 'document.querySelector("#one").append(window.kept);');
    await ready(visitor);
    assert.deepEqual(
      await inPage(visitor, 'return [figure.at, await figure.predict([0, 1, 0]), figure.seed, figure.show];'),
      [...before, 4, 'loss'],
    );
  }));

test('it works in the shadow of another element, and draws there', () =>
  visit(
    '<other-one></other-one>',
    async (visitor) => {
      await visitor.page.waitForFunction(
        () => document.querySelector('other-one').shadowRoot.querySelector('neuro-glass').naturalHeight > 0,
      );
      const predicted = await visitor.page.evaluate(() =>
        document.querySelector('other-one').shadowRoot.querySelector('neuro-glass').predict([1, 0, 1]),
      );
      assert.equal(predicted.toFixed(8), '0.87680541');
      await visitor.page.waitForFunction(
        () =>
          document
            .querySelector('other-one')
            .shadowRoot.querySelector('neuro-glass')
            .shadowRoot.querySelector('.poster').hidden,
      );
      await frames(visitor, 2); // until what it has drawn is on the screen
      const look = await visitor.look({ x: 8, y: 8, width: 600, height: 300 });
      const colours = new Set();
      for (let x = 0; x < 600; x += 2) for (let y = 0; y < 300; y += 2) colours.add(String(look.at(x, y)));
      assert.ok(colours.size > 20, `${colours.size} colours`);
    },
    {
      script: `customElements.define('other-one', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<neuro-glass show="prediction" at="100"></neuro-glass>'; } });`,
    },
  ));

test("a press on it trains; the host's focus, selection, keys and wheel are its own until then", () =>
  visit(
    `<p id="text">Some text of the host that can be selected.</p><input id="field"><neuro-glass show="prediction train" class="low"></neuro-glass><div class="far"></div>`,
    async (visitor) => {
      await ready(visitor);
      await visitor.page.evaluate(() => {
        getSelection().selectAllChildren(document.querySelector('#text'));
      });
      await visitor.page.focus('#field');
      await visitor.page.keyboard.type('a r ?');
      const box = await visitor.page.evaluate(() => {
        const { x, y, width, height } = document.querySelector('neuro-glass').getBoundingClientRect();
        return { x, y, width, height };
      });
      await visitor.page.mouse.move(box.x + 200, box.y + 100);
      await visitor.page.mouse.wheel({ deltaY: 300 });
      await visitor.page.waitForFunction(() => scrollY > 100);
      assert.deepEqual(
        await visitor.page.evaluate(() => [
          document.querySelector('#field').value,
          document.activeElement.id,
          document.querySelector('neuro-glass').at,
        ]),
        ['a r ?', 'field', 0],
      );
      await visitor.page.evaluate(() => scrollTo(0, 0));
      await visitor.page.waitForFunction(() => scrollY === 0);
      await drawn(visitor);
      await visitor.page.mouse.click(box.x + 60, box.y + box.height - 28);
      await visitor.page.waitForFunction(() => document.querySelector('neuro-glass').at > 0);
    },
  ));

test('with reduced motion nothing plays by itself', () =>
  visit(
    '<neuro-glass autoplay iterations="100"></neuro-glass>',
    async (visitor) => {
      await ready(visitor);
      await drawn(visitor);
      await frames(visitor, 40);
      assert.equal(await inPage(visitor, 'return figure.at;'), 0);
    },
    { motion: false },
  ));

test('with autoplay it plays when it is first seen', () =>
  visit('<neuro-glass autoplay iterations="100" speed="at-once"></neuro-glass>', async (visitor) => {
    await visitor.page.waitForFunction(() => document.querySelector('neuro-glass').at === 100);
  }));

const noWebGL = (page) =>
  page.evaluateOnNewDocument(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return /webgl/.test(kind) ? null : getContext.call(this, kind, ...rest);
    };
  });
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
        document.querySelector('neuro-glass').shadowRoot.querySelector('[data-twin] form button.main'),
      );
      assert.equal(await inPage(visitor, 'return figure.shadowRoot.querySelector(".poster").hidden;'), true);
      await inPage(visitor, 'figure.shadowRoot.querySelector("[data-twin] form button.main").click();');
      await visitor.page.waitForFunction(() => document.querySelector('neuro-glass').at > 20);
      await visitor.page.evaluate(() => scrollTo(0, 3500));
      await visitor.page.waitForFunction(
        () =>
          document.querySelector('neuro-glass').shadowRoot.querySelector('[data-twin] form button.main').textContent ===
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

test('what it predicts is of the iteration that it is to show, as soon as it is there', () =>
  visit('<div class="far"></div><neuro-glass at="10000"></neuro-glass>', async (visitor) => {
    assert.equal(await inPage(visitor, 'return (await figure.predict([1, 0, 1])).toFixed(8);'), '0.98977040');
  }));

test('a picture of a figure is drawn anew when something else is to be seen on it', () =>
  visit(
    Array.from({ length: 8 }, () => '<neuro-glass show="prediction" class="tile"></neuro-glass>').join(' '),
    async (visitor) => {
      await visitor.page.waitForFunction(() =>
        [...document.querySelectorAll('neuro-glass')].every(
          ({ shadowRoot }) =>
            shadowRoot.querySelector('.poster').hidden || shadowRoot.querySelector('.poster > canvas'),
        ),
      );
      const found = await inPage(
        visitor,
        `
    const still = [...document.querySelectorAll('neuro-glass')].find(({ shadowRoot }) => !shadowRoot.querySelector('.poster').hidden);
    const picture = () => still.shadowRoot.querySelector('.poster > canvas')?.toDataURL() ?? '';
    const first = picture();
    still.seed = 9;
    while (!still.shadowRoot.querySelector('.poster').hidden) await new Promise(requestAnimationFrame);
    return first !== '';`,
      );
      assert.equal(found, true);
    },
  ));

test('data that no link can hold is kept while it is out of the page', () =>
  visit('<neuro-glass at="5" show="data"></neuro-glass>', async (visitor) => {
    await ready(visitor);
    const found = await inPage(
      visitor,
      `
    figure.data = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 9 }, (_, i) => (Math.sin(row * 9 + i) * 1e4).toFixed(6)).join(',') + ',1').join('\\n');
    await figure.seek(5);
    const before = [figure.data.length, figure.at, await figure.predict([1, 2, 3, 4, 5, 6, 7, 8, 9])];
    let told = '';
    await figure.shareLink().catch((error) => { told = error.message; });
    figure.remove();
    while (figure.shadowRoot.querySelector('.place > *')) await new Promise(requestAnimationFrame);
    document.body.append(figure);
    await figure.load();
    return [before, [figure.data.length, figure.at, await figure.predict([1, 2, 3, 4, 5, 6, 7, 8, 9])], told];`,
    );
    assert.deepEqual(found[1], found[0]);
    assert.ok(found[0][0] > 20_000, `${found[0]}`);
    assert.match(found[2], /8000|8,000/);
  }));

test('it has a width in whatever parent asks for one, and gives way where there is less', () =>
  visit(
    '',
    async (visitor) => {
      const widths = () =>
        inPage(
          visitor,
          "return [...document.querySelectorAll('neuro-glass')].map((one) => one.getBoundingClientRect().width);",
        );
      assert.deepEqual(new Set(await widths()), new Set([640]));
      await visitor.resize(400, 800);
      assert.ok(
        (await widths()).every((width) => width > 340 && width <= 400),
        `${await widths()}`,
      );
    },
    {
      script: `for (const style of ['display: inline-block', 'float: left', 'display: inline-flex', 'display: grid; justify-content: start', 'display: table', 'position: absolute', 'width: fit-content']) {
        const parent = document.createElement('div');
        parent.style.cssText = style;
        parent.innerHTML = '<neuro-glass show="prediction"></neuro-glass>';
        document.body.append(parent, document.createElement('br'));
      }`,
    },
  ));

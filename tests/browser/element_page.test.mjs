// <neuro-glass> in a page of others: nothing before it is seen, little while it is not; many at once, taken out and put back, in the
// shadow of other elements, as wide as there is room.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { drawn, frames, inPage, ready, visit } from './element.mjs';

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

test('more figures than there are contexts for play one after the other, without a hand', () =>
  visit(
    Array.from(
      { length: 9 },
      () => '<neuro-glass autoplay iterations="60" speed="100" show="prediction" class="tile"></neuro-glass>',
    ).join(' '),
    async (visitor) => {
      await visitor.page.waitForFunction(() =>
        [...document.querySelectorAll('neuro-glass')].every((one) => one.at === 60),
      );
    },
    { height: 1000, expected: (problem) => /CONTEXT_LOST_WEBGL/.test(problem) },
  ));

test('a figure that waits for a context shows its words on its own background, not a lost canvas', () =>
  visit(
    Array.from(
      { length: 9 },
      () =>
        '<neuro-glass autoplay iterations="1000000000" speed="1" show="prediction" class="tile">Words</neuro-glass>',
    ).join(' '),
    async (visitor) => {
      const opacities = await inPage(
        visitor,
        `const all = [...document.querySelectorAll('neuro-glass')];
         await Promise.all(all.map((one) => one.load()));
         await Promise.all(all.slice(-3).map((one) => one.seek(50)));
         return all.slice(-3).map(({ shadowRoot: root }) =>
           [root.querySelector('.poster').hidden, getComputedStyle(root.querySelector('.place > canvas')).opacity]);`,
      );
      assert.deepEqual(opacities, Array(3).fill([false, '0']));
    },
    { height: 1000, expected: (problem) => /CONTEXT_LOST_WEBGL/.test(problem) },
  ));

test('who is asked as a figure leaves the page says that it has left', () =>
  visit('<neuro-glass></neuro-glass>', async (visitor) => {
    const said = await inPage(
      visitor,
      `await figure.load();
       const asked = [figure.seek(50), figure.predict([1, 0, 1]), figure.train(), figure.pause(), figure.shareLink()];
       figure.remove();
       return (await Promise.allSettled(asked)).map((one) => one.reason?.message);`,
    );
    assert.deepEqual(said, Array(5).fill('The figure is in no page.'));
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

// Figures as guests in pages of others: wheel, keys, focus and selection stay the host's, nothing runs that nobody sees, nothing plays
// by itself for those who want no motion, and as many figures as a page likes share a few drawing contexts.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { Visitor, root, serve, site } from './visitor.mjs';

const folder = mkdtempSync(join(tmpdir(), 'neuroglass-guest-'));
after(() => rmSync(folder, { recursive: true }));
cpSync(site, folder, { recursive: true });
cpSync(`${root}tests/browser/host`, folder, { recursive: true, filter: (source) => !source.endsWith('index.html') });
const address = await serve(folder);
// A host without a policy of its own, as most are.
const unguarded = (path, response, pass) =>
  path === '/lesson.html'
    ? response.writeHead(200, { 'Content-Type': 'text/html' }).end(readFileSync(join(folder, path)))
    : pass();
// How many frames anything in the page has asked for.
const asked = (visitor) => visitor.page.evaluate(() => window.asked);
// That many frames of the display, which are not counted as asked for.
const displayed = (visitor, count) =>
  visitor.page.evaluate(async (left) => {
    while (left-- > 0)
      await new Promise((done) => {
        window.uncounted(done);
      });
  }, count);
// Until no frame has been asked for in a while; fails if that never comes.
async function calm(visitor, what) {
  for (let i = 0, before = -1; i < 40; ++i) {
    const now = await asked(visitor);
    if (now === before) return;
    before = now;
    await displayed(visitor, 30);
  }
  assert.fail(`frames without end: ${what}`);
}
async function visit(use, options = {}) {
  await Visitor.with(
    address,
    { path: 'lesson.html', started: false, width: 900, height: 760, answer: unguarded, ...options },
    async (visitor) => {
      await visitor.page.waitForFunction(() =>
        ['one', 'two'].every((id) => document.getElementById(id).naturalHeight > 0),
      );
      await use(visitor);
    },
  );
}
const box = (visitor, id) =>
  visitor.page.evaluate((wanted) => {
    const { x, y, width, height } = document.getElementById(wanted).getBoundingClientRect();
    return { x, y, width, height };
  }, id);
const middle = async (visitor, id) => {
  const { x, y, width, height } = await box(visitor, id);
  return [x + width / 2, y + height / 2];
};
const page = (visitor) =>
  visitor.page.evaluate(() => ({
    scroll: scrollY,
    focus: document.activeElement.id,
    selected: String(getSelection()),
  }));
const moments = (visitor) =>
  visitor.page.evaluate(() => Promise.all(['one', 'two'].map((id) => document.getElementById(id).shareLink())));

test('a page that opens with figures keeps its focus, its scroll and its selection', () =>
  visit(async (visitor) => {
    await calm(visitor, 'after loading');
    assert.deepEqual(await page(visitor), { scroll: 0, focus: '', selected: '' });
  }));

test('the wheel over a figure scrolls the page as it does elsewhere', () =>
  visit(async (visitor) => {
    for (const id of ['first', 'one', 'two']) {
      await visitor.page.evaluate(() => scrollTo(0, 0));
      await visitor.page.waitForFunction(() => scrollY === 0);
      await visitor.page.mouse.move(...(await middle(visitor, id)));
      await visitor.page.mouse.wheel({ deltaY: 200 });
      await visitor.page.waitForFunction(() => scrollY > 150);
    }
  }));

test("what is typed into the page's own fields arrives there, and nowhere else", () =>
  visit(async (visitor) => {
    const before = await moments(visitor);
    await visitor.page.mouse.move(...(await middle(visitor, 'one')));
    await visitor.page.focus('#before');
    await visitor.page.keyboard.type('a Rr ?. 1,2-3');
    await visitor.page.focus('#after');
    for (const key of ['x', ' ', 'Enter', 'y', 'ArrowLeft', 'Home', 'z']) await visitor.page.keyboard.press(key);
    await displayed(visitor, 20);
    assert.deepEqual(
      await visitor.page.evaluate(() => [
        document.getElementById('before').value,
        document.getElementById('after').value,
      ]),
      ['a Rr ?. 1,2-3', 'x \nzy'],
    );
    assert.deepEqual(await moments(visitor), before);
  }));

test('keys scroll the page while no figure has the focus', () =>
  visit(async (visitor) => {
    await visitor.page.mouse.move(...(await middle(visitor, 'one')));
    const scrolledBy = async (key) => {
      await visitor.page.keyboard.press(key);
      let before,
        now = await visitor.page.evaluate(() => scrollY);
      do {
        // it glides, and the next key is to find it at rest
        before = now;
        await displayed(visitor, 20);
        now = await visitor.page.evaluate(() => scrollY);
      } while (now !== before);
      return now;
    };
    const reached = [];
    for (const key of ['PageDown', 'Home', ' ', 'End']) reached.push(await scrolledBy(key));
    assert.ok(reached[0] > 200 && reached[1] === 0 && reached[2] > 200 && reached[3] > 3000, `${reached}`);
  }));

test('text is selected across figures, and a figure that plays leaves it selected', () =>
  visit(async (visitor) => {
    const from = await box(visitor, 'first'),
      to = await box(visitor, 'second');
    await visitor.page.mouse.move(from.x + 1, from.y + 12);
    await visitor.page.mouse.down();
    await visitor.page.mouse.move(300, from.y + 150, { steps: 4 });
    await visitor.page.mouse.move(to.x + 200, to.y + 12, { steps: 4 });
    await visitor.page.mouse.up();
    await visitor.page.waitForFunction(() => String(getSelection()) !== '');
    const { selected } = await page(visitor);
    assert.match(selected, /The first paragraph[\s\S]*The second/);
    await visitor.page.evaluate(() => document.getElementById('one').train());
    await visitor.page.waitForFunction(() => document.getElementById('one').at > 20);
    assert.equal((await page(visitor)).selected, selected);
  }));

test('the Tab key goes through the figures and comes out behind them', () =>
  visit(async (visitor) => {
    await visitor.page.focus('#before');
    const through = [];
    for (let i = 0; i < 40 && through.at(-1) !== 'after'; ++i) {
      await visitor.page.keyboard.press('Tab');
      await displayed(visitor, 4);
      through.push((await page(visitor)).focus);
    }
    assert.deepEqual([...new Set(through)], ['one', 'two', 'after']);
  }));

test('a figure that has been pressed takes the keys, and Escape gives them back', () =>
  visit(async (visitor) => {
    const { x, y, height } = await box(visitor, 'one');
    await visitor.page.mouse.click(x + 60, y + height - 28);
    await visitor.page.waitForFunction(
      () => document.getElementById('one').at > 0 && document.activeElement.id === 'one',
    );
    await visitor.page.evaluate(() => document.getElementById('one').pause());
    await visitor.page.keyboard.press('Escape');
    await visitor.page.waitForFunction(() => document.activeElement === document.body);
    const at = await visitor.page.evaluate(() => document.getElementById('one').at);
    await visitor.page.keyboard.press('PageDown');
    await visitor.page.waitForFunction(() => scrollY > 200);
    assert.equal(await visitor.page.evaluate(() => document.getElementById('one').at), at);
  }));

test('at rest no frame is asked for, nor while what plays is out of sight or hidden', () =>
  visit(async (visitor) => {
    await visitor.page.mouse.move(2, 2);
    await calm(visitor, 'at rest');
    await visitor.page.evaluate(() => document.getElementById('one').train());
    await visitor.page.waitForFunction(() => document.getElementById('one').at > 20);
    await visitor.page.evaluate(() => scrollTo(0, 1500));
    await calm(visitor, 'scrolled away');
    const at = await visitor.page.evaluate(() => document.getElementById('one').at);
    await displayed(visitor, 30);
    assert.equal(await visitor.page.evaluate(() => document.getElementById('one').at), at);
    await visitor.page.evaluate(() => scrollTo(0, 0));
    await visitor.page.waitForFunction((before) => document.getElementById('one').at > before, {}, at);
    for (const hide of ['hidden = true', 'style.display = "none"']) {
      await visitor.page.evaluate(`document.getElementById('one').${hide}`);
      await calm(visitor, hide);
      await visitor.page.evaluate(() => {
        Object.assign(document.getElementById('one'), { hidden: false }).style.display = '';
      });
      const still = await visitor.page.evaluate(() => document.getElementById('one').at);
      await visitor.page.waitForFunction((before) => document.getElementById('one').at > before, {}, still);
    }
  }));

test('in a tab behind others it stands still, and goes on in front', () =>
  visit(async (visitor) => {
    await visitor.page.evaluate(() => document.getElementById('one').train());
    await visitor.page.waitForFunction(() => document.getElementById('one').at > 20);
    await visitor.hide();
    await visitor.page.waitForFunction(() => document.hidden, { polling: 100 });
    await visitor.ticks(3);
    const at = await visitor.page.evaluate(() => document.getElementById('one').at);
    await visitor.ticks(8);
    assert.equal(await visitor.page.evaluate(() => document.getElementById('one').at), at);
    await visitor.unhide();
    await visitor.page.waitForFunction((before) => document.getElementById('one').at > before, {}, at);
  }));

test('with reduced motion nothing plays by itself, near or far', () =>
  visit(
    async (visitor) => {
      await visitor.page.evaluate(() => document.getElementById('three').scrollIntoView());
      await visitor.page.waitForFunction(() => document.getElementById('three').naturalHeight > 0);
      await calm(visitor, 'with reduced motion');
      assert.equal(await visitor.page.evaluate(() => document.getElementById('three').at), 0);
    },
    { motion: false },
  ));

for (const count of [10, 20])
  test(`${count} figures are drawn, each with its own answer, by a few contexts`, () =>
    Visitor.with(
      address,
      { path: `many.html?${count}`, started: false, width: 1040, height: 1200 },
      async (visitor) => {
        await visitor.page.waitForFunction(
          () =>
            window.figures?.every(
              (one) =>
                one.shadowRoot.querySelector('.poster').hidden || one.shadowRoot.querySelector('.poster > canvas'),
            ),
          { timeout: 60_000 },
        );
        const live = () =>
          visitor.page.evaluate(
            () =>
              window.figures.filter((one) => {
                const canvas = one.shadowRoot.querySelector('.place > canvas');
                return canvas && !canvas.getContext('webgl2').isContextLost();
              }).length,
          );
        assert.equal(await live(), 6);
        const answers = await visitor.page.evaluate(() =>
          Promise.all(window.figures.map((one) => one.predict([1, 0, 1]))),
        );
        assert.equal(answers[1].toFixed(8), '0.98977040');
        assert.equal(new Set(answers).size, count);

        // The one under the pointer is live, and so it can be pressed.
        const { x, y } = await visitor.page.evaluate(() => window.figures[0].getBoundingClientRect().toJSON());
        await visitor.page.mouse.move(x + 100, y + 200);
        await visitor.page.waitForFunction(() => window.figures[0].shadowRoot.querySelector('.poster').hidden);
        await visitor.frames(30);
        assert.equal(await live(), 6);
      },
    ));

// A long, random use of the page in a real Chromium: it presses, drags, types, scrolls, resizes, goes through links and loses the
// drawing context, and nothing may go wrong or grow. NEUROGLASS_TEST_SEED draws the same again.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Visitor, serve } from '../browser/visitor.mjs';
import { Draw, drawSeed } from '../node/support.mjs';

const deedsInAll = process.env.NEUROGLASS_TEST_ALL ? 3000 : 300;
const warmUp = 100;
const address = await serve();
const draw = new Draw();
const one = (list) => list[draw.whole(0, list.length - 1)];

const keys = [
  'Tab',
  'Enter',
  'Space',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'r',
  '?',
  'Escape',
  'Backspace',
  'Delete',
];
const texts = ['0', '1', '7', '42', '1000', '0.5', '-2', '1e3', '', 'abc', '99999999999', '1,0,1', '.', '日'];
const links = [
  '#',
  '#v=1&seed=7&at=100',
  '#v=1&bias=on&iterations=500&tab=inputs',
  '#v=1&pin=seed:2&pin=seed:3&tab=compare',
  '#v=1&language=zh&theme=dark',
  '#v=1&data=0,0,0_0,1,1_1,0,1_1,1,0&tab=loss-surface',
  '#v=9',
  '#v=1&seed=-1&learning_rate=nonsense',
  '#v=1&tab=seeds&seeds=100&at=10000',
];
const sizes = [
  [1440, 900],
  [1024, 700],
  [390, 844],
  [800, 600],
  [1300, 500],
];

// Somewhere on the page, more often than not on a control.
async function place(visitor) {
  const controls = await visitor.controls();
  if (draw.unit() < 0.75 && controls.length > 0) {
    const control = one(controls);
    return { x: control.x + control.width * draw.unit(), y: control.y + control.height * draw.unit() };
  }
  const { width, height } = visitor.page.viewport();
  return { x: draw.unit() * width, y: draw.unit() * height };
}

const deeds = {
  async press(visitor) {
    const { x, y } = await place(visitor);
    await visitor.page.mouse.click(x, y);
  },
  async drag(visitor) {
    const from = await place(visitor),
      to = await place(visitor);
    await visitor.page.mouse.move(from.x, from.y);
    await visitor.page.mouse.down();
    await visitor.page.mouse.move(to.x, to.y, { steps: draw.whole(1, 12) });
    await visitor.page.mouse.up();
  },
  async type(visitor) {
    const { x, y } = await place(visitor);
    await visitor.page.mouse.click(x, y);
    await visitor.page.keyboard.type(one(texts));
    await visitor.page.keyboard.press(one(['Enter', 'Tab', 'Escape']));
  },
  async keys(visitor) {
    for (let left = draw.whole(1, 6); left > 0; --left) await visitor.page.keyboard.press(one(keys));
  },
  async undo(visitor) {
    await visitor.page.keyboard.down('Control');
    for (let left = draw.whole(1, 4); left > 0; --left) await visitor.page.keyboard.press(one(['z', 'y', 'Z']));
    await visitor.page.keyboard.up('Control');
  },
  async scroll(visitor) {
    const { x, y } = await place(visitor);
    await visitor.page.mouse.move(x, y);
    await visitor.page.mouse.wheel({ deltaY: draw.real(-600, 600) });
  },
  async resize(visitor) {
    const [width, height] = one(sizes);
    await visitor.page.setViewport({ width, height, deviceScaleFactor: one([1, 1, 2]) });
  },
  async link(visitor) {
    await visitor.page.evaluate((hash) => {
      location.hash = hash;
    }, one(links));
  },
  async lose(visitor) {
    await visitor.page.evaluate(
      () =>
        new Promise((done) => {
          const canvas = document.querySelector('canvas'),
            lose = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
          canvas.addEventListener('webglcontextlost', () => setTimeout(() => lose.restoreContext(), 20), {
            once: true,
          });
          canvas.addEventListener('webglcontextrestored', done, { once: true });
          lose.loseContext();
        }),
    );
  },
};
const often = [
  'press',
  'press',
  'press',
  'drag',
  'drag',
  'type',
  'type',
  'keys',
  'keys',
  'undo',
  'scroll',
  'resize',
  'link',
  'lose',
];

// Shows that moment, at rest. The canvas takes one press a frame: those that still wait come upon a run of one iteration, first.
async function shown(visitor, link, ratio) {
  await visitor.page.setViewport({ width: 1440, height: 900, deviceScaleFactor: ratio });
  await visitor.page.keyboard.press('Escape');
  await visitor.page.evaluate(() => document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close()));
  for (const text of ['#v=1&iterations=1', link]) {
    await visitor.page.evaluate((one) => window.neuroglass.openLink(one), text);
    await visitor.rest();
  }
}

// What takes the most memory: 10,000 seeds fill the store of their checkpoints, and large Chinese signs the picture of all letters.
const fullest = `#v=1&language=zh&tab=seeds&seeds=10000&at=10000&bias=on&data=${Array.from({ length: 17 }, (_, i) => 1 - (i % 2))}&${[2, 3, 4, 5].map((seed) => `pin=seed:${seed}`).join('&')}`;

// Always the same moment, with all garbage gone: what is in use then may not grow.
async function measured(visitor, session) {
  await shown(visitor, '', 1);
  await visitor.until((state) => !state.playing && state.iteration === 0);
  for (let i = 0; i < 3; ++i) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { ...(await visitor.page.evaluate(() => window.neuroglass.memory())), script: usedSize };
}

test(`${deedsInAll} deeds at random leave no error behind and let nothing grow`, () =>
  Visitor.with(address, { expected: (problem) => /CONTEXT_LOST_WEBGL/.test(problem) }, async (visitor) => {
    console.log(`NEUROGLASS_TEST_SEED=${drawSeed}`);
    const session = await visitor.page.createCDPSession();
    const counts = {};
    const use = async (times) => {
      for (let left = times; left > 0; --left) {
        const deed = one(often);
        await deeds[deed](visitor);
        await visitor.frames(draw.whole(1, 4));
        counts[deed] = (counts[deed] ?? 0) + 1;
        assert.deepEqual(visitor.problems, [], `after ${JSON.stringify(counts)}`);
      }
    };
    await use(warmUp);
    await shown(visitor, fullest, 2);
    await visitor.until((state) => state.iteration === 10_000);
    const before = await measured(visitor, session);
    await use(deedsInAll - warmUp);
    const after = await measured(visitor, session);
    console.log(`${JSON.stringify(counts)}; warm ${JSON.stringify(before)}, at the end ${JSON.stringify(after)}`);
    assert.equal(after.heap, before.heap, 'the module takes more memory');
    assert.ok(after.script - before.script <= 1_000_000, `scripts hold ${after.script - before.script} bytes more`);
  }));

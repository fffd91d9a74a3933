// A lesson on a phone: fingers on a figure scroll and enlarge the page as they do beside it, but where the figure has something to drag.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Visitor, serve } from '../visitor.mjs';

const address = await serve();
const lesson = { path: 'tutorial.html', started: false, width: 390, height: 844, ratio: 2, touch: true };

// Fingers that go from places to others together. @param ways [[from, to], …], [x, y] each
async function fingers(visitor, ways, steps = 12) {
  const protocol = await visitor.page.createCDPSession();
  const touch = (type, points) =>
    protocol.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  await touch(
    'touchStart',
    ways.map(([from]) => from),
  );
  for (let i = 1; i <= steps; ++i)
    await touch(
      'touchMove',
      ways.map(([from, to]) => from.map((start, axis) => start + ((to[axis] - start) * i) / steps)),
    );
  await touch('touchEnd', []);
}
const boxOf = (visitor, id) =>
  visitor.page.$eval(`#${id}`, (figure) => {
    const { x, y, width, height } = figure.getBoundingClientRect();
    return { x, y, width, height };
  });

// The gesture until it has its effect: on a busy machine the driver is ahead of the page, and one finger's way may be over at once.
async function until(visitor, effect, gesture) {
  for (let tries = 0; tries < 10 && !(await visitor.page.evaluate(effect)); ++tries) {
    await gesture();
    await visitor.frames(30);
  }
  assert.ok(await visitor.page.evaluate(effect), String(effect));
}

test('a finger on a figure scrolls the lesson, and two enlarge it', () =>
  Visitor.with(address, lesson, async (visitor) => {
    await visitor.page.waitForFunction(() => document.getElementById('answer').naturalHeight > 0);
    const { x, y, width, height } = await boxOf(visitor, 'answer'),
      middle = [x + width / 2, y + height / 2];
    await until(
      visitor,
      () => scrollY > 100,
      () => fingers(visitor, [[middle, [middle[0], middle[1] - 300]]]),
    );
    assert.equal(await visitor.page.$eval('#answer', (figure) => figure.at), 0, 'and presses nothing');
    await visitor.page.evaluate(() => scrollTo(0, 0));
    await until(
      visitor,
      () => visualViewport.scale > 1.5,
      () =>
        fingers(visitor, [
          [
            [middle[0] - 40, middle[1] - 40],
            [middle[0] - 120, middle[1] - 120],
          ],
          [
            [middle[0] + 40, middle[1] + 40],
            [middle[0] + 120, middle[1] + 120],
          ],
        ]),
    );
  }));

test('a finger on the timeline of a figure drags that, and the lesson stays', () =>
  Visitor.with(address, lesson, async (visitor) => {
    await visitor.page.evaluate(() => document.getElementById('weights').scrollIntoView({ block: 'center' }));
    await visitor.page.waitForFunction(() => document.getElementById('weights').naturalHeight > 0);
    const before = await visitor.page.evaluate(() => scrollY),
      { x, y, width, height } = await boxOf(visitor, 'weights'),
      line = y + height - 20;
    await fingers(visitor, [
      [
        [x + width / 2, line],
        [x + width - 30, line - 60],
      ],
    ]);
    await visitor.page.waitForFunction(() => document.getElementById('weights').at > 1000);
    assert.equal(await visitor.page.evaluate(() => scrollY), before);
  }));

test('a finger on a figure that scrolls within moves the lesson once that is at its end', () =>
  Visitor.with(address, lesson, async (visitor) => {
    await visitor.page.evaluate(() => {
      const figure = document.createElement('neuro-glass');
      figure.setAttribute('show', 'prediction weights data train');
      Object.assign(figure.style, { display: 'block', height: '420px' });
      document.getElementById('answer').before(figure);
      figure.id = 'inner';
    });
    await visitor.page.waitForFunction(() => document.getElementById('inner').naturalHeight > 420);
    await visitor.page.evaluate(() => document.getElementById('inner').scrollIntoView({ block: 'center' }));
    const before = await visitor.page.evaluate(() => scrollY);
    const { x, y, width } = await boxOf(visitor, 'inner'),
      [from, to] = [y + 150, y + 30];
    await fingers(visitor, [
      [
        [x + width / 2, from],
        [x + width / 2, to],
      ],
    ]);
    assert.equal(await visitor.page.evaluate(() => scrollY), before, 'first it shows what else it has');
    await until(visitor, `scrollY > ${before + 50}`, () =>
      fingers(visitor, [
        [
          [x + width / 2, from],
          [x + width / 2, to],
        ],
      ]),
    );
    await visitor.page.evaluate(() => document.getElementById('inner').scrollIntoView({ block: 'center' }));
    await until(visitor, `scrollY < ${before - 50}`, () =>
      fingers(visitor, [
        [
          [x + width / 2, to],
          [x + width / 2, from],
        ],
      ]),
    );
  }));

// The screen itself: at rest it draws nothing, training keeps it alive, and size, colours and a hidden tab leave the run as it was.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ground, untilGround } from './ground.mjs';
import { Visitor, serve } from './visitor.mjs';

const address = await serve();

test('at rest no frame is drawn, as long as the display shows three hundred', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.click('step'); // and the pointer rests on it, with its hint
    await visitor.rest(60);
    const drawn = await visitor.drawn();
    await visitor.frames(300);
    assert.equal(await visitor.drawn(), drawn);
  }));

test('a run of a thousand million iterations keeps the screen alive, pauses and goes on', () =>
  Visitor.with(address, {}, async (visitor) => {
    const speed = await visitor.control('speed');
    await visitor.page.mouse.click(speed.x + speed.width - 9, speed.middle.y);
    await visitor.fill('iterations', '1000000000');
    await visitor.key('Enter');
    await visitor.click('reset');
    await visitor.until((state) => state.iteration === 0 && state.experiment.iterations === 1_000_000_000);
    await visitor.click('train');
    const first = await visitor.until((state) => state.playing && state.iteration > 0);
    const drawn = await visitor.drawn();
    await visitor.page.waitForFunction((before) => window.neuroglass.frames() > before + 120, {}, drawn);
    const later = await visitor.state();
    assert.ok(later.playing && later.iteration > first.iteration + 1000);
    assert.ok(later.iteration < 1_000_000_000, 'it is over already: the run is too short for this test');
    await visitor.click('train');
    const paused = await visitor.until((state) => !state.playing);
    await visitor.frames(30);
    assert.equal((await visitor.state()).iteration, paused.iteration, 'it trains on after Pause');
    await visitor.click('train');
    await visitor.until((state) => state.playing && state.iteration > paused.iteration);
    await visitor.key('r');
    await visitor.until((state) => state.iteration === 0 && !state.playing);
  }));

test("training draws a frame for each of the display's", () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.click('train');
    const drawn = await visitor.page.evaluate(
      () =>
        new Promise((done) => {
          const counts = [];
          const next = () => {
            counts.push(window.neuroglass.frames());
            if (counts.length < 61) requestAnimationFrame(next);
            else done(counts);
          };
          next();
        }),
    );
    assert.ok(drawn.at(-1) - drawn[0] >= 58, `${drawn.at(-1) - drawn[0]} of 60`);
  }));

test('at pixel ratio 2 the text is drawn with all its pixels', () =>
  Visitor.with(address, { ratio: 2 }, async (visitor) => {
    await visitor.rest();
    const fine = await visitor.bigNumber();
    let doubled = 0,
      ink = 0;
    for (let y = 0; y + 1 < fine.height; y += 2)
      for (let x = 0; x + 1 < fine.width; x += 2) {
        const block = [fine.at(x, y), fine.at(x + 1, y), fine.at(x, y + 1), fine.at(x + 1, y + 1)].map(String);
        if (block.every((pixel) => pixel === String(ground.light) || pixel === '255,255,255')) continue;
        ink += 1;
        doubled += block.every((pixel) => pixel === block[0]);
      }
    assert.ok(ink > 300 && doubled < 0.8 * ink, `${doubled} of ${ink} blocks of four pixels are of one colour`);
  }));

for (const dark of [false, true])
  test(`in a ${dark ? 'dark' : 'light'} system the ground is so, until the switch is pressed`, () =>
    Visitor.with(address, { dark }, async (visitor) => {
      const [system, other] = dark ? [ground.dark, ground.light] : [ground.light, ground.dark];
      await untilGround(visitor, system);
      await visitor.click('appearance');
      await untilGround(visitor, other);
      await visitor.click('appearance');
      await untilGround(visitor, system);
    }));

test('resized through all layouts while training, nothing is lost and no controls cover each other', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.click('train');
    for (const size of [
      [1440, 900],
      [1200, 800],
      [1024, 700],
      [900, 1100],
      [719, 900],
      [390, 844],
      [320, 480],
      [2200, 1300],
    ]) {
      const { width, height } = await visitor.resize(...size);
      await visitor.frames(6);
      const controls = await visitor.controls();
      for (const one of controls) {
        assert.ok(one.x >= 0 && one.x + one.width <= width, `${one.id} at ${width}`);
        if (!one.id.endsWith(' chart')) assert.ok(one.height >= 32, `${one.id} is ${one.height} high at ${width}`);
      }
      const narrow = width < 720,
        fixed = /^(dock .*|train|step|reset|timeline|help|appearance)$/;
      const wide = width >= 1200 ? controls : []; // the others may be scrolled beneath
      const together = narrow ? controls.filter((one) => fixed.test(one.id)) : wide;
      for (const [i, one] of together.entries())
        for (const other of together.slice(0, i)) {
          const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x),
            down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
          assert.ok(across < 1 || down < 1, `${one.id} and ${other.id} at ${width} x ${height}`);
        }
    }
    await visitor.until((state) => state.iteration === 10_000 && !state.playing);
  }));

test('a hidden tab does not train on, and goes on when it is seen again', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.click('train');
    await visitor.until((state) => state.iteration > 30);
    await visitor.hide();
    await visitor.page.waitForFunction(() => document.hidden, { polling: 50 });
    await visitor.ticks(3);
    const hidden = await visitor.state();
    assert.ok(hidden.playing);
    await visitor.ticks(8);
    assert.equal((await visitor.state()).iteration, hidden.iteration);
    await visitor.unhide();
    const seen = await visitor.until((state) => state.iteration > hidden.iteration);
    assert.ok(
      seen.iteration < 3 * hidden.iteration + 10,
      `it has jumped from ${hidden.iteration} to ${seen.iteration}`,
    );
    assert.ok(seen.playing);
  }));

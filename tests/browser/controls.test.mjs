// What can be pressed, dragged and typed on the canvas with a mouse, and what is not taken.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { article, native } from '../node/support.mjs';
import { differences } from './pixels.mjs';
import { Visitor, serve } from './visitor.mjs';

const address = await serve();

test('step, back, to the end and to the start', () =>
  Visitor.with(address, {}, async (visitor) => {
    for (const [id, iteration] of [
      ['step', 1],
      ['step', 2],
      ['step forward', 3],
      ['step back', 2],
      ['to end', 10_000],
      ['step', 10_000],
      ['step back', 9_999],
      ['to start', 0],
      ['step back', 0],
      ['step', 1],
      ['reset', 0],
    ]) {
      await visitor.click(id);
      await visitor.until((state) => state.iteration === iteration && !state.playing, `${iteration} after ${id}`);
    }
  }));

test('the timeline scrubs both ways while the button is down, also outside of it', () =>
  Visitor.with(address, {}, async (visitor) => {
    const line = await visitor.control('timeline');
    await visitor.page.mouse.move(line.at(0.02).x, line.middle.y);
    await visitor.page.mouse.down();
    const seen = [];
    for (const [share, y] of [
      [0.2, 0],
      [0.4, 0],
      [0.6, -300],
      [0.8, -300],
      [1.2, -600],
    ]) {
      await visitor.page.mouse.move(line.at(share).x, line.middle.y + y, { steps: 3 });
      await visitor.frames(3);
      seen.push(await visitor.state());
    }
    for (const [i, state] of seen.entries())
      assert.ok(state.iteration > (seen[i - 1]?.iteration ?? 0), `${seen.map((one) => one.iteration)}`);
    assert.equal(seen.at(-1).iteration, 10_000);
    await visitor.page.mouse.move(line.at(0.4).x, line.middle.y, { steps: 3 });
    const back = await visitor.until((state) => state.iteration < 1000);
    assert.deepEqual(back.weights, native({ ...article, iterations: back.iteration }).weights);
    assert.equal(back.iteration, seen[1].iteration);
    assert.equal(back.prediction, seen[1].prediction);
    await visitor.page.mouse.up();
    await visitor.page.mouse.move(line.at(0.9).x, line.middle.y, { steps: 3 });
    await visitor.frames(4);
    assert.equal((await visitor.state()).iteration, back.iteration);
  }));

test('a press on a chart goes to that iteration', () =>
  Visitor.with(address, {}, async (visitor) => {
    for (const id of ['loss chart', 'prediction chart']) {
      const chart = await visitor.control(id);
      await visitor.page.mouse.click(chart.at(0.5).x, chart.middle.y);
      const { iteration } = await visitor.until((state) => state.iteration > 10);
      assert.ok(iteration > 50 && iteration < 200, `${id}: ${iteration}`);
      await visitor.click('reset');
      await visitor.until((state) => state.iteration === 0);
    }
  }));

test('the sliders show their result while the button is down', () =>
  Visitor.with(address, {}, async (visitor) => {
    const iterations = await visitor.control('iterations slider');
    await visitor.drag(iterations.at(0.3), iterations.at(0.5), async () => {
      const { experiment, iteration, weights } = await visitor.until(
        (state) => state.experiment.iterations !== 10_000 && state.iteration === state.experiment.iterations,
      );
      assert.deepEqual(weights, native({ ...article, iterations: iteration }).weights);
      assert.ok(experiment.iterations > 1000 && experiment.iterations < 1_000_000, `${experiment.iterations}`);
    });
    const rate = await visitor.control('learning_rate slider');
    const before = await visitor.state();
    await visitor.drag(rate.at(0.5), rate.at(0.4), async () => {
      const { experiment, weights, iteration } = await visitor.until(
        (state) => state.experiment.learning_rate < 1 && state.iteration === before.iteration,
      );
      assert.deepEqual(weights, native({ ...article, ...experiment, iterations: iteration }).weights);
    });
  }));

test('previous, next and dice choose a seed and show its result at the same iteration', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.enter('iterations', '500');
    await visitor.until((state) => state.iteration === 500);
    for (const [id, seed] of [
      ['seed next', 2],
      ['seed next', 3],
      ['seed previous', 2],
    ]) {
      await visitor.click(id);
      const { weights } = await visitor.until((state) => state.experiment.seed === seed && state.iteration === 500);
      assert.deepEqual(weights, native({ ...article, iterations: 500, seed }).weights);
    }
    const seeds = [];
    for (let i = 0; i < 3; ++i) {
      await visitor.click('seed dice');
      seeds.push((await visitor.state()).experiment.seed);
    }
    assert.equal(new Set([2, ...seeds]).size, 4, `${seeds}`);
    for (const seed of seeds) assert.ok(Number.isInteger(seed) && seed >= 0 && seed <= 4294967295);
  }));

test('a row shows itself in the network, a test input switches and changes nothing but the answer', () =>
  Visitor.with(address, {}, async (visitor) => {
    const chooser = await visitor.control('row previous'),
      next = await visitor.control('row next');
    const network = {
      x: chooser.x - 200,
      y: chooser.y + 40,
      width: next.x + next.width - chooser.x + 200,
      height: 240,
    };
    await visitor.away();
    await visitor.rest();
    const before = await visitor.look(network);
    await visitor.click('row 2');
    await visitor.away();
    await visitor.rest();
    assert.ok(differences(await visitor.look(network), before) > 200, 'the network looks the same for row 2');
    await visitor.click('row test');
    await visitor.away();
    await visitor.rest();
    assert.equal(differences(await visitor.look(network), before), 0);

    const start = await visitor.state();
    for (const [id, wanted] of [
      ['test x1', [0, 0, 1]],
      ['test x3', [0, 0, 0]],
      ['test x3', [0, 0, 1]],
      ['test x1', [1, 0, 1]],
    ]) {
      await visitor.click(id);
      const now = await visitor.state();
      assert.deepEqual(now.experiment.test, wanted);
      assert.deepEqual(now.weights, start.weights);
      if (wanted.every((input) => input === 0)) assert.equal(now.prediction, 0.5);
    }
    assert.equal((await visitor.state()).prediction, start.prediction);
  }));

test('what is not allowed changes nothing, stays with its message, and Esc brings the old back', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.enter('iterations', '700');
    await visitor.until((state) => state.iteration === 700);
    const before = await visitor.state();
    const unchanged = async (when) => {
      const now = await visitor.until((state) => state.iteration === before.iteration);
      assert.deepEqual(now, before, when);
    };
    const bad = { seed: ['1.5', ''], iterations: ['3e9', 'x'], learning_rate: ['1001'], 'test x1': ['1e151'] };
    for (const [id, texts] of Object.entries(bad)) {
      const { x, y, width, height, middle } = await visitor.control(id);
      const box = { x: x - 4, y: y - 4, width: width + 8, height: height + 8 };
      const around = { x: Math.max(0, middle.x - 150), y: y - 90, width: 300, height: height + 180 };
      await visitor.away();
      await visitor.rest();
      const [asBefore, aroundBefore] = [await visitor.look(box), await visitor.look(around)];
      for (const text of texts) {
        const what = `${id} '${text}'`;
        if (id === 'test x1') {
          // 0 and 1 switch at a press, so it is reached by switching twice
          await visitor.click(id);
          await visitor.click(id);
          await visitor.page.keyboard.type(text);
          await visitor.frames(3);
        } else await visitor.fill(id, text);
        await unchanged(`${what} while it is typed`);
        await visitor.key('Enter');
        await unchanged(`${what} after Enter`);
        await visitor.away();
        await visitor.rest();
        assert.ok(differences(await visitor.look(around), aroundBefore) > 2000, `${what}: no message in sight`);
        await visitor.page.mouse.click(240, 28);
        await visitor.rest();
        await unchanged(`${what} after pressing elsewhere`);
        assert.ok(differences(await visitor.look(box), asBefore) > 20, `${what}: it is lost after pressing elsewhere`);
        await visitor.click(id);
        await visitor.key('Escape');
        await visitor.away();
        await visitor.rest();
        await unchanged(`${what} after Esc`);
        assert.equal(differences(await visitor.look(box), asBefore), 0, `${what}: the box is not as before`);
      }
    }
  }));

test('what was typed holds without Enter, and can be pasted', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.fill('seed', '31');
    await visitor.click('to end');
    await visitor.until((state) => state.experiment.seed === 31 && state.iteration === 10_000);
    await visitor.fill('seed', '8675309');
    for (const letter of ['a', 'c']) await chord(visitor, letter);
    await visitor.key('Enter');
    await visitor.fill('iterations', '');
    await visitor.paste();
    await visitor.until((state) => state.experiment.iterations === 8675309);
  }));

async function chord(visitor, letter) {
  await visitor.page.keyboard.down('Control');
  await visitor.page.keyboard.press(letter);
  await visitor.page.keyboard.up('Control');
  await visitor.frames(2);
}

test('a press whose release is never seen ends when the button is not held any more', () =>
  Visitor.with(address, {}, async (visitor) => {
    const slider = await visitor.control('iterations slider');
    await visitor.page.mouse.move(slider.at(0.4).x, slider.middle.y);
    await visitor.page.mouse.down();
    await visitor.page.mouse.move(slider.at(0.5).x, slider.middle.y);
    await visitor.frames(6);
    const { experiment } = await visitor.state();
    const moveWithoutButton = (x) =>
      visitor.page.evaluate(
        (clientX, clientY) => {
          const where = { clientX, clientY, buttons: 0, bubbles: true };
          document.querySelector('canvas').dispatchEvent(new MouseEvent('mousemove', where));
        },
        x,
        slider.middle.y,
      );
    for (const share of [0.6, 0.8, 1]) {
      await moveWithoutButton(slider.at(share).x);
      await visitor.frames(3);
    }
    assert.deepEqual((await visitor.state()).experiment, experiment);
    await visitor.page.mouse.up();
  }));

test('on its own page the keys work before anything has the focus, and after Esc', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page.keyboard.press('ArrowRight');
    await visitor.until((state) => state.iteration === 1);
    await visitor.page.focus('canvas');
    await visitor.page.keyboard.press('Escape');
    await visitor.page.keyboard.press('ArrowRight');
    await visitor.until((state) => state.iteration === 2);
    await visitor.page.keyboard.press('r');
    await visitor.until((state) => state.iteration === 0);
  }));

test('what is no command is told, and changes nothing', () =>
  Visitor.with(address, {}, async (visitor) => {
    const before = await visitor.state();
    const told = await visitor.page.evaluate(() =>
      [
        ['nothing', 0],
        ['', 0],
        ['save nothing', 0],
        ['use', 7],
      ].map(([command, argument]) => window.neuroglass.act(command, argument)),
    );
    assert.match(told[0], /^"nothing" is not a command; there are train, pause, /);
    assert.match(told[1], /is not a command/);
    assert.match(told[2], /^save: "nothing" is not one of python, /);
    assert.match(told[3], /use: 7 is not a whole number; allowed are the whole numbers from 0 to 3/);
    const { iteration, experiment, notice } = await visitor.state();
    assert.deepEqual([iteration, experiment, notice], [before.iteration, before.experiment, before.notice]);
  }));

// The tabs and what they open, in a real Chromium: the loss surface is the loss, seeds and points are taken, files go out and come back in.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { Visitor, root, serve } from './visitor.mjs';

const address = await serve();
const folder = mkdtempSync(join(tmpdir(), 'neuroglass-'));
after(() => rmSync(folder, { recursive: true }));
const sleep = (ms) => new Promise((done) => { setTimeout(done, ms); });
const tabs = ['network', 'arithmetic', 'inputs', 'seeds', 'loss surface', 'compare', 'take away'];

// The text of the file that the page offers when something is done.
async function downloaded(visitor, name, act) {
  const session = await visitor.page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const file = join(folder, name);
  rmSync(file, { force: true });
  await act();
  for (let i = 0; i < 200 && !existsSync(file); ++i) await sleep(50);
  await sleep(100);
  return readFileSync(file);
}

const toEnd = async (visitor) => {
  await visitor.click('to end');
  return visitor.until((state) => state.iteration === 10_000);
};

test('every tab opens by the mouse, and rests', () => Visitor.with(address, {}, async (visitor) => {
  await toEnd(visitor);
  for (const [index, tab] of tabs.entries()) {
    await visitor.click(`tab ${tab}`);
    await visitor.until((state) => state.tab === index && (tab !== 'seeds' || state.sweepIteration === 10_000));
    await visitor.away();
    await visitor.rest(30);
  }
}));

test('every tab opens by the keyboard alone', () => Visitor.with(address, { width: 1024, height: 700 }, async (visitor) => {
  await visitor.page.focus('canvas');
  for (const [index] of tabs.entries()) {
    await visitor.key('Tab');
    await visitor.key('Enter');
    await visitor.until((state) => state.tab === index);
  }
}));

test('a phone opens the tabs from its list', () => Visitor.with(address, { width: 390, height: 844, ratio: 2, touch: true }, async (visitor) => {
  const tap = async (id) => {
    const { middle } = await visitor.control(id);
    await visitor.page.touchscreen.tap(middle.x, middle.y);
    await visitor.frames(8);
  };
  for (const [index, tab] of tabs.entries()) {
    await tap('menu');
    await tap(`tab ${tab}`);
    await visitor.until((state) => state.tab === index);
  }
}));

test('the loss surface is dark where the loss is high, and a press starts from there', () => Visitor.with(address, {}, async (visitor) => {
  await toEnd(visitor);
  await visitor.click('tab loss surface');
  await visitor.away();
  await visitor.rest(20);
  const plot = await visitor.control('loss surface');
  const image = await visitor.look(plot);
  // Both axes go from -10 to 10. The shade must follow the loss of w1, w3 at w2 of now: compare many pairs of places.
  const { weights } = await visitor.state();
  const sigmoid = (z) => 1 / (1 + Math.exp(-z));
  const loss = (w1, w3) => [[0, 1, 1, 1], [1, 0, 0, 0], [1, 0, 1, 1]].reduce((sum, [a, b, c, y]) => sum + (y - sigmoid(a * w1 + b * weights[1] + c * w3)) ** 2 / 2, 0);
  const places = [];
  for (let i = 1; i < 20; ++i) for (let k = 1; k < 20; ++k) places.push([i / 20, k / 20]);
  const looked = places.map(([u, v]) => {
    const shades = [];
    for (const du of [-3, 0, 3]) for (const dv of [-3, 0, 3]) shades.push(image.at(Math.round(u * image.width) + du, Math.round((1 - v) * image.height) + dv)[1]);
    return { shade: shades.sort((a, b) => a - b)[4], loss: loss(-10 + 20 * u, -10 + 20 * v) };
  });
  let pairs = 0, wrong = 0;
  for (const a of looked) for (const b of looked) {
    if (!(a.loss > b.loss * 4)) continue;
    pairs += 1;
    if (!(a.shade < b.shade)) wrong += 1;  // light ground for little loss
  }
  assert.ok(pairs > 1000, `${pairs} pairs`);
  assert.ok(wrong < pairs * 0.03, `${wrong} of ${pairs} pairs of places are shaded the wrong way`);

  await visitor.page.mouse.click(plot.x + plot.width * 0.75, plot.y + plot.height * 0.25);
  const started = await visitor.until((state) => state.experiment.starting_weights.length === 3 && state.iteration === 0);
  assert.ok(Math.abs(started.weights[0] - 5) < 0.2 && Math.abs(started.weights[2] - 5) < 0.2, `${started.weights}`);
  assert.equal(started.weights[1], weights[1]);
  await visitor.page.keyboard.down('Control');
  await visitor.page.keyboard.press('z');
  await visitor.page.keyboard.up('Control');
  await visitor.until((state) => state.experiment.starting_weights.length === 0 && state.iteration === 10_000);
}));

test('a typed weight is where training starts, and Escape takes it back', () => Visitor.with(address, {}, async (visitor) => {
  await visitor.fill('weight w2', '2.5');
  await visitor.until((state) => state.weights[1] === 2.5 && state.experiment.starting_weights[1] === 2.5);
  await visitor.key('Escape');
  await visitor.until((state) => state.experiment.starting_weights.length === 0);
  await visitor.enter('weight w2', '-1');
  const { weights } = await visitor.until((state) => state.weights[1] === -1);
  const kept = await visitor.until((state) => state.iteration === 0);
  assert.deepEqual(kept.experiment.starting_weights, weights);
  await visitor.fill('weight w2', 'abc');
  assert.equal((await visitor.state()).weights[1], -1);
}));

test('ten thousand seeds never hold a frame up for long, and one of them is taken', () => Visitor.with(address, {}, async (visitor) => {
  await visitor.click('tab seeds');
  await visitor.click('seeds 10000');
  await visitor.click('to end');
  const early = await visitor.until((state) => state.sweepCount === 10_000 && state.sweepIteration > 0);
  await visitor.until((state) => state.frames > early.frames + 5 && state.sweepIteration > early.sweepIteration);
  assert.ok((await visitor.state()).sweepIteration < 10_000, 'it is done too soon for this test');
  await visitor.click('seeds 100');
  await visitor.until((state) => state.sweepCount === 100 && state.sweepIteration === 10_000);
  const plot = await visitor.control('seeds w2');
  await visitor.page.mouse.click(plot.at(0.5).x, plot.middle.y);
  const { experiment, weights } = await visitor.until((state) => state.experiment.seed !== 1 && state.iteration === 10_000);
  const native = JSON.parse(execFileSync(`${root}build/native/neuroglass`, ['train', '--seed', String(experiment.seed), '--json'], { encoding: 'utf8' }));
  assert.deepEqual(weights, native.weights);
}));

test('what is saved is right, and comes back in', () => Visitor.with(address, {}, async (visitor) => {
  await visitor.click('bias');
  await visitor.click('seed next');
  const { weights, experiment } = await toEnd(visitor);
  await visitor.click('tab take away');
  const csv = (await downloaded(visitor, 'neuroglass-history.csv', () => visitor.click('save csv'))).toString();
  const last = csv.trim().split('\n').at(-1).split(',').map(Number);
  assert.equal(last[0], 10_000);
  assert.deepEqual(last.slice(3), weights);
  const json = await downloaded(visitor, 'neuroglass.json', () => visitor.click('save json'));
  assert.equal(JSON.parse(json).seed, 2);
  assert.equal(JSON.parse(json).bias, true);
  const png = await downloaded(visitor, 'neuroglass.png', () => visitor.click('save png'));
  assert.equal(png.readUInt32BE(16), 1440);
  assert.ok(png.length > 30_000, `${png.length} bytes: an empty picture`);

  await visitor.click('seed next');
  await visitor.until((state) => state.experiment.seed === 3);
  const file = join(folder, 'neuroglass.json');
  const [chooser] = await Promise.all([visitor.page.waitForFileChooser(), visitor.click('open')]);
  await chooser.accept([file]);
  assert.deepEqual((await visitor.until((state) => state.experiment.seed === 2)).experiment, experiment);

  const wrong = join(folder, 'wrong.csv');
  writeFileSync(wrong, '1,2,3\n4,x,6\n');
  const [again] = await Promise.all([visitor.page.waitForFileChooser(), visitor.click('open')]);
  await again.accept([wrong]);
  const { notice, experiment: kept } = await visitor.until((state) => /was not taken/.test(state.notice));
  assert.match(notice, /line 2, column 2: "x" is not a number/);
  assert.deepEqual(kept, experiment);
}));

test('a copied script is on the clipboard', () => Visitor.with(address, {}, async (visitor) => {
  await visitor.page.browserContext().overridePermissions(address.slice(0, -1), ['clipboard-read', 'clipboard-write']);
  await visitor.click('tab take away');
  await visitor.click('copy python');
  await visitor.until((state) => /Copied/.test(state.notice));
  const text = await visitor.page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /numpy/);
  await visitor.page.browserContext().clearPermissionOverrides();
}));

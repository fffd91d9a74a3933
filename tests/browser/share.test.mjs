// Sharing: the page's address follows what is shown, and shows what it says, however it was written; the dialog's link, code and
// snippets.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import jsqr from 'jsqr';

import { Draw, drawSeed } from '../node/support.mjs';
import { Visitor, root, serve } from './visitor.mjs';

const folder = mkdtempSync(join(tmpdir(), 'neuroglass-share-'));
after(() => rmSync(folder, { recursive: true }));
cpSync(`${root}build/site`, folder, { recursive: true });
const address = await serve(folder);
const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });
const hash = (visitor) => visitor.page.evaluate(() => location.hash);
const entries = (visitor) => visitor.page.evaluate(() => history.length);
const shown = ({ experiment, iteration, weights, prediction, tab, pins }) => ({ experiment, iteration, weights, prediction, tab, pins });
const settled = async (visitor) => {
  await visitor.rest();
  await pause(600);
};

test('the address follows, once a change is done', () => Visitor.with(address, {}, async (visitor) => {
  await settled(visitor);
  assert.equal(await hash(visitor), '', 'the article needs no hash');
  await visitor.click('seed next');
  await visitor.click('tab inputs');
  await visitor.click('to end');
  await settled(visitor);
  assert.equal(await hash(visitor), '#v=1&seed=2&tab=inputs&at=10000');
}));

test('dragging makes one entry of the history at most, and stepping none', () => Visitor.with(address, {}, async (visitor) => {
  await settled(visitor);
  const before = await entries(visitor);
  const slider = await visitor.control('learning_rate slider');
  await visitor.page.mouse.move(slider.middle.x, slider.middle.y);
  await visitor.page.mouse.down();
  for (let i = 0; i < 100; ++i) {
    await visitor.page.mouse.move(slider.x + slider.width * (0.2 + 0.006 * i), slider.middle.y);
    if (i === 50) await pause(900);                        // longer than the address waits
    await visitor.frames(1);
  }
  assert.equal(await entries(visitor), before, 'while it is held');
  await visitor.page.mouse.up();
  await settled(visitor);
  assert.equal(await entries(visitor), before + 1);
  const { middle, at } = await visitor.control('timeline');
  await visitor.drag(at(0.2), { x: at(0.8).x, y: middle.y });
  await settled(visitor);
  for (let i = 0; i < 5; ++i) {
    await visitor.click('step');
    await pause(500);
  }
  assert.equal(await entries(visitor), before + 1, 'the iteration alone makes no entry');
  assert.match(await hash(visitor), /learning_rate=.*at=\d+/);
}));

test('Back and Forward show the moments before, to the bit', () => Visitor.with(address, {}, async (visitor) => {
  await settled(visitor);
  const moments = [];
  const keep = async () => { await settled(visitor); moments.push(shown(await visitor.state())); };
  await keep();
  await visitor.click('seed next');
  await visitor.click('to end');
  await keep();
  await visitor.click('tab compare');
  await visitor.click('pin');
  await keep();
  await visitor.click('bias');
  await keep();
  const same = async (wanted) => {
    await visitor.until((state) => JSON.stringify(shown(state)) === JSON.stringify(wanted), JSON.stringify(wanted));
  };
  for (const wanted of [moments[2], moments[1], moments[0]]) {
    for (let tries = 0; tries < 3 && JSON.stringify(shown(await visitor.state())) !== JSON.stringify(wanted); ++tries) {
      await visitor.page.evaluate(() => history.back());
      await settled(visitor);
    }
    await same(wanted);
  }
  for (let i = 0; i < 6; ++i) {
    await visitor.page.evaluate(() => history.forward());
    await pause(150);
  }
  await settled(visitor);
  await same(moments[3]);
}));

test('the address opened anew gives the same moment', () => Visitor.with(address, { path: '#v=1&iterations=5000&seed=9&bias=on&tab=loss-surface&at=1234&pin=seed:3' }, async (visitor) => {
  await visitor.until((state) => state.iteration === 1234);
  await settled(visitor);
  const before = shown(await visitor.state()), link = await hash(visitor);
  await visitor.page.goto('about:blank');
  await visitor.page.goto(address + link);
  await visitor.page.waitForFunction(() => window.neuroglass?.state().iteration === 1234);
  assert.deepEqual(shown(await visitor.state()), before);
}));

test('a bad entry is told with its key, value and range, and the rest applies; an unknown version is told', () => Visitor.with(address, { path: '#v=1&seed=77&learning_rate=5000&frobnicate=1' }, async (visitor) => {
  const { notice, experiment } = await visitor.until((state) => state.notice !== '');
  assert.equal(experiment.seed, 77);
  assert.match(notice, /learning_rate: 5000 is out of range; allowed are 0.000001 to 1000/);
  assert.match(notice, /"frobnicate" is not known/);
  await visitor.page.evaluate(() => { location.hash = '#v=2&seed=5'; });
  await visitor.until((state) => /v: "2" is a version of links that is not known here; known is 1/.test(state.notice));
}));

test('typical links are short', () => Visitor.with(address, {}, async (visitor) => {
  for (const link of ['v=1&seed=12345&at=10000', 'v=1&iterations=100000&learning_rate=0.5&bias=on&tab=loss-surface&at=54321', 'v=1&show=prediction,weights,train&question=Which%20weight%20grows%20most%3F&lock=seed,bias',
    'v=1&data=0,0,0_0,1,1_1,0,1_1,1,0&bias=on&test=1,1&tab=inputs&pin=seed:2&pin=seed:3']) {
    assert.deepEqual(await visitor.page.evaluate((text) => window.neuroglass.openLink(text), link), []);
    await visitor.until((state) => state.goal === state.iteration);
    const { text } = await visitor.page.evaluate(() => window.neuroglass.link());
    assert.ok(text.length <= 200, `${text.length}: ${text}`);
  }
}));

test('a thousand hostile links leave no error behind, and always something that can be shared', () => Visitor.with(address, {}, async (visitor) => {
  console.log(`NEUROGLASS_TEST_SEED=${drawSeed}`);
  const draw = new Draw(drawSeed + 11);
  const one = (list) => list[draw.whole(0, list.length - 1)];
  const keys = await visitor.page.evaluate(() => window.neuroglass.constructor.keys());
  const values = ['', '-1', '1e999', 'NaN', '99999999999999999999', '0x10', '%', '%zz', '%00', '%ff%fe', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '__proto__', 'constructor', '..', '~', '~3_1_0,1_A', '~16_1000_0_', '~0_0__',
    '1,'.repeat(3000), 'a'.repeat(9000), '🙂', '‮', 'seed:1;seed:2', 'data:~9_9_9_9', 'on', '0,0,0_'.repeat(1200), '1_2_3', ',,,', ';;;', 'same', 'all', 'none', '日本'];
  const garbage = () => Array.from({ length: draw.whole(0, 60) }, () => String.fromCodePoint(one([draw.whole(1, 126), draw.whole(1, 126), draw.whole(160, 0xd7ff), 0x1f600]))).join('');
  const link = () => {
    const kind = draw.whole(0, 9);
    if (kind === 0) return garbage();
    const pairs = Array.from({ length: draw.whole(0, 12) }, () => `${draw.whole(0, 9) ? one(keys) : garbage()}${draw.whole(0, 15) ? '=' : ''}${draw.whole(0, 3) ? one(values) : garbage()}`);
    return `${one(['v=1&', 'v=1&', 'v=1&', '', 'v=0&', 'v=1e9&', 'v=&', 'v=1&v=1&'])}${pairs.join('&')}`;
  };
  for (let batch = 0; batch < 20; ++batch) {
    const links = Array.from({ length: 50 }, link);
    const broken = await visitor.page.evaluate(async (all) => {
      const wrong = [];
      for (const text of all) {
        location.hash = text;
        await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
        const { text: again, error } = window.neuroglass.link();
        if (error === undefined && window.neuroglass.openLink(again).length > 0) wrong.push([text, again]);
      }
      return wrong;
    }, links);
    assert.deepEqual(broken, []);
    assert.deepEqual(visitor.problems, [], JSON.stringify(links));
    const state = await visitor.state();
    assert.ok(state.weights.every(Number.isFinite) && Number.isFinite(state.prediction));
  }
  assert.equal(await visitor.page.evaluate(() => document.documentElement.dataset.state), 'running');
}));

// --- the dialog ---
const openShare = async (visitor) => {
  await visitor.click('share');
  await visitor.page.waitForFunction(() => document.querySelector('dialog.ng-share[open]'));
};

test('the dialog gives the link to this moment, and a code that reads as it', () => Visitor.with(address, { path: '#v=1&seed=5&at=321' }, async (visitor) => {
  await visitor.until((state) => state.iteration === 321);
  await openShare(visitor);
  const link = await visitor.page.$eval('.ng-share textarea', (field) => field.value);
  assert.equal(link, `${address}#v=1&seed=5&at=321`);
  await pause(200);
  const box = await visitor.page.$eval('.ng-share svg', (svg) => { const { x, y, width, height } = svg.getBoundingClientRect(); return { x, y, width, height }; });
  const look = await visitor.look(box), data = new Uint8ClampedArray(look.width * look.height * 4);
  for (let y = 0; y < look.height; ++y) for (let x = 0; x < look.width; ++x) data.set([...look.at(x, y).slice(0, 3), 255], 4 * (y * look.width + x));
  assert.equal(jsqr.default?.(data, look.width, look.height)?.data ?? jsqr(data, look.width, look.height)?.data, link);
  await visitor.page.evaluate(() => document.querySelectorAll('.ng-share input[type=checkbox]')[0].click());
  assert.equal(await visitor.page.$eval('.ng-share textarea', (field) => field.value), `${address}#v=1&seed=5`);
  await visitor.page.keyboard.press('Escape');
  await visitor.page.waitForFunction(() => !document.querySelector('dialog'));
  assert.equal(await visitor.page.evaluate(() => document.activeElement.id), 'canvas', 'the focus is where it was');
}));

test('the builder writes what its ticks say, and what it writes shows just that', () => Visitor.with(address, { path: '#v=1&seed=6&at=50' }, async (visitor) => {
  await visitor.until((state) => state.iteration === 50);
  await openShare(visitor);
  await visitor.page.evaluate(() => document.querySelectorAll('.ng-share [role=tab]')[1].click());
  const ticked = (label, group) => visitor.page.evaluate((name, title) => {
    const set = [...document.querySelectorAll('.ng-share fieldset')].find((one) => one.querySelector('legend').textContent.startsWith(title));
    [...set.querySelectorAll('label')].find((one) => one.textContent === name).querySelector('input').click();
  }, label, group);
  const snippet = () => visitor.page.evaluate(() => document.querySelectorAll('.ng-share textarea')[1].value);
  for (const label of ['Line at the top', 'Network, or the open tab', 'Loss', 'Output over two inputs', 'Data', 'Timeline']) await ticked(label, 'Show');
  await ticked('Seed', 'Lock');
  await ticked('Bias', 'Hide');
  await visitor.page.evaluate(() => { const field = document.querySelector('.ng-share input[type=text]'); field.value = 'Is "<b>" & more safe?'; field.dispatchEvent(new Event('input', { bubbles: true })); });
  const element = await snippet();
  assert.match(element, /^<script type="module" src="http[^"]+\/neuroglass-element\.js"><\/script>\n<neuro-glass seed="6" at="50" /);
  for (const part of ['lock="seed"', 'question="Is &quot;&lt;b&gt;&quot; &amp; more safe?"', 'hide="header,view,loss,output,data,timeline,bias"']) assert.ok(element.includes(part), `${part} in ${element}`);
  await ticked('A frame, for pages that allow no scripts of others', 'As what');
  assert.match(await snippet(), /^<iframe src="http[^"]+\/embed\.html#v=1&amp;seed=6&amp;[^"]*" title="Neuroglass" sandbox="allow-scripts"/);
  await ticked('A plain link', 'As what');
  assert.match(await snippet(), /^<a href="http[^"]+#v=1&amp;seed=6/);

  writeFileSync(join(folder, 'pasted.html'), `<!doctype html><html lang="en"><head><title>Pasted</title><link rel="icon" href="icon.svg"></head><body>${element.replace(/ style="[^"]*"/, '')}</body></html>`);
  await visitor.page.goto(`${address}pasted.html`);
  await visitor.page.waitForFunction(() => document.querySelector('neuro-glass')?.naturalHeight > 0);
  const pasted = await visitor.page.evaluate(() => { const one = document.querySelector('neuro-glass'); return [one.seed, one.at, one.show, one.lock, one.question]; });
  assert.deepEqual(pasted, [6, 50, 'prediction,weights,settings,train', 'seed', 'Is "<b>" & more safe?']);
}));

// Links that nobody would write: garbage, mutated ones, the largest of everything. What is shown stays whole, and can be shared.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { Draw, drawSeed } from '../node/support.mjs';
import { Visitor, serve, site, times } from './visitor.mjs';

const address = await serve();
const { experiment, view } = JSON.parse(readFileSync(`${site}/schema.json`, 'utf8')),
  keys = [...experiment, ...view].map(({ key }) => key);
const draw = new Draw(drawSeed + 11);
const one = (list) => list[draw.whole(0, list.length - 1)];
const values = [
  '',
  '-1',
  '1e999',
  'NaN',
  '99999999999999999999',
  '0x10',
  '%',
  '%zz',
  '%00',
  '%ff%fe',
  '%F0%9F%98',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  '..',
  '~',
  '~3_1_0,1_A',
  '~16_1000_0_',
  '~0_0__',
  '1,'.repeat(3000),
  'a'.repeat(9000),
  '('.repeat(3000),
  '🙂',
  '\u202e',
  'seed:1;seed:2',
  'data:~9_9_9_9',
  'pin:pin:pin:seed:1',
  'on',
  '0,0,0_'.repeat(1200),
  '1_2_3',
  ',,,',
  ';;;',
  'same',
  'all',
  'none',
  '日本',
  '1000000000',
];
const real = [
  'v=1&seed=12345&at=10000',
  'v=1&iterations=100000&learning_rate=0.5&bias=on&tab=loss-surface&at=54321&loss=1,3',
  'v=1&show=prediction,weights,train&question=Which%20weight%20grows%20most%3F&lock=seed,bias',
  'v=1&data=0,0,0_0,1,1_1,0,1_1,1,0&bias=on&test=1,1&tab=inputs&pin=seed:2&pin=seed:3',
  'v=1&weights=0.1,-0.2,0.3&tab=arithmetic&arithmetic=row&digits=17&row=2&theme=dark&language=zh&speed=100&hide=header',
];
const sign = () =>
  String.fromCodePoint(one([draw.whole(1, 126), draw.whole(33, 126), draw.whole(160, 0xd7ff), 0x1f600]));
const garbage = () => Array.from({ length: draw.whole(0, 60) }, sign).join('');

function mutated(link) {
  let signs = [...link];
  for (let times = draw.whole(1, 6); times > 0; --times) {
    const at = draw.whole(0, signs.length),
      length = draw.whole(0, 8);
    if (one([true, false]))
      signs.splice(at, length, ...(one([true, false]) ? [sign()] : [...one(values).slice(0, 50)]));
    else signs = [...signs.slice(0, at), ...signs.slice(draw.whole(0, signs.length), at + 40), ...signs.slice(at)];
  }
  return signs.join('');
}

function hostile() {
  const kind = draw.whole(0, 9);
  if (kind === 0) return garbage();
  if (kind < 4) return mutated(one(real));
  const pairs = Array.from(
    { length: draw.whole(0, 12) },
    () =>
      `${draw.whole(0, 9) ? one(keys) : garbage()}${draw.whole(0, 15) ? '=' : ''}${draw.whole(0, 3) ? one(values) : garbage()}`,
  );
  return `${one(['v=1&', 'v=1&', 'v=1&', '', 'v=0&', 'v=1e9&', 'v=&', 'v=1&v=1&'])}${pairs.join('&')}`;
}

// In the page: whether what is shown is whole, and its own link opens as the same.  @return what is wrong, or ''
const whole = () => {
  const { experiment, goal, weights, outputs, prediction, loss } = window.neuroglass.state();
  if (![...weights, ...outputs, prediction, loss].every(Number.isFinite)) return 'numbers';
  if (!(goal >= 0 && goal <= experiment.iterations)) return `iteration ${goal}`;
  const { text, error } = window.neuroglass.link();
  if (error !== undefined) return '';
  const told = window.neuroglass.openLink(text);
  if (told.length > 0) return `${text}: ${told}`;
  return window.neuroglass.link().text === text ? '' : `${text} is not ${window.neuroglass.link().text}`;
};
// Browsers allow a page some 200 changes of its address in ten seconds.
const perPage = times(125),
  pages = 8;

test('hostile links, a thousand of them, leave no error behind, and always something that can be shared', async () => {
  console.log(`NEUROGLASS_TEST_SEED=${drawSeed}`);
  for (let page = 0; page < pages; ++page)
    await Visitor.with(address, page % 2 ? { width: 480, height: 400 } : {}, async (visitor) => {
      const links = Array.from({ length: perPage }, () => hostile());
      const broken = await visitor.page.evaluate(`(async () => {
      const wrong = [], whole = ${whole};
      for (const text of ${JSON.stringify(links)}) {
        location.hash = text;
        await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
        const said = whole();
        if (said !== '') wrong.push([text, said]);
      }
      return wrong;
    })()`);
      assert.deepEqual(broken, []);
      assert.deepEqual(visitor.problems, [], JSON.stringify(links));
      assert.equal(await visitor.page.evaluate(() => document.documentElement.dataset.state), 'running');
    });
});

// In the page: whether words and font of another language have come, if it asks for one.
const hasItsLanguage = () =>
  window.neuroglass.entry('language') !== 'zh' ||
  performance.getEntriesByType('resource').filter(({ name }) => /\/(neuroglass-)?zh-/.test(name)).length === 2;

test('hostile links do no harm to a page that opens with them', () =>
  Visitor.with(address, {}, async (visitor) => {
    for (let load = 0; load < 20; ++load) {
      const link = hostile();
      await visitor.page.goto(`${address}?${load}#${link}`);
      await visitor.page.waitForFunction(() => window.neuroglass?.frames() > 1);
      assert.equal(await visitor.page.evaluate(whole), '', link);
      await visitor.page.waitForFunction(hasItsLanguage); // what is left while its files come has them fail
      assert.deepEqual(visitor.problems, [], link);
    }
  }));

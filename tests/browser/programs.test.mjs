// Programs, Python and C++: what writes them comes when the first is saved or copied, from wherever Neuroglass is, and they are the
// command line's to the byte. What does not come is told, ends nothing, and is asked for again.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { visit } from './element.mjs';
import { Visitor, root, serve, site } from './visitor.mjs';

const address = await serve();
const lonely = mkdtempSync(join(tmpdir(), 'neuroglass-programs-'));
after(() => rmSync(lonely, { recursive: true }));
for (const name of ['neuroglass.html', 'embed.html']) cpSync(join(site, name), join(lonely, name));

const isPrograms = (path) => /\/neuroglass-formats-[0-9A-F]{8}\.wasm$/.test(path);
const native = (kind, json) =>
  execFileSync(`${root}build/native/neuroglass`, ['export', kind, '--experiment=-'], {
    input: json,
    encoding: 'utf8',
    maxBuffer: 10_000_000,
  });

// Keeps what is saved and copied, as texts, in place of handing them to the browser.
const keeping = (page) =>
  page.evaluateOnNewDocument(() => {
    const kept = (window.kept = []);
    const { createObjectURL } = URL;
    URL.createObjectURL = (content) => {
      content.text().then((text) => kept.push(text));
      return createObjectURL.call(URL, content);
    };
    HTMLAnchorElement.prototype.click = () => {};
    if (!navigator.clipboard) return;
    navigator.clipboard.write = async ([item]) => {
      const content = await item.getType('text/plain');
      kept.push(await content.text());
    };
    navigator.clipboard.writeText = async (text) => {
      kept.push(text);
    };
  });
// What comes of act(), which saves or copies.
async function keptAfter(visitor, act) {
  const before = await visitor.page.evaluate(() => window.kept.length);
  await act();
  await visitor.page.waitForFunction((count) => window.kept.length > count, {}, before);
  return visitor.page.evaluate(() => window.kept.at(-1));
}
const acted = (visitor, command) =>
  keptAfter(visitor, () => visitor.page.evaluate((name) => window.neuroglass.act(name, 0), command));

const experiments = {
  'the article': [],
  'a neuron with a bias, its own weights and another rate': [
    ['bias', 'on'],
    ['learning_rate', '0.1'],
    ['weights', '-0,1e-300,2.5,-0.30000000000000004'],
  ],
  'more data than any link holds': [
    ['data', Array.from({ length: 1000 }, (_, row) => Array.from({ length: 17 }, (_, i) => Math.sin(row * 17 + i)))],
  ],
  'a network': [
    ['data', '0,0,0_0,1,1_1,0,1_1,1,0'],
    ['layers', '4,3'],
    ['activation', 'tanh'],
    ['output_activation', 'sigmoid'],
    ['loss_function', 'cross_entropy'],
    ['optimizer', 'adam'],
    ['bias', 'on'],
  ],
};

for (const [name, entries] of Object.entries(experiments))
  test(`the programs of ${name} are those of the command line, saved and copied`, () =>
    Visitor.with(address, { before: keeping }, async (visitor) => {
      const texts = entries.map(([key, value]) => [key, Array.isArray(value) ? value.join('\n') : value]);
      assert.deepEqual(await visitor.page.evaluate((given) => window.neuroglass.setEntries(given), texts), []);
      await visitor.click('tab take away');
      const json = await acted(visitor, 'save json');
      for (const [kind, file] of [
        ['python', 'neuroglass.py'],
        ['cpp', 'neuroglass.cpp'],
      ]) {
        const wanted = native(kind, json);
        assert.ok(wanted.length > 500, wanted);
        assert.equal(await keptAfter(visitor, () => visitor.click(`save ${kind}`)), wanted);
        await visitor.until((state) => state.notice === `Saved as ${file} in your browser's downloads.`);
        assert.equal(await keptAfter(visitor, () => visitor.click(`copy ${kind}`)), wanted);
        await visitor.until((state) => state.notice === 'Copied to the clipboard.');
      }
    }));

test('a browser that takes no promise for its clipboard is given the text', () =>
  Visitor.with(address, { before: keeping }, async (visitor) => {
    await visitor.page.evaluate(() => {
      window.ClipboardItem = undefined;
    });
    assert.match(await acted(visitor, 'copy python'), /^# Neuroglass/);
    await visitor.until((state) => state.notice === 'Copied to the clipboard.');
  }));

for (const [language, file, words] of [
  ['en', 'neuroglass.py', 'What writes neuroglass.py could not be loaded. Check the connection and try again.'],
  ['zh', 'neuroglass.cpp', '生成 neuroglass.cpp 的部分未能加载。请检查网络连接后再试一次。'],
])
  test(`what writes programs comes when it is asked for; where it does not, that is said, and the next press tries again (${language})`, async () => {
    let asked = 0,
      lacks = true;
    const answer = (path, response, pass) => {
      if (!isPrograms(path)) return pass();
      asked += 1;
      return lacks ? response.writeHead(404).end() : pass();
    };
    const expected = (problem) => /404|neuroglass-formats/.test(problem);
    const path = `#v=1&language=${language}&tab=take`,
      kind = file.endsWith('py') ? 'python' : 'cpp';
    await Visitor.with(address, { path, answer, expected, before: keeping }, async (visitor) => {
      await visitor.until((state) => state.language === language);
      await visitor.rest();
      assert.equal(asked, 0);
      for (const act of ['save', 'copy']) {
        await visitor.page.evaluate((command) => window.neuroglass.act(command, 0), `${act} ${kind}`);
        const state = await visitor.until(({ notice }) => notice === words);
        assert.equal(state.noticeIsError, true);
        await visitor.page.evaluate(() => window.neuroglass.act('step', 0));
        await visitor.until(({ notice, playing }) => notice !== words && !playing);
      }
      assert.equal(asked, 2);
      lacks = false;
      const wanted = native(kind, await acted(visitor, 'save json'));
      assert.equal(await acted(visitor, `save ${kind}`), wanted);
      assert.equal(await acted(visitor, `copy ${kind}`), wanted);
      assert.equal(asked, 3);
    });
  });

const saveIn = (scope) => `{ const { elements } = ${scope}.querySelector('[data-form] form');
  elements.kind.value = 'python';
  elements['take.save'].click(); }`;
const formsOfFigures = `[...document.querySelectorAll('neuro-glass')].map(({ shadowRoot }) => shadowRoot)`;

test('figures of one page share what writes programs', () => {
  let asked = 0;
  const answer = (path, response, pass) => {
    if (isPrograms(path)) asked += 1;
    return pass();
  };
  return visit(
    '<neuro-glass seed="5"></neuro-glass><neuro-glass seed="6"></neuro-glass>',
    async (visitor) => {
      await visitor.page.waitForFunction(
        `${formsOfFigures}.filter((root) => root.querySelector('[data-form] form')).length === 2`,
      );
      await visitor.page.evaluate(`for (const root of ${formsOfFigures}) ${saveIn('root')}`);
      await visitor.page.waitForFunction(() => window.kept.length === 2);
      const kept = await visitor.page.evaluate(() => window.kept);
      assert.deepEqual(kept.map((text) => /random\.seed\((\d)\)/.exec(text)[1]).sort(), ['5', '6']);
      assert.equal(asked, 1);
    },
    { before: keeping, answer },
  );
});

test('the one file and the frame have it within them', async () => {
  const alone = await serve(lonely);
  const answer = (path, response, pass) => (isPrograms(path) ? response.writeHead(404).end() : pass());
  await Visitor.with(alone, { path: 'neuroglass.html#v=1&seed=5', answer, before: keeping }, async (visitor) => {
    assert.match(await acted(visitor, 'save python'), /random\.seed\(5\)/);
    assert.match(await acted(visitor, 'copy cpp'), /random\(5u\)/);
  });
  await Visitor.with(
    alone,
    { path: 'embed.html#v=1&seed=6', started: false, answer, before: keeping },
    async (visitor) => {
      await visitor.page.waitForFunction(`${formsOfFigures}[0]?.querySelector('[data-form] form')`);
      const saved = await keptAfter(visitor, () => visitor.page.evaluate(saveIn(`${formsOfFigures}[0]`)));
      assert.match(saved, /random\.seed\(6\)/);
    },
  );
});

// Files of experiments, JSON: what reads them comes when the first is opened, from wherever Neuroglass is, and says in the reader's
// language what the command line says. What does not come is told, changes nothing, and is asked for again.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { inPage, ready, visit } from './element.mjs';
import { Visitor, root, serve, site } from './visitor.mjs';

const address = await serve();
const lonely = mkdtempSync(join(tmpdir(), 'neuroglass-experiments-'));
after(() => rmSync(lonely, { recursive: true }));
for (const name of ['neuroglass.html', 'embed.html']) cpSync(join(site, name), join(lonely, name));

const isReader = (path) => /\/neuroglass-experiments-[0-9A-F]{8}\.wasm$/.test(path);

// Ways into a figure for a text: each runs in the page and is given its document or shadow root.
const ways = {
  'chosen in the form': (scope, transfer) => {
    const { file } = scope.querySelector('[data-form] form').elements;
    file.files = transfer.files;
    file.dispatchEvent(new Event('change', { bubbles: true }));
  },
  'dropped on the canvas': (scope, transfer) => {
    const dropped = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true, composed: true });
    scope.querySelector('canvas').dispatchEvent(dropped);
  },
  'pasted from the clipboard': async (scope, transfer) => {
    const pasted = new Event('paste', { bubbles: true, cancelable: true });
    pasted.clipboardData = new DataTransfer();
    pasted.clipboardData.setData('text/plain', await transfer.files[0].text());
    scope.querySelector('canvas').focus();
    dispatchEvent(pasted);
  },
};
const give = (visitor, text, { way = ways['dropped on the canvas'], scope = 'document' } = {}) =>
  visitor.page.evaluate(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([${text.repeats ? `'${text.start}' + '${text.repeats}'.repeat(${text.count})` : JSON.stringify(text)}], 'some.json'));
    return (${way})(${scope}, transfer);
  })()`);
const experiment =
  '{"neuroglass": 1,\n "seed": 41, "inputs": [[0, 1], [1, 0]], "targets": [0.25, -0.0], "iterations": 70}\n';
const figureOf = (index) => `document.querySelectorAll('neuro-glass')[${index}].shadowRoot`;

for (const [how, way] of Object.entries(ways))
  test(`an experiment ${how} is shown at its iteration, and can be taken back`, () =>
    Visitor.with(address, {}, async (visitor) => {
      await give(visitor, experiment, { way });
      const state = await visitor.until(({ iteration }) => iteration === 70);
      assert.equal(state.experiment.seed, 41);
      assert.equal(state.notice, 'Experiment opened: 2 rows of 2 inputs. Undo brings back the previous one.');
      assert.equal(await visitor.page.evaluate(() => window.neuroglass.entry('data')), '0,1,0.25_1,0,-0');
      await visitor.click('undo');
      await visitor.until((before) => before.experiment.seed === 1);
    }));

// What the command line says of it, in English.
const told = (json) => {
  const { stderr } = spawnSync(`${root}build/native/neuroglass`, ['train', '--experiment=-'], {
    input: json,
    encoding: 'utf8',
  });
  return stderr;
};
const wrong = [
  '{',
  '{"seed": 1,}',
  '{"neuroglass": 2}',
  '{"seed": -1}',
  '{"sed": 1, "seed": 2}',
  '{"学习率": 1}',
  '{"seed": 1, "seed": 2}',
  '{"seed": "\\u0000ä\\n"}',
  '{"inputs": [[0, 1], [1]], "targets": [0, 1]}',
  '{"inputs": [[0, 1e999]], "targets": [0]}',
  '{"inputs": [[0, 1]]}',
];
test('what is wrong with an experiment is told as the command line tells it, and changes nothing', () =>
  Visitor.with(address, {}, async (visitor) => {
    const before = (await visitor.state()).experiment;
    for (const json of wrong) {
      await give(visitor, json);
      const { notice, noticeIsError, experiment: kept } = await visitor.until((state) => state.notice !== '');
      const [, message] = /^The file could not be used, and nothing has changed: ([^]*)$/.exec(notice);
      const line = message.replace(/[\0\n]/g, ' '); // as a terminal is given it
      assert.ok(line.length > 10 && told(json).includes(line), `${notice}\n${told(json)}`);
      assert.equal(noticeIsError, true);
      assert.deepEqual(kept, before);
      await visitor.click('close notice');
      await visitor.until((state) => state.notice === '');
    }
  }));

test('what is wrong with an experiment is told in Chinese, too, and in the language that is chosen next', () =>
  Visitor.with(address, { path: '#v=1&language=zh' }, async (visitor) => {
    await visitor.until((state) => state.language === 'zh');
    await give(visitor, '{"seed": -1}');
    const { notice } = await visitor.until((state) => state.notice !== '');
    assert.match(notice, /^无法使用该文件，一切保持原样：.*seed.*-1/);
    await visitor.page.evaluate(() => window.neuroglass.set('language', 'en'));
    await visitor.until((state) =>
      /^The file could not be used, and nothing has changed: seed: -1 is/.test(state.notice),
    );
  }));

test('a file as large as any may be is read, and told', () =>
  Visitor.with(address, {}, async (visitor) => {
    await give(visitor, { start: '{"inputs": [', repeats: '[0,0,0,0,0,0,0],', count: 249_990 });
    await visitor.until((state) => /could not be used.*line 1, column 3999853/.test(state.notice));
    await give(visitor, experiment);
    await visitor.until(({ iteration }) => iteration === 70);
  }));

for (const [language, words] of [
  ['en', 'What reads files could not be loaded, and nothing has changed. Check the connection and try again.'],
  ['zh', '读取文件的部分未能加载，一切保持原样。请检查网络连接后再试一次。'],
])
  test(`what reads experiments comes when it is wanted; where it does not, that is said, and the next file tries again (${language})`, async () => {
    let asked = 0,
      lacks = true;
    const answer = (path, response, pass) => {
      if (!isReader(path)) return pass();
      asked += 1;
      return lacks ? response.writeHead(404).end() : pass();
    };
    const expected = (problem) => /404|neuroglass-experiments/.test(problem);
    await Visitor.with(address, { path: `#v=1&language=${language}&seed=9`, answer, expected }, async (visitor) => {
      await visitor.until((state) => state.language === language);
      await visitor.rest();
      assert.equal(asked, 0);
      await give(visitor, experiment);
      const state = await visitor.until(({ notice }) => notice === words);
      assert.equal(state.noticeIsError, true);
      assert.equal(state.experiment.seed, 9);
      await give(visitor, '0,1\n1,0\n'); // data needs none of it
      await visitor.page.waitForFunction(() => window.neuroglass.entry('data') === '0,1_1,0');
      assert.equal(asked, 1);
      lacks = false;
      await give(visitor, experiment);
      await visitor.until(({ iteration, experiment: { seed } }) => iteration === 70 && seed === 41);
      await give(visitor, experiment.replace('41', '42'));
      await visitor.until(({ experiment: { seed } }) => seed === 42);
      assert.equal(asked, 2);
    });
  });

test('a file that is opened after an experiment, while what reads that is still on its way, is what is shown', async () => {
  let tell;
  const asked = new Promise((done) => {
    tell = done;
  });
  const answer = (path, response, pass) => (isReader(path) ? tell(pass) : pass());
  await Visitor.with(address, { answer }, async (visitor) => {
    await give(visitor, experiment);
    const pass = await asked;
    await give(visitor, '0,1\n1,0\n');
    await visitor.page.waitForFunction(() => window.neuroglass.entry('data') === '0,1_1,0');
    pass();
    await give(visitor, experiment.replace('41', '42')); // is read after the first
    await visitor.until(({ iteration, experiment: { seed } }) => iteration === 70 && seed === 42);
    await visitor.click('undo');
    await visitor.until(({ experiment: { seed } }) => seed !== 42);
    assert.equal(await visitor.page.evaluate(() => window.neuroglass.entry('data')), '0,1_1,0');
  });
});

test('figures of one page share what reads experiments, and each shows its own', () => {
  let asked = 0;
  const answer = (path, response, pass) => {
    if (isReader(path)) asked += 1;
    return pass();
  };
  return visit(
    '<neuro-glass seed="5"></neuro-glass><neuro-glass seed="6"></neuro-glass>',
    async (visitor) => {
      await ready(visitor);
      const way = ways['chosen in the form'];
      for (const index of [0, 1])
        await visitor.page.waitForFunction(`${figureOf(index)}?.querySelector('[data-form] form')`);
      for (const index of [0, 1])
        await give(visitor, experiment.replace('41', `4${index}`), { way, scope: figureOf(index) });
      await visitor.page.waitForFunction(() =>
        [...document.querySelectorAll('neuro-glass')].every((figure, index) => figure.entry('seed') === `4${index}`),
      );
      assert.equal(asked, 1);
      await inPage(visitor, 'figure.remove();');
    },
    { answer },
  );
});

test('the one file and the frame have it within them', async () => {
  const alone = await serve(lonely);
  const answer = (path, response, pass) => (isReader(path) ? response.writeHead(404).end() : pass());
  await Visitor.with(alone, { path: 'neuroglass.html', answer }, async (visitor) => {
    await give(visitor, experiment);
    await visitor.until(({ iteration, experiment: { seed } }) => iteration === 70 && seed === 41);
  });
  await Visitor.with(alone, { path: 'embed.html#v=1&seed=6', started: false, answer }, async (visitor) => {
    await visitor.page.waitForFunction(`${figureOf(0)}?.querySelector('[data-form] form')`);
    await give(visitor, experiment, { way: ways['chosen in the form'], scope: figureOf(0) });
    await visitor.page.waitForFunction(() => document.querySelector('neuro-glass').entry('seed') === '41');
  });
});

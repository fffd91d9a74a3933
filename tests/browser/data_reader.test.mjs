// What reads data as CSV is no part of the page: it comes when it is first wanted, from wherever Neuroglass is. Until then nothing
// changes, and what was given after it waits for it. What does not come is told, and is asked for again.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { inPage, ready, visit } from './element.mjs';
import { Visitor, serve, site } from './visitor.mjs';

const address = await serve();
const lonely = mkdtempSync(join(tmpdir(), 'neuroglass-data-'));
after(() => rmSync(lonely, { recursive: true }));
for (const name of ['neuroglass.html', 'embed.html']) cpSync(join(site, name), join(lonely, name));

const isReader = (path) => /\/neuroglass-data-[0-9A-F]{8}\.wasm$/.test(path);
const expected = (problem) => /404|neuroglass-data/.test(problem);
const named = 'width;kind\n0,5;1\n2;0\n';
const said = 'What reads files could not be loaded, and nothing has changed. Check the connection and try again.';

// A server that lacks the reader until `has` is called, and counts how often it is asked for it.
function lacking() {
  const server = { asked: 0, lacks: true };
  server.answer = (path, response, pass) => {
    if (!isReader(path)) return pass();
    server.asked += 1;
    return server.lacks ? response.writeHead(404).end() : pass();
  };
  return server;
}
const drop = (visitor, text) =>
  visitor.page.evaluate((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'data.csv'));
    document
      .querySelector('canvas')
      .dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, text);
const entry = (visitor, key) => visitor.page.evaluate((name) => window.neuroglass.entry(name), key);

test('it comes with the first file; where it does not, that is said, and the next file tries again', async () => {
  const server = lacking();
  await Visitor.with(address, { path: '#v=1&seed=9', answer: server.answer, expected }, async (visitor) => {
    await visitor.rest();
    assert.equal(server.asked, 0);
    await drop(visitor, '0,1\n1,0\n');
    const state = await visitor.until(({ notice }) => notice === said);
    assert.equal(state.noticeIsError, true);
    assert.equal(await entry(visitor, 'data'), '0,1,1,1_1,0,0,0_1,0,1,1');
    server.lacks = false;
    await drop(visitor, '0,1\n1,0\n');
    await visitor.page.waitForFunction(() => window.neuroglass.entry('data') === '0,1_1,0');
    assert.equal(server.asked, 2);
    await drop(visitor, '0,1\n1,1\n');
    await visitor.page.waitForFunction(() => window.neuroglass.entry('data') === '0,1_1,1');
    assert.equal(server.asked, 2);
  });
});

test('a link waits for it only where its data is no plain rows', async () => {
  const server = lacking();
  server.lacks = false;
  const path = `#v=1&seed=9&data=${encodeURIComponent(named)}`;
  await Visitor.with(address, { path: '#v=1&data=0,1%0A1,0&names=a,b', answer: server.answer }, async (visitor) => {
    assert.equal(await entry(visitor, 'data'), '0,1_1,0');
    assert.equal(server.asked, 0, 'plain lines need none of it');
    await visitor.page.evaluate((hash) => {
      location.hash = hash;
    }, path);
    await visitor.page.waitForFunction(() => window.neuroglass.entry('names') === 'width,kind');
    assert.deepEqual([await entry(visitor, 'data'), await entry(visitor, 'seed')], ['0.5,1_2,0', '9']);
  });
  await Visitor.with(address, { path, answer: server.answer }, async (visitor) => {
    assert.deepEqual([await entry(visitor, 'data'), await entry(visitor, 'names')], ['0.5,1_2,0', 'width,kind']);
    assert.equal(server.asked, 2);
  });
});

test('a link that waits for it in vain shows all else, and says so', async () => {
  const server = lacking();
  const path = `#v=1&seed=9&data=${encodeURIComponent(named)}`;
  await Visitor.with(address, { path, answer: server.answer, expected }, async (visitor) => {
    const { notice, experiment } = await visitor.until((state) => state.notice !== '');
    assert.ok(notice.includes(said), notice);
    assert.equal(experiment.seed, 9);
    server.lacks = false;
    assert.equal(await visitor.page.evaluate((text) => window.neuroglass.set('data', text), named), said);
    await visitor.page.waitForFunction((text) => window.neuroglass.set('data', text) === '', {}, named);
    assert.equal(await entry(visitor, 'data'), '0.5,1_2,0');
  });
});

test('data is pasted into the form as CSV', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page.waitForFunction(() => document.querySelector('[data-form] form [name=data]'));
    await visitor.page.evaluate((text) => {
      const area = document.querySelector('[data-form] form [name=data]');
      area.value = text;
      area.dispatchEvent(new Event('change', { bubbles: true }));
    }, named);
    await visitor.page.waitForFunction(() => window.neuroglass.entry('data') === '0.5,1_2,0');
    assert.equal(await visitor.page.$eval('[data-form] form [name=data]', ({ value }) => value), '0.5,1\n2,0');
  }));

test('what an element is given after data that waits for it comes after it, and its methods wait, too', () =>
  visit('<neuro-glass show="data network"></neuro-glass>', async (visitor) => {
    await ready(visitor);
    const told = await inPage(
      visitor,
      `
      figure.data = ${JSON.stringify(named)};
      figure.seed = 7;
      const wrong = figure.setEntry('seed', -1);
      const before = [figure.names, figure.seed];
      const value = await figure.predict([3]);
      return [before, figure.data, figure.names, figure.seed, Number.isFinite(value), (await wrong).length];`,
    );
    assert.deepEqual(told, [['', 1], '0.5,1_2,0', 'width,kind', 7, true, 1]);
  }));

test('an element that waits for it in vain shows all else, and tells an error', async () => {
  const server = lacking();
  await visit(
    `<neuro-glass seed="5" show="data network"><script type="text/csv">${named}</script></neuro-glass>`,
    async (visitor) => {
      await ready(visitor);
      assert.deepEqual(await inPage(visitor, 'return [figure.seed, figure.names, window.told];'), [5, '', [said]]);
      server.lacks = false;
      const after = await inPage(
        visitor,
        `await figure.setEntry('data', ${JSON.stringify(named)}); return figure.data;`,
      );
      assert.equal(after, '0.5,1_2,0');
    },
    {
      answer: server.answer,
      expected,
      script: `addEventListener('error', ({ detail }) => { window.told = [...(window.told ?? []), ...detail?.messages ?? []]; }, true);`,
    },
  );
});

test('the one file has it within it', async () => {
  const alone = await serve(lonely);
  const answer = (path, response, pass) => (isReader(path) ? response.writeHead(404).end() : pass());
  await Visitor.with(alone, { path: 'neuroglass.html', answer }, async (visitor) => {
    await drop(visitor, '1;0,5\n2;1\n');
    await visitor.page.waitForFunction(() => window.neuroglass.entry('data') === '1,0.5_2,1');
  });
  await Visitor.with(
    alone,
    { path: `neuroglass.html#v=1&data=${encodeURIComponent(named)}`, answer },
    async (visitor) => {
      assert.equal(await entry(visitor, 'names'), 'width,kind');
    },
  );
});

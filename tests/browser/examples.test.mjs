// The published examples in the page: they come when their tab is opened, every printed figure is recomputed in this browser, and what
// is said of it is true; the form has them, too.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { Visitor, root, serve, site } from './visitor.mjs';

// The run makes more of a last bit than that: tests/unit/formats/gallery_test.cpp trains it with shaken bits.
const magnifying = { 'ng-planar': 1e-3 };
const address = await serve();
const ids = [...readFileSync(join(root, 'src/document/examples.txt'), 'utf8').matchAll(/^id (\S+)$/gm)].map(
  ([, id]) => id,
);
const figures = (visitor) => visitor.page.evaluate(() => window.neuroglass.figures());
const here = (visitor) => visitor.page.waitForFunction(() => window.neuroglass.examples().length > 0);
/** A server that lacks the examples until it is told to have them, and counts how often they are asked for. */
function lacking() {
  const server = {
    lacks: false,
    asked: 0,
    answer(path, response, pass) {
      if (!/^\/examples-/.test(path)) return pass();
      server.asked += 1;
      return server.lacks ? response.writeHead(404).end() : pass();
    },
  };
  return server;
}

test('every printed figure comes out as its verdict says', async () => {
  const server = lacking();
  await Visitor.with(address, { answer: server.answer }, async (visitor) => {
    await visitor.rest();
    assert.equal(server.asked, 0, 'they come when they are wanted');
    await visitor.page.evaluate(() => window.neuroglass.setEntries([['tab', 'examples']]));
    await here(visitor);
    let count = 0;
    for (const id of ids) {
      await visitor.page.evaluate((one) => window.neuroglass.act(`example ${one}`, 0), id);
      await visitor.page.evaluate(() => window.neuroglass.setEntries([['tab', 'examples']]));
      await visitor.page.waitForFunction((one) => window.neuroglass.figures().includes(`"id":"${one}"`), {}, id);
      const example = JSON.parse(await figures(visitor));
      for (const { what, iteration, published, ours, exact, matches, verdict } of example.claims) {
        const said = `${id}, ${what} after ${iteration}: ${exact} and not ${published}`,
          off = Math.abs(exact / Number(published) - 1);
        assert.equal(matches, verdict === 'last_digit', said);
        assert.equal(Number(ours) === Number(published), matches, said);
        if (verdict === 'machine') assert.ok(off < (magnifying[id] ?? 1e-9), said);
        if (verdict === 'rounded') assert.ok(off < 1e-3, said);
        if (verdict === 'another_rule') assert.ok(off > 1e-9, said);
        count += 1;
      }
      // What the screen shows at the printed moment are the same bits.
      const state = await visitor.until((now) => now.goal === now.iteration && now.goal === example.iteration);
      const prediction = example.claims.find(
        ({ what, iteration }) => what === 'prediction' && iteration === state.iteration,
      );
      if (prediction) assert.equal(state.prediction, prediction.exact);
      const loss = example.claims.find(({ what, iteration }) => what === 'loss' && iteration === state.iteration);
      if (loss) assert.equal(state.loss, loss.exact);
    }
    assert.ok(count >= 100);
    assert.equal(server.asked, 1);
  });
});

test('examples that do not come are told where they would stand, and come when asked again', async () => {
  const server = lacking();
  server.lacks = true;
  const options = {
    answer: server.answer,
    path: '#v=1&tab=examples',
    expected: (problem) => /404|examples-/.test(problem),
  };
  await Visitor.with(address, options, async (visitor) => {
    await visitor.until((state) => state.notice === 'The examples could not be loaded.' && state.noticeIsError);
    await visitor.control('examples retry');
    server.lacks = false;
    await visitor.click('examples retry');
    await here(visitor);
    await visitor.control('example article');
    assert.equal(server.asked, 2);
  });
});

test('the form opens one', async () => {
  await Visitor.with(address, {}, async (visitor) => {
    await visitor.rest();
    const press = (act) => visitor.page.evaluate(act);
    await press(() => document.querySelector('select[name="example"]').dispatchEvent(new Event('focus')));
    await here(visitor);
    await visitor.page.waitForFunction(() => document.querySelectorAll('select[name="example"] option').length > 20);
    await press(() => {
      document.querySelector('select[name="example"]').value = 'nielsen-slow';
      document.querySelector('button[name="examples.open"]').click();
    });
    const state = await visitor.until((now) => now.iteration === 300);
    assert.equal(state.outputs[0].toFixed(2), '0.20'); // as the book prints it
  });
});

test('the one file has them within it', () => {
  const page = readFileSync(join(site, 'neuroglass.html'), 'utf8');
  for (const id of ids) assert.match(page, new RegExp(`(\\\\n|\\n)id ${id}(\\\\n|\\n)`), id);
});

// The page's address follows what is shown, and shows what it says, however it was written, without flooding the history of the browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { Visitor, root, serve } from './visitor.mjs';

const address = await serve();
// Until the address has followed what was done before: it waits 400 ms, and of two timers of a page the one that was set later and for
// longer ends later, however busy the machine is.
const followed = (visitor) =>
  visitor.page.evaluate(
    () =>
      new Promise((done) => {
        setTimeout(done, 450);
      }),
  );
const hash = (visitor) => visitor.page.evaluate(() => location.hash);
const entries = (visitor) => visitor.page.evaluate(() => history.length);
const shown = ({ experiment, iteration, weights, prediction, tab, pins }) => ({
  experiment,
  iteration,
  weights,
  prediction,
  tab,
  pins,
});
const settled = async (visitor) => {
  await visitor.rest();
  await followed(visitor);
};

test('the address follows, once a change is done', () =>
  Visitor.with(address, {}, async (visitor) => {
    await settled(visitor);
    assert.equal(await hash(visitor), '', 'the article needs no hash');
    await visitor.click('seed next');
    await visitor.click('tab inputs');
    await visitor.click('to end');
    await settled(visitor);
    assert.equal(await hash(visitor), '#v=1&seed=2&tab=inputs&at=10000');
  }));

test('dragging makes one entry of the history at most, and stepping none', () =>
  Visitor.with(address, {}, async (visitor) => {
    await settled(visitor);
    let last = await entries(visitor);
    const drag = async (id, most, place) => {
      const control = await visitor.control(id),
        before = await visitor.page.evaluate(() => window.neuroglass.link().text);
      const move = (i) => {
        const to = place(control, i / 200);
        return visitor.page.mouse.move(to.x, to.y);
      };
      await move(0);
      await visitor.page.mouse.down();
      for (let i = 0; i <= 200; ++i) {
        await move(i);
        if (i === 100) await followed(visitor);
      }
      assert.equal(await entries(visitor), last, `${id} while it is held`);
      await visitor.page.mouse.up();
      await settled(visitor);
      assert.notEqual(await visitor.page.evaluate(() => window.neuroglass.link().text), before, `${id} does nothing`);
      assert.ok((await entries(visitor)) - last <= most, `${id}: ${(await entries(visitor)) - last} entries`);
      assert.equal(await hash(visitor), `#${await visitor.page.evaluate(() => window.neuroglass.link().text)}`, id);
      last = await entries(visitor);
    };
    const along = ({ at }, share) => at(0.2 + 0.6 * share);
    await drag('learning_rate slider', 1, along);
    await drag('iterations slider', 1, along);
    await drag('timeline', 0, along);
    await visitor.click('tab loss surface');
    await settled(visitor);
    last = await entries(visitor);
    await drag('loss surface', 1, ({ x, y, width, height }, share) => ({
      x: x + width * (0.3 + 0.4 * share),
      y: y + height * (0.6 - 0.2 * share),
    }));
    for (let i = 0; i < 4; ++i) {
      await visitor.click('step');
      await settled(visitor);
    }
    assert.equal(await entries(visitor), last, 'the iteration alone makes no entry');
    assert.match(await hash(visitor), /learning_rate=.*at=\d+/);
  }));

// Goes that way through the history, once.
const go = async (visitor, way) => {
  await visitor.page.evaluate(
    (steps) =>
      new Promise((done) => {
        addEventListener('popstate', done, { once: true });
        history.go(steps);
      }).then(() => {}),
    way,
  );
  await settled(visitor);
};

test('Back and Forward show the moments before, to the bit', () =>
  Visitor.with(address, {}, async (visitor) => {
    const moments = [],
      keep = async () => {
        await settled(visitor);
        moments.push(shown(await visitor.state()));
      };
    await keep();
    await visitor.click('seed next');
    await visitor.click('to end');
    await keep();
    await visitor.click('tab compare');
    await keep();
    await visitor.click('pin');
    await keep();
    await visitor.click('bias');
    await keep();
    for (const wanted of moments.slice(0, -1).reverse()) {
      await go(visitor, -1);
      assert.deepEqual(shown(await visitor.state()), wanted);
    }
    for (const wanted of moments.slice(1)) {
      await go(visitor, 1);
      assert.deepEqual(shown(await visitor.state()), wanted);
    }
    await go(visitor, -3);
    assert.deepEqual(shown(await visitor.state()), moments[1]);
  }));

test('a link followed applies at once, stays as it was written, and is no wall on the way Back', () =>
  Visitor.with(address, { path: '#v=1&seed=3' }, async (visitor) => {
    await settled(visitor);
    const before = await entries(visitor),
      odd = '#at=0010&seed=+4&iterations=500.0&frobnicate=1';
    await visitor.page.evaluate((link) => {
      location.hash = link;
    }, odd);
    await visitor.until(({ experiment }) => experiment.iterations === 500 || experiment.seed === 4);
    await settled(visitor);
    assert.equal(await hash(visitor), odd);
    assert.equal(await entries(visitor), before + 1);
    await go(visitor, -1);
    assert.equal((await visitor.state()).experiment.seed, 3);
    assert.equal((await visitor.state()).experiment.iterations, 10_000);
    await go(visitor, 1);
    assert.equal(await hash(visitor), odd);
    await visitor.page.evaluate(() => {
      location.hash = '';
    });
    await visitor.until(({ experiment }) => experiment.seed === 1 && experiment.iterations === 10_000);
  }));

test('in a frame it leaves the history of the page around alone', () =>
  Visitor.with(
    address,
    {
      path: 'host',
      started: false,
      answer: (path, response, pass) =>
        path === '/host'
          ? response
              .writeHead(200, { 'Content-Type': 'text/html' })
              .end(
                '<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><iframe src="neuroglass.html" style="width: 900px; height: 700px"></iframe></html>',
              )
          : pass(),
    },
    async (visitor) => {
      const inside = (code) =>
        visitor.page.evaluate(
          `(() => { const { neuroglass, location } = document.querySelector('iframe').contentWindow; return ${code}; })()`,
        );
      await visitor.page.waitForFunction(() => document.querySelector('iframe').contentWindow.neuroglass?.frames() > 1);
      const before = await entries(visitor);
      for (const seed of [5, 6, 7]) {
        await inside(`neuroglass.set('seed', '${seed}')`);
        await visitor.page.waitForFunction(
          (wanted) => document.querySelector('iframe').contentWindow.location.hash.includes(wanted),
          {},
          `seed=${seed}`,
        );
      }
      assert.equal(await entries(visitor), before);
    },
  ));

test('the address opened anew gives the same moment', () =>
  Visitor.with(
    address,
    { path: '#v=1&iterations=5000&seed=9&bias=on&tab=loss-surface&at=1234&pin=seed:3' },
    async (visitor) => {
      await visitor.until((state) => state.iteration === 1234);
      await settled(visitor);
      const before = shown(await visitor.state()),
        link = await hash(visitor);
      await visitor.page.goto('about:blank');
      await visitor.page.goto(address + link);
      await visitor.page.waitForFunction(() => window.neuroglass?.state().iteration === 1234);
      assert.deepEqual(shown(await visitor.state()), before);
    },
  ));

test('a bad entry is told with its key, value and range, and the rest applies; an unknown version is told', () =>
  Visitor.with(address, { path: '#v=1&seed=77&learning_rate=5000&frobnicate=1' }, async (visitor) => {
    const { notice, experiment } = await visitor.until((state) => state.notice !== '');
    assert.equal(experiment.seed, 77);
    assert.match(notice, /learning_rate: 5000 is out of range; allowed are 0.000001 to 1000/);
    assert.match(notice, /"frobnicate" is not a known key/);
    await visitor.page.evaluate(() => {
      location.hash = '#v=2&seed=5';
    });
    await visitor.until((state) =>
      /^This link could not be used.* v: "2" is an unknown version of links; known is 1/.test(state.notice),
    );
    assert.equal((await visitor.state()).experiment.seed, 77);
  }));

test('typical links are short', () =>
  Visitor.with(address, {}, async (visitor) => {
    for (const link of [
      'v=1&seed=12345&at=10000',
      'v=1&iterations=100000&learning_rate=0.5&bias=on&tab=loss-surface&at=54321',
      'v=1&show=prediction,weights,train&question=Which%20weight%20grows%20most%3F&lock=seed,bias',
      'v=1&data=0,0,0_0,1,1_1,0,1_1,1,0&bias=on&test=1,1&tab=inputs&pin=seed:2&pin=seed:3',
    ]) {
      assert.deepEqual(await visitor.page.evaluate((text) => window.neuroglass.openLink(text), link), []);
      await visitor.until((state) => state.goal === state.iteration);
      const { text } = await visitor.page.evaluate(() => window.neuroglass.link());
      assert.ok(text.length <= 200, `${text.length}: ${text}`);
    }
  }));

test('the links in the README open', () =>
  Visitor.with(address, {}, async (visitor) => {
    const readme = readFileSync(`${root}README.md`, 'utf8'),
      links = readme.match(/#v=\d[^\s`"]*/g);
    assert.ok(links.length >= 3, `${links}`);
    for (const link of links)
      assert.deepEqual(await visitor.page.evaluate((text) => window.neuroglass.openLink(text), link), [], link);
  }));

test('data too long for a link outlasts a reload, Back and Forward, and the address does not say what is not so', () =>
  Visitor.with(address, { path: '#v=1&seed=5' }, async (visitor) => {
    await settled(visitor);
    const rows = Array.from({ length: 400 }, (_, i) => `0.${i}125,0.5${i},0.25,0.125${i},1,0,1,${i % 2}`).join('_');
    await visitor.page.evaluate((text) => window.neuroglass.setEntries([['data', text.replaceAll('_', '\n')]]), rows);
    // With what is pinned: the run itself, then another seed's and one on other data.
    await visitor.page.evaluate(() => {
      for (const pin of ['same', 'seed:9', 'data:0,1_1,0']) window.neuroglass.set('pin', pin);
    });
    const data = () =>
      visitor.page.evaluate(() => [
        window.neuroglass.entry('data').length,
        window.neuroglass.entry('seed'),
        window.neuroglass.pins().map(({ name, loss }) => [name, loss]),
      ]);
    await settled(visitor);
    const long = await data();
    assert.ok(long[0] > 5000, `${long}`);
    assert.equal(long[2].length, 3);
    await visitor.page.waitForFunction(() => location.hash === '');
    await visitor.page.evaluate(() => {
      window.leaving = true;
      location.reload();
    });
    await visitor.page.waitForFunction(() => !window.leaving && window.neuroglass?.frames() > 1);
    await settled(visitor);
    assert.deepEqual(await data(), long);
    await go(visitor, -1);
    assert.equal(await hash(visitor), '#v=1&seed=5');
    assert.ok((await data())[0] < 100);
    await go(visitor, 1);
    assert.deepEqual(await data(), long);
  }));

test('what is too long for a link, and is not kept by the browser, is told, once, and the address does not say what is not so', () =>
  Visitor.with(address, { path: '#v=1&seed=5' }, async (visitor) => {
    await settled(visitor);
    const rows = Array.from({ length: 1000 }, (_, i) => `0.${i}125,0.5${i},0.25,0.125${i},1,0,1,${i % 2}`).join('\n');
    await visitor.page.evaluate((text) => {
      for (const name of ['pushState', 'replaceState']) {
        const { [name]: put } = History.prototype;
        History.prototype[name] = function (state, ...rest) {
          if (state !== null) throw new DOMException('too large', 'DataCloneError');
          return put.call(this, state, ...rest);
        };
      }
      window.neuroglass.setEntries([['data', text]]);
    }, rows);
    const { notice, noticeIsError } = await visitor.until((state) => state.notice !== '');
    assert.match(notice, /too long for a link, and the browser did not keep it.*Save the experiment as a file/);
    assert.ok(noticeIsError);
    assert.equal(await hash(visitor), '');
    await visitor.click('close notice');
    await visitor.click('step');
    await settled(visitor);
    assert.equal((await visitor.state()).notice, '');
    await go(visitor, -1);
    assert.equal(await hash(visitor), '#v=1&seed=5');
    assert.ok((await visitor.page.evaluate(() => window.neuroglass.entry('data'))).length < 100);
  }));

// The form and the tables beside the canvas: what they take and say, with the keyboard alone, and where nothing can be drawn; that they
// and the canvas agree; what is spoken.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Draw, drawSeed } from '../node/support.mjs';
import { enter, number, press, read, formShown as shown } from './form.mjs';
import { noWebGL } from './no_webgl.mjs';
import { Visitor, serve } from './visitor.mjs';

const address = await serve();

test('what is not allowed stays in its field with its message, and the experiment stays', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page.evaluate(() => document.querySelector('[data-form] .open').click());
    for (const [label, typed, says] of [
      ['Seed', '-4', /-4 is out of range; allowed are 0 to 4294967295/],
      ['Learning rate', 'fast', /^Learning rate: "fast" is not a number/],
      ['Test example', '1,2', /^Test example: 2 numbers/],
      ['Starting weights', '1,2', /^Starting weights: 2 numbers are given; the network has 3 weights\.$/],
      ['Current iteration', '99999', /99999/],
    ]) {
      await enter(visitor, label, typed);
      await shown(visitor);
      const { value, invalid, message } = await visitor.page.evaluate((name) => {
        const form = document.querySelector('[data-form]'),
          control = document.getElementById(
            [...form.querySelectorAll('label')].find((one) => one.textContent === name).htmlFor,
          );
        return {
          value: control.value,
          invalid: control.getAttribute('aria-invalid'),
          message: document.getElementById(`${control.id}-wrong`).textContent,
        };
      }, label);
      assert.deepEqual([value, invalid], [typed, 'true'], label);
      assert.match(message, says);
    }
    const { experiment, iteration } = await visitor.state();
    assert.deepEqual([experiment.seed, experiment.learning_rate, iteration], [1, 1, 0]);
  }));

test('rows with names above them are taken, and it is said which line was not', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page.evaluate(() => {
      document.querySelector('[data-form] .open').click();
      const { data } = document.querySelector('[data-form] form').elements;
      data.value = 'left,right,both\n0,0,0\n0,1,0\n1,0,0\n1,1,1';
      data.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await visitor.page.waitForFunction(() =>
      /4 rows of 2 inputs\. The first line was read as names/.test(
        document.querySelector('[data-form] [role=status]').textContent,
      ),
    );
    assert.equal(await visitor.page.evaluate(() => window.neuroglass.entry('data')), '0,0,0_0,1,0_1,0,0_1,1,1');
  }));

test('by the keyboard alone: the way to the form comes first, and Escape goes back to the canvas', () =>
  Visitor.with(address, {}, async (visitor) => {
    const where = () =>
      visitor.page.evaluate(() => [
        document.activeElement.className,
        document.activeElement.textContent.slice(0, 20),
        document.activeElement.id || document.activeElement.tagName,
      ]);
    await visitor.page.keyboard.press('Tab');
    assert.deepEqual((await where()).slice(0, 2), ['open', 'Show as a form']);
    const seen = await visitor.page.evaluate(() => {
      const { width, height } = document.activeElement.getBoundingClientRect();
      return width > 60 && height >= 32;
    });
    assert.ok(seen, 'a focus that cannot be seen');
    await visitor.page.keyboard.press('Enter');
    assert.equal((await where())[2], 'H2');
    await visitor.page.keyboard.press('Tab');
    await visitor.page.keyboard.press('Enter'); // Train
    await visitor.until((state) => state.playing);
    await visitor.page.keyboard.press('Enter');
    await visitor.until((state) => !state.playing);
    await visitor.page.keyboard.press('Escape');
    assert.equal((await where())[2], 'canvas');
    await visitor.page.keyboard.press('r');
    await visitor.until((state) => state.iteration === 0);
    // Closed, none of its controls is a stop on the way.
    assert.equal(
      await visitor.page.evaluate(
        () =>
          [...document.querySelectorAll('[data-form] form *')].filter(
            (one) => one.matches('button, input, select, textarea') && one.tabIndex >= 0,
          ).length,
      ),
      0,
    );
  }));

test('the form and the canvas show the same after any changes', () =>
  Visitor.with(address, {}, async (visitor) => {
    console.log(`NEUROGLASS_TEST_SEED=${drawSeed}`);
    const draw = new Draw(drawSeed + 7);
    for (let i = 0; i < 25; ++i) {
      const [key, text] = [
        ['seed', String(draw.whole(0, 2 ** 32 - 1))],
        ['learning_rate', String(draw.spread(0.01, 10))],
        ['bias', draw.whole(0, 1) ? 'on' : 'off'],
        ['iterations', String(draw.whole(1, 3000))],
        ['data', draw.whole(0, 1) ? '0,0,0_0,1,1_1,0,1_1,1,1' : ''],
        ['at', '1'],
      ][draw.whole(0, 5)];
      assert.equal(await visitor.page.evaluate((name, value) => window.neuroglass.set(name, value), key, text), '');
      const state = await visitor.until((now) => now.goal === now.iteration);
      await shown(visitor);
      const { fields, tables } = await read(visitor);
      assert.equal(number(fields.Seed), state.experiment.seed);
      assert.equal(number(fields['Learning rate']), state.experiment.learning_rate);
      assert.equal(fields.Bias, state.experiment.bias ? 'on' : 'off');
      assert.equal(number(fields['Current iteration']), state.iteration);
      assert.deepEqual(
        tables.Weights.map((line) => number(line.at(-1)).toFixed(8)),
        state.weights.map((weight) => weight.toFixed(8)),
      );
      assert.equal(tables['Test prediction'][0][1].replace('−', '-'), state.prediction.toFixed(8));
      assert.equal(tables['All inputs'].length, 2 ** state.experiment.test.length);
    }
  }));

test('it speaks at start, at powers of ten, at a pause, at the end and of errors, and of no iteration besides', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page.evaluate(() => {
      window.heard = [];
      const listen = (selector) =>
        new MutationObserver(() => {
          const text = document.querySelector(`[data-form] ${selector}`).textContent;
          if (text) window.heard.push(text);
        }).observe(document.querySelector(`[data-form] ${selector}`), {
          childList: true,
          characterData: true,
          subtree: true,
        });
      listen('[role=status]');
      listen('[role=alert]');
      window.neuroglass.set('iterations', '1000');
    });
    await visitor.page.evaluate(() => {
      window.neuroglass.act('reset', 0);
      window.neuroglass.set('speed', 'decades');
    });
    await visitor.until((state) => state.iteration === 0);
    await visitor.page.evaluate(() => window.neuroglass.act('train', 0));
    await visitor.until((state) => state.iteration > 20);
    await visitor.page.evaluate(() => window.neuroglass.act('pause', 0));
    const said = (words) =>
      visitor.page.waitForFunction((wanted) => window.heard.some((text) => text.includes(wanted)), {}, words);
    await said('Paused at iteration');
    for (let i = 0; i < 5; ++i) await visitor.page.evaluate(() => window.neuroglass.act('step', 0));
    await visitor.page.evaluate(() => {
      window.neuroglass.set('speed', 'at-once');
      window.neuroglass.act('train', 0);
    });
    await said('Trained to iteration');
    await visitor.page.evaluate(() => window.neuroglass.openLink('#v=1&seed=-1'));
    await said('seed: -1');
    const heard = await visitor.page.evaluate(() => window.heard);
    for (const wanted of [
      /^Training from iteration 0\./,
      /^Iteration [1-9]\d\. The prediction is 0\.\d{4}\./, // at 10, or where the frame that passes it ends
      /^Paused at iteration \d+\./,
      /^Trained to iteration 1,000\./,
      /seed: -1 is out of range/,
    ])
      assert.ok(
        heard.some((words) => wanted.test(words)),
        `${wanted} in ${heard.join(' | ')}`,
      );
    assert.ok(heard.length <= 8, heard.join(' | '));
  }));

test('tabs that the author hides are no choice in the form either', () =>
  Visitor.with(address, { path: '#v=1&hide=tabs' }, async (visitor) => {
    await shown(visitor);
    const { fields } = await read(visitor);
    assert.ok(!('Tabs' in fields) && 'Seed' in fields, Object.keys(fields).join());
  }));

test('the slider stands where the timeline stands', () =>
  Visitor.with(address, { path: '#v=1' }, async (visitor) => {
    const { form, canvas } = await visitor.page.evaluate(async () => {
      document.querySelector('[data-form] .open').click();
      const { range } = document.querySelector('[data-form] form').elements;
      const places = {};
      for (const iteration of [0, 1, 10, 100, 1000, 10_000]) {
        window.neuroglass.set('at', String(iteration));
        while (window.neuroglass.state().iteration !== iteration) await new Promise(requestAnimationFrame);
        while (document.querySelector('[data-form]').hasAttribute('data-stale'))
          await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        while (Number(range.getAttribute('aria-valuetext')) !== iteration) await new Promise(requestAnimationFrame);
        places[iteration] = range.value / 1000;
      }
      // 0 to 1 is half as long as each tenfold after it
      return { form: places, canvas: { 0: 0, 1: 0.5 / 4.5, 10: 1.5 / 4.5, 100: 2.5 / 4.5, 1000: 3.5 / 4.5, 10000: 1 } };
    });
    for (const [iteration, where] of Object.entries(canvas))
      assert.ok(Math.abs(form[iteration] - where) < 0.001, `${iteration}: ${form[iteration]} instead of ${where}`);
  }));

test('locked fields say so and cannot be changed, hidden ones are not there', () =>
  Visitor.with(address, { path: '#v=1&lock=seed,train&hide=learning_rate' }, async (visitor) => {
    await shown(visitor);
    const { fields } = await read(visitor);
    assert.ok('Seed' in fields && !('Learning rate' in fields), Object.keys(fields).join());
    const [disabled, words, train] = await visitor.page.evaluate(() => {
      const form = document.querySelector('[data-form]'),
        seed = document.getElementById(
          [...form.querySelectorAll('label')].find((one) => one.textContent === 'Seed').htmlFor,
        );
      return [
        seed.disabled,
        document.getElementById(`${seed.id}-help`).textContent,
        form.querySelector('form button').disabled,
      ];
    });
    assert.deepEqual([disabled, words, train], [true, 'Locked by the author of this page.', true]);
  }));

test('nothing moves the focus or rewrites what is typed: not training, not a change elsewhere, not another language', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page.evaluate(() => document.querySelector('[data-form] .open').click());
    const seed = () =>
      visitor.page.evaluate(() => {
        const { seed: one } = document.querySelector('[data-form] form').elements;
        return [one.value, one === document.activeElement, one.getAttribute('aria-invalid'), one.labels[0].textContent];
      });
    await visitor.page.evaluate(() => {
      document.querySelector('[data-form] form').elements.seed.focus();
      window.neuroglass.set('speed', 'decades');
      window.neuroglass.act('train', 0);
    });
    await visitor.page.keyboard.type('77');
    await visitor.until((state) => state.iteration > 5);
    await shown(visitor);
    assert.deepEqual((await seed()).slice(0, 2), ['177', true]);
    await visitor.page.evaluate(() => window.neuroglass.set('seed', '5'));
    await shown(visitor);
    assert.deepEqual((await seed()).slice(0, 2), ['177', true], 'what is typed is gone');
    await visitor.page.keyboard.press('Enter');
    await visitor.until((state) => state.experiment.seed === 177);
    await visitor.page.evaluate(() => window.neuroglass.set('language', 'zh'));
    await visitor.until((state) => state.language === 'zh');
    await shown(visitor);
    assert.deepEqual(await seed(), ['177', true, 'false', '种子']);
    assert.deepEqual(
      await visitor.page.evaluate(() => [document.querySelector('[data-form]').lang, document.documentElement.lang]),
      ['zh-Hans', 'zh-Hans'],
    );
    assert.match(await visitor.page.$eval('canvas', (canvas) => canvas.getAttribute('aria-label')), /训练/);
  }));

test('what was not allowed gives way once its field changes in another way', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page.evaluate(() => document.querySelector('[data-form] .open').click());
    await enter(visitor, 'Seed', 'x');
    const seed = () =>
      visitor.page.evaluate(() => {
        const { seed: one } = document.querySelector('[data-form] form').elements;
        return [one.value, one.getAttribute('aria-invalid'), document.getElementById(`${one.id}-wrong`).textContent];
      });
    assert.deepEqual((await seed()).slice(0, 2), ['x', 'true']);
    await visitor.page.evaluate(() => window.neuroglass.set('seed', '8'));
    await shown(visitor);
    assert.deepEqual(await seed(), ['8', 'false', '']);
  }));

test("without WebGL 2: files to keep, data of one's own, progress while it trains, dark", () =>
  Visitor.with(address, { before: noWebGL, started: false }, async (visitor) => {
    await visitor.page.waitForFunction(() => document.documentElement.dataset.state === 'running');
    const files = await visitor.page.evaluate(async () => {
      const kept = [],
        { form } = { form: document.querySelector('[data-form] form') };
      const { createObjectURL } = URL;
      URL.createObjectURL = (content) => {
        kept.push(content);
        return createObjectURL.call(URL, content);
      };
      HTMLAnchorElement.prototype.click = () => {};
      for (const { value } of form.elements.kind.options) {
        const had = kept.length;
        form.elements.kind.value = value;
        form.elements['take.save'].click();
        while (kept.length === had) await new Promise(requestAnimationFrame); // some of it is fetched first
      }
      return Promise.all(kept.map(async (content) => [content.type, (await content.text()).slice(0, 400)]));
    });
    assert.deepEqual(
      files.map(([type]) => type),
      [
        'text/x-python',
        'text/x-c++src',
        'text/csv',
        'text/tab-separated-values',
        'application/json',
        'image/svg+xml',
        'image/svg+xml',
        'text/tab-separated-values',
        'text/html; charset=utf-8',
      ],
    );
    await visitor.until((state) => state.notice.startsWith('Saved as neuroglass.html'));
    await visitor.page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: async (text) => {
            window.copied = text;
          },
        },
      }),
    );
    for (const [kind, text] of [
      ['python', 'numpy'],
      ['arithmetic', '\t'],
    ]) {
      await visitor.page.evaluate((chosen) => {
        const { kind: choice } = document.querySelector('[data-form] form').elements;
        choice.value = chosen;
        choice.dispatchEvent(new Event('change', { bubbles: true }));
      }, kind);
      await press(visitor, 'Copy');
      await visitor.page.waitForFunction((wanted) => window.copied?.includes(wanted), {}, text);
      await visitor.until((state) => /Copied/.test(state.notice));
    }
    for (const [i, wanted] of [/numpy/, /#include/, /iteration,/, /^x1\t/, /"seed"/, /<svg/, /<svg/, /\t/].entries())
      assert.match(files[i][1], wanted);

    await visitor.page.evaluate(() => {
      const { data } = document.querySelector('[data-form] form').elements;
      data.value = '0,0,0\n0,1,1\n1,0,1\n1,1,1';
      data.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await visitor.until((state) => state.experiment.test.length === 2);
    await shown(visitor);
    assert.deepEqual(
      (await read(visitor)).tables.Data.map((line) => line.slice(0, 3).join('')),
      ['000', '011', '101', '111'],
    );

    await visitor.page.evaluate(() => window.neuroglass.set('speed', '100'));
    await press(visitor, 'Train');
    const seen = new Set();
    while (seen.size < 4) {
      seen.add((await read(visitor)).tables['Test prediction'][0][0]);
      await visitor.frames(1);
    }
    await press(visitor, 'Pause');
    await visitor.page.waitForFunction(() =>
      /^Paused at iteration/.test(document.querySelector('[data-form] [role=status]').textContent),
    );

    const ground = () => visitor.page.$eval('[data-form]', (form) => getComputedStyle(form).backgroundColor);
    assert.equal(await ground(), 'rgb(255, 255, 255)');
    await visitor.page.evaluate(() => window.neuroglass.set('theme', 'dark'));
    await shown(visitor);
    assert.equal(await ground(), 'rgb(28, 32, 38)');
  }));

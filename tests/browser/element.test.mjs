// <neuro-glass> for who uses it: attributes, properties, events, methods.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { address, inPage, ready, visit } from './element.mjs';

test("its attributes are the entries of a link, and its answers the article's", () =>
  visit('<neuro-glass seed="1" iterations="100" show="prediction weights"></neuro-glass>', async (visitor) => {
    await ready(visitor);
    const found = await inPage(
      visitor,
      'return [await figure.seek(10), (await figure.predict([1, 0, 1])).toFixed(8), await figure.seek(1000), (await figure.predict([1, 0, 1])).toFixed(8), figure.seed, figure.iterations, figure.learningRate, figure.bias, figure.show];',
    );
    assert.deepEqual(found, [10, '0.65980921', 100, '0.87680541', 1, 100, 1, false, 'prediction,weights']);
  }));

test('an attribute or a property changed later sets just that', () =>
  visit('<neuro-glass seed="3" at="50"></neuro-glass>', async (visitor) => {
    await ready(visitor);
    const found = await inPage(
      visitor,
      `
    figure.setAttribute('learning-rate', '0.5');
    await null; // what watches its attributes was there before
    figure.bias = true;
    figure.test = [0, 1, 1];
    const first = [figure.seed, figure.at, figure.learningRate, figure.bias, figure.test];
    figure.removeAttribute('learning-rate');
    await null;
    return [...first, figure.learningRate, figure.seed];`,
    );
    assert.deepEqual(found, [3, 50, 0.5, true, '0,1,1', 1, 3]);
  }));

test('properties set before it is there are taken over', () =>
  visit(
    '',
    async (visitor) => {
      await ready(visitor);
      assert.deepEqual(await inPage(visitor, 'return [figure.seed, figure.learningRate];'), [12, 2]);
    },
    {
      script:
        'const figure = document.createElement("neuro-glass"); figure.seed = 12; figure.learningRate = 2; document.body.append(figure);',
    },
  ));

test('its properties are there before the module is, and say what its attributes ask for', () =>
  visit(
    '<div class="far"></div><neuro-glass link="#v=1&seed=5&at=9&question=a+b" seed="7" bias hide="share"></neuro-glass>',
    async (visitor) => {
      const found = await inPage(
        visitor,
        `const manifest = await (await fetch('custom-elements.json')).json(),
          { attributes, members } = manifest.modules[0].declarations[0];
        const missing = members.map(({ name }) => name).filter((name) => !(name in figure.constructor.prototype));
        const observed = figure.constructor.observedAttributes,
          unobserved = attributes.map(({ name }) => name).filter((name) => !observed.includes(name));
        const values = [figure.naturalHeight, figure.seed, figure.at, figure.bias, figure.hide, figure.learningRate, figure.test, figure.digits, figure.row, figure.pin];
        figure.question = '007';
        return [missing, unobserved, members.length, values, figure.question, figure.getAttribute('question')];`,
      );
      assert.deepEqual(found.slice(0, 2), [[], ['autoplay']]);
      assert.ok(found[2] > 30);
      assert.deepEqual(found[3], [0, 7, 9, true, 'share', 1, '1,0,1', '8', '', 0]);
      assert.deepEqual(found.slice(4), ['007', '007']);
    },
  ));

test('a property is of the kind of its field, whatever it looks like', () =>
  visit('<neuro-glass question="007"></neuro-glass>', async (visitor) => {
    await ready(visitor);
    const found = await inPage(
      visitor,
      `const told = [];
      figure.addEventListener('error', ({ detail }) => told.push(...detail.messages));
      figure.data = [[0, 1], [1, 0]];
      const given = [];
      for (const [name, value] of [
        ['question', '007'], ['question', 7], ['question', true], ['question', '1e3'], ['question', ''], ['test', '1'], ['test', 0], ['test', [1]],
        ['weights', '2'], ['weights', ''], ['digits', 17], ['digits', '8'], ['speed', '10'], ['speed', 'at-once'], ['seeds', 100],
        ['bias', 'on'], ['bias', false], ['bias', 1], ['seed', '3'], ['seed', 4], ['learningRate', '0,5'], ['at', '50'], ['row', 2], ['row', ''],
        ['bias', 'fixed'], ['layers', [4, 3]], ['layers', 2], ['layers', []], ['layers', '4'], ['activation', 'tanh'], ['update', 'row'], ['update', 2],
        ['optimizer', 'adam'], ['momentum', 0.5], ['weightDecay', '0,1'],
        ['lock', ['seed', 'bias', 'layers']], ['hide', 'share'], ['pin', 'seed:2'],
      ]) {
        figure[name] = value;
        given.push([name, figure[name]]);
      }
      return [given, told];`,
    );
    assert.deepEqual(found, [
      [
        ['question', '007'],
        ['question', '7'],
        ['question', 'true'],
        ['question', '1e3'],
        ['question', ''],
        ['test', '1'],
        ['test', '0'],
        ['test', '1'],
        ['weights', '2'],
        ['weights', ''],
        ['digits', '17'],
        ['digits', '8'],
        ['speed', '10'],
        ['speed', 'at-once'],
        ['seeds', '100'],
        ['bias', true],
        ['bias', false],
        ['bias', true],
        ['seed', 3],
        ['seed', 4],
        ['learningRate', 0.5],
        ['at', 50],
        ['row', 2],
        ['row', ''],
        ['bias', 'fixed'],
        ['layers', '4,3'],
        ['layers', '2'],
        ['layers', ''],
        ['layers', '4'],
        ['activation', 'tanh'],
        ['update', 'row'],
        ['update', 2],
        ['optimizer', 'adam'],
        ['momentum', 0.5],
        ['weightDecay', 0.1],
        ['lock', 'seed,bias,layers'],
        ['hide', 'share'],
        ['pin', 1],
      ],
      [],
    ]);
  }));

test('attributes make a network, and what does not go together leaves it as it was', () =>
  visit(
    '<neuro-glass data="0,0,0_0,1,1_1,0,1_1,1,0" layers="4" bias activation="tanh" loss-function="mean_squared_error" update="row" init="xavier"></neuro-glass>',
    async (visitor) => {
      await ready(visitor);
      const found = await inPage(
        visitor,
        `const told = [];
        figure.addEventListener('error', ({ detail }) => told.push(...detail.messages));
        const made = [figure.layers, figure.bias, figure.activation, figure.lossFunction, figure.update, figure.init];
        figure.setAttribute('output-activation', 'softmax');
        await null;
        const kept = figure.outputActivation;
        figure.setAttribute('layers', '2,2');
        await null;
        return [made, kept, told, figure.layers];`,
      );
      assert.deepEqual(found[0], ['4', true, 'tanh', 'mean_squared_error', 'row', 'xavier']);
      assert.equal(found[1], 'sigmoid');
      assert.match(found[2].join(), /^Softmax goes with cross-entropy/);
      assert.equal(found[3], '2,2');
    },
  ));

test('attributes are taken as people write them', () =>
  visit(
    '<neuro-glass bias theme="Dark" seed=”7” learning-rate="0,5" iterations="20,000" test="1，0，1" show="Prediction; Weights" question="007"></neuro-glass>',
    async (visitor) => {
      await ready(visitor);
      const found = await inPage(
        visitor,
        'return [figure.bias, figure.theme, figure.seed, figure.learningRate, figure.iterations, figure.test, figure.show, figure.question, window.told ?? []];',
      );
      assert.deepEqual(found, [true, 'dark', 7, 0.5, 20000, '1,0,1', 'prediction,weights', '007', []]);
      const bias = await inPage(
        visitor,
        `
        const found = [];
        for (const text of ['', 'off', 'bias', 'False', 'TRUE']) {
          figure.setAttribute('bias', text);
          await null;
          found.push(figure.bias);
        }
        return found;`,
      );
      assert.deepEqual(bias, [true, false, true, false, true]);
    },
    {
      script:
        "document.addEventListener('error', (event) => { (window.told ??= []).push(...event.detail?.messages ?? []); }, true);",
    },
  ));

test('data is taken as lists of rows, and what is no value is refused by name', () =>
  visit('<neuro-glass></neuro-glass>', async (visitor) => {
    await ready(visitor);
    const found = await inPage(
      visitor,
      `
      const refused = (set) => { try { set(); return 'taken'; } catch (error) { return \`\${error.name}: \${error.message}\`; } };
      figure.data = [[0, 1, 1], [1, 0, 0]];
      const rows = figure.data;
      figure.data = [new Float64Array([0.5, 1]), [1, true]];
      const typed = figure.data;
      figure.test = new Float32Array([0.5]);
      const first = [rows, typed, figure.test];
      const wrong = [
        () => { figure.data = null; },
        () => { figure.data = { rows: [] }; },
        () => { figure.data = [[0, 1], 1]; },
        () => { figure.data = [[0, null]]; },
        () => { figure.data = [[[0, 1]]]; },
        () => { figure.seed = () => 1; },
        () => figure.setEntry('theme', Symbol('dark')),
        () => { figure.data = []; },
        () => { figure.data = [[]]; },
        () => { figure.data = ' '; },
        () => { figure.learningRate = [0.5]; },
        () => { figure.at = [1]; },
        () => figure.openLink(undefined),
        () => figure.openLink(['#v=1']),
      ].map(refused);
      figure.seed = 9;
      figure.seed = undefined;
      figure.question = '007';
      const question = figure.question;
      figure.question = 'on';
      return [first, wrong, figure.data, figure.seed, question, figure.question];`,
    );
    const says = (key, given) =>
      `TypeError: ${key}: a text, a number, true, false or a list of them is wanted; ${given} was given.`;
    const saysOfOne = (key, given) =>
      `TypeError: ${key}: a text, a number, true or false is wanted; ${given} was given.`;
    assert.deepEqual(found, [
      ['0,1,1_1,0,0', '0.5,1_1,1', '0.5'],
      [
        says('data', 'null'),
        says('data', 'object'),
        says('data', 'a list of rows and of single values'),
        says('data', 'null'),
        says('data', 'a list within a row'),
        saysOfOne('seed', 'function'),
        saysOfOne('theme', 'symbol'),
        'TypeError: data: a row of numbers at least is wanted.',
        'TypeError: data: a row of numbers at least is wanted.',
        'TypeError: data: a row of numbers at least is wanted.',
        saysOfOne('learning_rate', 'a list'),
        saysOfOne('at', 'a list'),
        'TypeError: link: a text is wanted; undefined was given.',
        'TypeError: link: a text is wanted; […] was given.',
      ],
      '0.5,1_1,1',
      1,
      '007',
      'on',
    ]);
  }));

test('what is not allowed is told, and the rest applies', () =>
  visit(
    '<neuro-glass seed="-5" iterations="77" show="nothing" learning-rate="much"></neuro-glass>',
    async (visitor) => {
      await ready(visitor);
      const [told, iterations, seed] = await inPage(visitor, 'return [window.told, figure.iterations, figure.seed];');
      assert.equal(told.length, 3, `${told}`);
      for (const name of ['seed: -5', 'show: "nothing"', 'learning_rate: "much"'])
        assert.ok(
          told.some((message) => message.startsWith(name)),
          `${name} in ${told}`,
        );
      assert.deepEqual([iterations, seed], [77, 1]);
      const later = await inPage(
        visitor,
        'let messages; figure.addEventListener("error", (event) => { messages = event.detail.messages; }); figure.iterations = 1e12; return [messages, figure.iterations];',
      );
      assert.match(later[0][0], /iterations: 1000000000000 is out of range; allowed are 0 to 1000000000/);
      assert.equal(later[1], 77);
    },
    {
      script:
        "document.addEventListener('error', (event) => { (window.told ??= []).push(...event.detail?.messages ?? []); }, true);",
    },
  ));

test('it tells of its training: ready, progress, trained, change', () =>
  visit(
    '<neuro-glass iterations="200" speed="at-once"></neuro-glass>',
    async (visitor) => {
      const events = await inPage(
        visitor,
        `
    const both = Promise.all([
      new Promise((done) => figure.addEventListener('trained', done)),
      new Promise((done) => figure.addEventListener('change', ({ detail }) => { if (/at=200/.test(detail.link)) done(); })),
    ]);
    await figure.train();
    await both;
    return window.events;`,
      );
      const types = events.map(([type]) => type);
      assert.equal(types[0], 'ready');
      assert.equal(types.filter((type) => type === 'trained').length, 1);
      assert.deepEqual(
        events.find(([type]) => type === 'trained'),
        ['trained', 200],
      );
      assert.ok(
        events.some(([type, link]) => type === 'change' && /at=200/.test(link)),
        JSON.stringify(events),
      );
      assert.ok(!types.includes('error'));
      const [link, step, reset] = await inPage(
        visitor,
        'return [await figure.shareLink(), await figure.step(-3), await figure.reset()];',
      );
      assert.equal(link, `${address}#v=1&iterations=200&speed=at-once&at=200`);
      assert.deepEqual([step, reset], [197, 0]);
    },
    {
      script: `window.events = []; // from before the figure is there
        for (const type of ['ready', 'progress', 'trained', 'change', 'error'])
          document.addEventListener(type, ({ detail }) => window.events.push([type, detail?.iteration ?? detail?.link ?? null]), true);`,
    },
  ));

test('what it predicts is of the iteration that it is to show, as soon as it is there', () =>
  visit('<div class="far"></div><neuro-glass at="10000"></neuro-glass>', async (visitor) => {
    assert.equal(await inPage(visitor, 'return (await figure.predict([1, 0, 1])).toFixed(8);'), '0.98977040');
  }));

test('it predicts for lists of numbers, of any kind, and says what is wrong with others', () =>
  visit('<neuro-glass at="10000"></neuro-glass>', async (visitor) => {
    const found = await inPage(
      visitor,
      `const predicted = (inputs) => figure.predict(inputs).then((value) => value.toFixed(8), ({ name, message }) => \`\${name}: \${message}\`);
      const toString = () => { throw new Error('of the caller'); };
      return Promise.all([[1, 0, 1], new Float32Array([1, 0, 1]), [null, 0, 1], [true, '', [1]], [0, '0x1', 1], [new Date(0), 0, 0],
        [{ toString }, 0, 1], [[], [], []], [undefined, 1, 1], [1, NaN, 1], [1e151, 0, 1], [1], [1, 0, 1, 0], new BigInt64Array(3), 7, undefined,
        ].map(predicted));`,
    );
    const noNumber = (place, given) => `TypeError: inputs, x${place}: "${given}" is not a number.`,
      noList = 'TypeError: inputs: expected a list of numbers, such as [1, 0, 1].';
    assert.deepEqual(found, [
      '0.98977040',
      '0.98977040',
      noNumber(1, 'null'),
      noNumber(1, 'true'),
      noNumber(2, '0x1'),
      noNumber(1, '{…}'),
      noNumber(1, '{…}'),
      noNumber(1, '[…]'),
      noNumber(1, 'undefined'),
      noNumber(2, 'NaN'),
      'RangeError: inputs, x1: 1e+151 is too large; allowed are -1e+150 to 1e+150.',
      'RangeError: inputs: 1 number given; the network has 3 inputs.',
      'RangeError: inputs, x4 is one too many: at most 3 are allowed.',
      noNumber(1, '0'),
      noList,
      noList,
    ]);
  }));

test('of a link of which nothing can be taken nothing changes, and it is told', () =>
  visit('<neuro-glass link="#section-2" seed="7" at="20"></neuro-glass>', async (visitor) => {
    await ready(visitor);
    const found = await inPage(
      visitor,
      `const told = [];
      figure.addEventListener('error', ({ detail }) => told.push(detail.messages.length));
      const problems = ['#section-2', '#%', '#v=2&seed=5', '#v=1&seed=x'].map((link) => figure.openLink(link));
      figure.setAttribute('link', '#v=2');
      await null;
      const link = await figure.shareLink();
      figure.openLink('');
      return [problems.map(({ length }) => length), told, link.replace(/.*#/, '#'), (await figure.shareLink()).replace(/.*#/, '#')];`,
    );
    assert.deepEqual(found, [[1, 1, 1, 1], [1, 1, 1, 1, 1], '#v=1&seed=7&at=20', '#v=1']);
  }));

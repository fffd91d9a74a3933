// The form's choices of a network: which there are, and what they refuse.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { enter, number, read, formShown as shown } from './form.mjs';
import { Visitor, serve } from './visitor.mjs';

const address = await serve();

test('what a network is made of stands together; what decides nothing now is not there', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page.evaluate(() => document.querySelector('[data-form] .open').click());
    await shown(visitor);
    const group = () =>
      visitor.page.evaluate(() =>
        [...document.querySelectorAll('[data-form] [role=group][aria-label=Model] label')].map(
          (label) => label.textContent,
        ),
      );
    const choose = (name, value) =>
      visitor.page.evaluate(
        (key, text) => {
          const control = document.querySelector('[data-form] form').elements[key];
          control.value = text;
          control.dispatchEvent(new Event('change', { bubbles: true }));
          return document.getElementById(`${control.id}-wrong`).textContent;
        },
        name,
        value,
      );
    const usual = [
      ...[
        'Output activation',
        'Loss function',
        'Update after',
        'Optimizer',
        'Weight decay',
        'Initialisation',
        'Scaling of the inputs',
        'Targets',
      ],
      'Hidden layers',
    ];
    assert.deepEqual(await group(), usual);
    for (const [key, value, has] of [
      ['optimizer', 'momentum', 'Momentum'],
      ['layers', '4', 'Activation'],
      ['update', 'row', 'Order of the rows'],
      ['init', 'normal', 'Scale'],
    ]) {
      assert.ok(!(await group()).includes(has), has);
      assert.equal(await choose(key, value), '');
      await shown(visitor);
      assert.ok((await group()).includes(has), has);
    }
    await choose('bias', 'fixed');
    assert.equal(await choose('momentum', '2'), 'Momentum: 2 is out of range; allowed are 0 to 0.999.');
    const before = await visitor.page.evaluate(() => window.neuroglass.link().text);
    assert.match(
      await choose('output_activation', 'softmax'),
      /^Softmax goes with cross-entropy; choose that as the loss first\.$/,
    );
    assert.match(await choose('layers', '4,33'), /33 is out of range; allowed are 1 to 32/);
    assert.equal(await visitor.page.evaluate(() => window.neuroglass.link().text), before);
    const { experiment } = await visitor.state();
    const { layers, bias, update, optimizer, init, output_activation: output } = experiment;
    assert.deepEqual(
      [layers, bias, update, optimizer, init, output],
      [[4], 'fixed', 'row', 'momentum', 'normal', undefined],
    );
  }));

test('rows are held out by a share or by hand, and the tables say how the network does with them', () =>
  Visitor.with(address, { path: '#v=1&data=0,0,0_0,1,1_1,0,1_1,1,1_2,1,1&at=100&iterations=100' }, async (visitor) => {
    await visitor.page.evaluate(() => document.querySelector('[data-form] .open').click());
    await shown(visitor);
    assert.deepEqual((await read(visitor)).tables['Trained and held out'], []);
    await enter(visitor, 'Held out', '0.4');
    await shown(visitor);
    const groups = (await read(visitor)).tables['Trained and held out'];
    assert.deepEqual(
      groups.map(([name, , right]) => [name, /^\d \/ (\d)$/.exec(right)[1]]),
      [
        ['Trained', '3'],
        ['Held out', '2'],
      ],
    );
    await enter(visitor, 'Rows held out', '2, 5');
    await shown(visitor);
    const { tables, fields } = await read(visitor),
      { outputs } = await visitor.state();
    const loss = ([first, second]) => ((1 - outputs[first]) ** 2 + (1 - outputs[second]) ** 2) / 4; // half of it, of a row
    assert.ok(Math.abs(number(tables['Trained and held out'][1][1]) - loss([1, 4])) < 1e-8);
    assert.equal(fields['Held out'], undefined, 'a share decides nothing now');
  }));

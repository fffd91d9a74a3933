// The whole job by the keyboard alone: by the form, and on the canvas; and what a number on the canvas is to those who cannot see it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { formShown } from './form.mjs';
import { Visitor, serve } from './visitor.mjs';

const address = await serve();

// What has the focus, as it is called: by its label, its aria-label or what stands on it.
const focused = (visitor) =>
  visitor.page.evaluate(() => {
    const { activeElement: one } = document;
    return one.labels?.[0]?.textContent ?? one.getAttribute('aria-label') ?? one.textContent;
  });
async function press(visitor, name, times = 1) {
  for (let i = 0; i < times; ++i) await visitor.page.keyboard.press(name);
}
async function together(visitor, modifier, name) {
  await visitor.page.keyboard.down(modifier);
  await visitor.page.keyboard.press(name);
  await visitor.page.keyboard.up(modifier);
}
// Goes on with Tab until what is called so has the focus. Never all the way round: Firefox goes by way of its own bars, unseen from here.
async function tabTo(visitor, wanted) {
  const seen = [await focused(visitor)];
  while (seen.at(-1) !== wanted && seen.length < 40) {
    await press(visitor, 'Tab');
    seen.push(await focused(visitor));
  }
  if (seen.at(-1) === wanted) return;
  assert.fail(`Tab does not come to ${wanted}, but to ${seen.join(' | ')}`);
}
async function type(visitor, wanted, text) {
  await tabTo(visitor, wanted);
  await together(visitor, 'Control', 'a');
  await visitor.page.keyboard.type(text);
  await press(visitor, 'Enter');
}
const cells = (visitor, caption) =>
  visitor.page.evaluate(
    (wanted) =>
      [
        ...[...document.querySelectorAll('[data-form] table')].find((table) => table.caption.textContent === wanted)
          .tBodies[0].rows,
      ].map((row) => [...row.cells].map((cell) => cell.querySelector('input')?.value ?? cell.textContent)),
    caption,
  );
async function linkOfTheDialog(visitor) {
  await visitor.page.waitForFunction(() => document.querySelector('dialog[open]'));
  await tabTo(visitor, 'Copy');
  await press(visitor, 'Enter');
  await visitor.page.waitForFunction(() => document.querySelector('dialog [role=status]').textContent !== '');
  const link = await visitor.page.$eval('dialog textarea', (area) => area.value);
  await press(visitor, 'Escape');
  await visitor.page.waitForFunction(() => !document.querySelector('dialog'));
  return link.replace(/^[^#]*/, '');
}

test('by the form: seed, iterations, training, the prediction, any iteration, bias, test example, the link', () =>
  Visitor.with(address, {}, async (visitor) => {
    await press(visitor, 'Tab');
    assert.equal(await focused(visitor), 'Show as a form');
    await press(visitor, 'Enter');
    await type(visitor, 'Iterations', '10000');
    await type(visitor, 'Seed', '2');
    await visitor.until((state) => state.experiment.seed === 2);
    await together(visitor, 'Control', 'a');
    await visitor.page.keyboard.type('1');
    await press(visitor, 'Enter');
    await tabTo(visitor, 'Speed');
    await press(visitor, 'End');
    await visitor.page.keyboard.down('Shift');
    for (let i = 0; i < 40 && (await focused(visitor)) !== 'Train'; ++i) await press(visitor, 'Tab');
    await visitor.page.keyboard.up('Shift');
    assert.equal(await focused(visitor), 'Train');
    await press(visitor, ' ');
    await visitor.until((state) => state.iteration === 10_000 && !state.playing);
    await formShown(visitor);
    assert.deepEqual((await cells(visitor, 'Test prediction'))[0].slice(0, 2), ['10,000', '0.98977040']); // printed in the article
    assert.equal(await focused(visitor), 'Train again', 'the focus has moved');

    await tabTo(visitor, 'Current iteration');
    await press(visitor, 'Tab'); // the slider
    await press(visitor, 'ArrowLeft', 3);
    await visitor.until((state) => state.iteration === 9997);
    await press(visitor, 'Home');
    await visitor.until((state) => state.iteration === 0);
    await press(visitor, 'ArrowRight', 10);
    await visitor.until((state) => state.iteration === 10);
    assert.equal(await visitor.page.evaluate(() => document.activeElement.getAttribute('aria-valuetext')), '10');
    await formShown(visitor);
    assert.equal((await cells(visitor, 'Test prediction'))[0][1], '0.65980921');

    await tabTo(visitor, 'Bias');
    await press(visitor, 'ArrowDown'); // off, on, on but not trained
    await visitor.until((state) => state.experiment.bias === true);
    await formShown(visitor);
    assert.equal((await cells(visitor, 'Weights')).length, 4);
    await press(visitor, 'ArrowUp');
    await visitor.until((state) => state.experiment.bias === false);
    await type(visitor, 'Test example', '0,1,0');
    await visitor.until((state) => `${state.experiment.test}` === '0,1,0');
    await tabTo(visitor, 'Share');
    await press(visitor, 'Enter');
    assert.equal(await linkOfTheDialog(visitor), '#v=1&test=0,1,0&speed=at-once&at=10');
    assert.equal(await focused(visitor), 'Share');
  }));

test('on the canvas: seed, iterations, training, any iteration, bias, test example, the link', () =>
  Visitor.with(address, {}, async (visitor) => {
    const reach = async (id) => {
      const ids = (await visitor.controls()).map((control) => control.id);
      await visitor.page.focus('canvas');
      await press(visitor, 'Escape');
      await visitor.page.focus('canvas');
      for (let i = 0; i <= ids.indexOf(id); ++i) {
        await press(visitor, 'Tab');
        await visitor.frames(1);
      }
      assert.ok(ids.includes(id), `${id} of ${ids}`);
    };
    await reach('seed');
    await visitor.page.keyboard.type('1');
    await visitor.key('Enter');
    await reach('iterations');
    await visitor.page.keyboard.type('100');
    await visitor.key('Enter');
    await visitor.key('r');
    await visitor.until((state) => state.iteration === 0 && state.last === 100);
    await reach('train');
    await visitor.key(' ');
    const end = await visitor.until((state) => state.iteration === 100 && !state.playing);
    assert.equal(end.prediction.toFixed(8), '0.87680541'); // printed in the article
    await visitor.key('ArrowLeft', 2);
    await visitor.until((state) => state.iteration === 98);
    await reach('bias');
    await visitor.key(' ');
    await visitor.until((state) => state.experiment.bias);
    await visitor.key(' ');
    await visitor.until((state) => !state.experiment.bias);
    await reach('test x2');
    await visitor.key('Enter');
    await visitor.until((state) => `${state.experiment.test}` === '1,1,1');
    await reach('share');
    await visitor.key('Enter');
    assert.match(await linkOfTheDialog(visitor), /^#v=1&iterations=100&test=1,1,1&at=98$/);
  }));

test('a number that is typed on the canvas has its name, its text and its message for those who cannot see them', () =>
  Visitor.with(address, {}, async (visitor) => {
    const box = () =>
      visitor.page.evaluate(() => {
        const one = document.querySelector('canvas').nextElementSibling;
        return {
          hidden: one.getAttribute('aria-hidden'),
          tabIndex: one.tabIndex,
          label: one.getAttribute('aria-label'),
          value: one.value,
          problem: one.getAttribute('aria-description'),
          invalid: one.getAttribute('aria-invalid'),
          focused: one === document.activeElement,
        };
      });
    assert.deepEqual([(await box()).hidden, (await box()).tabIndex], ['true', -1], 'idle, it is there');
    await visitor.fill('seed', '12');
    assert.deepEqual(await box(), {
      hidden: null,
      tabIndex: -1,
      label: 'Seed',
      value: '12',
      problem: '',
      invalid: 'false',
      focused: true,
    });
    await visitor.page.keyboard.type('x');
    await visitor.frames(6);
    const wrong = await box();
    assert.deepEqual([wrong.value, wrong.invalid], ['12x', 'true']);
    assert.match(wrong.problem, /"12x" is not a number/);
    await visitor.key('Escape');
    await visitor.frames(6);
    assert.equal((await box()).hidden, 'true');
    assert.equal((await visitor.state()).experiment.seed, 1);
  }));

// The accessibility tree: everything that can be used has a name, whether the form is in sight or not. Chromium alone shows its tree.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { formShown } from '../form.mjs';
import { Visitor, serve } from '../visitor.mjs';

const address = await serve();

async function tree(visitor) {
  const all = [],
    walk = (node) => {
      all.push(node);
      (node.children ?? []).forEach(walk);
    };
  walk(await visitor.page.accessibility.snapshot({ interestingOnly: false }));
  return all;
}

test('all controls and tables have their names, with the form closed and open', () =>
  Visitor.with(address, {}, async (visitor) => {
    for (const open of [false, true]) {
      if (open) await visitor.page.evaluate(() => document.querySelector('[data-form] .open').click());
      await formShown(visitor);
      const nodes = await tree(visitor),
        has = (role, name) => nodes.some((node) => node.role === role && node.name === name);
      for (const name of [
        open ? 'Close the form' : 'Show as a form',
        'Train',
        'Step',
        'Back',
        'Reset',
        'To the end',
        'Save',
        'Undo',
        'Redo',
        'Pin this run',
        'Share',
      ])
        assert.ok(has('button', name), name);
      for (const name of [
        'Current iteration',
        'Iterations',
        'Seed',
        'Learning rate',
        'Test example',
        'Starting weights',
        'Data',
      ])
        assert.ok(has('textbox', name), name);
      assert.ok(
        has('combobox', 'Bias') &&
          has('group', 'Model') &&
          has('combobox', 'Optimizer') &&
          has('slider', 'Current iteration') &&
          has('heading', 'Neuroglass') &&
          has('status', ''),
      );
      for (const name of ['Test prediction', 'Weights', 'Data', 'All inputs']) assert.ok(has('table', name), name);
      assert.ok(nodes.some((node) => node.role === 'application' && /the button before this shows it/.test(node.name)));
      const nameless = nodes.filter(
        ({ role, name }) => /^(button|textbox|checkbox|slider|combobox|table|application|heading)$/.test(role) && !name,
      );
      assert.deepEqual(
        nameless.map(({ role, value }) => `${role} ${value ?? ''}`),
        [],
      );
    }
  }));

// What the published page hands out as window.neuroglass: what README.md says of it, and nothing that is only for tests.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Visitor, publishedSite, serve } from './visitor.mjs';

const address = await serve(publishedSite);

test('the published page has its documented functions, and none of those for tests', () =>
  Visitor.with(address, { path: '#v=1&seed=7&iterations=10', started: false }, async (visitor) => {
    await visitor.page.waitForFunction(() => window.neuroglass?.state().height > 0);
    const said = await visitor.page.evaluate(() => {
      const page = window.neuroglass;
      return {
        hooks: ['controls', 'frames', 'memory'].filter((name) => name in page),
        set: [page.set('seed', '1'), page.set('seed', 'many')],
        entry: page.entry('seed'),
        act: [page.act('end', 0), page.act('stop', 0), page.act('seek', 'far')],
        values: [page.set('seed', 7), page.set('bias', true), page.set('seed', undefined), page.entry(5)],
        kept: [page.entry('seed'), page.entry('bias')],
        locked: [page.set('bias', false), page.set('seed', 1), page.set('lock', 'seed'), page.act('roll', 0)],
        link: page.link(),
        rows: page.rows(),
        frames: 'frames' in page.state(),
      };
    });
    assert.deepEqual(said.hooks, []);
    assert.equal(said.frames, false);
    assert.equal(said.set[0], '');
    assert.match(said.set[1], /^Seed: .*0 to 4294967295/);
    assert.equal(said.entry, '1');
    assert.equal(said.act[0], '');
    assert.match(said.act[1], /stop.*train/);
    assert.match(said.act[2], /^seek: .*0 to/);
    assert.deepEqual(said.values.slice(0, 2), ['', '']);
    assert.match(said.values[2], /^Seed: "undefined" is not a number/);
    assert.equal(said.values[3], '');
    assert.deepEqual(said.kept, ['7', 'on']);
    assert.deepEqual(said.locked.slice(0, 3), ['', '', '']);
    assert.match(said.locked[3], /locked/);
    assert.deepEqual(
      [said.rows.inputs[0], said.rows.targets],
      [
        [0, 1, 1],
        [1, 0, 1],
      ],
    );
    assert.equal(said.rows.start.length, 3);
    assert.match(said.link.text, /^v=1&iterations=10/);
    const { iteration, prediction } = await visitor.until((state) => state.iteration === 10);
    assert.deepEqual([iteration, prediction.toFixed(8)], [10, '0.65980921']);
  }));

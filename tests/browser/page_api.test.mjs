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
        act: [page.act('end', 0), page.act('stop', 0)],
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

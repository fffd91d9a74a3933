// 200 networks of every kind, by their links: each browser trains them to the very bits that the command line recorded.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { fingerprint } from '../node/fingerprint.mjs';
import { root, serve, Visitor } from './visitor.mjs';

const address = await serve();
const lines = readFileSync(`${root}tests/golden/network_bits.jsonl`, 'utf8').trim().split('\n').map(JSON.parse);

test('200 networks of every kind have the bits of the command line', () =>
  Visitor.with(address, {}, async (visitor) => {
    assert.equal(lines.length, 200);
    for (const { link, weights, bits } of lines) {
      const seed = /&seed=(\d+)/.exec(link)[1],
        at = Number(/&at=(\d+)/.exec(link)[1]);
      // Each has a seed of its own, and begins at iteration 0, which none of them ends at.
      await visitor.page.evaluate((entries) => void (location.hash = entries), link);
      await visitor.page.waitForFunction(
        (wanted, end) => window.neuroglass.entry('seed') === wanted && window.neuroglass.state().iteration === end,
        {},
        seed,
        at,
      );
      const state = await visitor.state();
      assert.equal(state.weights.length, weights, link);
      assert.equal(fingerprint([...state.weights, state.prediction, state.loss]), bits, link);
    }
  }));

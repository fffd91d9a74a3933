// The module without a screen, in a page: the same bits as the native program for experiments drawn at random.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Draw, answer, article, drawSeed, native } from '../node/support.mjs';
import { Visitor, serve } from './visitor.mjs';

const address = await serve();

test('in the browser the core module gives the native program\'s bits', () => Visitor.with(address, { started: false }, async (visitor) => {
  console.log(`NEUROGLASS_TEST_SEED=${drawSeed}`);
  const draw = new Draw(drawSeed + 2);
  const experiments = [article, ...Array.from({ length: 30 }, () => draw.experiment())];
  await visitor.page.waitForFunction(() => document.documentElement.dataset.state === 'running');
  const answers = await visitor.page.evaluate(`(async () => {
    const { default: createCore } = await import('./neuroglass-core.mjs');
    const core = await createCore();
    const answer = ${answer};
    return ${JSON.stringify(experiments)}.map((experiment) => answer(core, experiment));
  })()`);
  for (const [i, experiment] of experiments.entries()) {
    const { stopped_at: _, ...wanted } = native(experiment);
    assert.deepEqual(answers[i], wanted, JSON.stringify(experiment));
  }
}));

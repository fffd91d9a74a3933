// A hundred lost contexts: each time the screen comes back as it was, and of the run not one bit has changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { differences } from './pixels.mjs';
import { Visitor, serve } from './visitor.mjs';

const address = await serve();

test('a hundred lost contexts are restored with run and screen as they were', () => Visitor.with(address, { expected: (problem) => /CONTEXT_LOST_WEBGL|WebGL context was lost/.test(problem) }, async (visitor) => {
  await visitor.enter('iterations', '1234');
  await visitor.until((state) => state.iteration === 1234);
  await visitor.click('row 2');
  await visitor.away();
  await visitor.rest();
  const { frames: _, ...before } = await visitor.state(), look = await visitor.look();
  for (let i = 1; i <= 100; ++i) {
    await visitor.page.evaluate(() => new Promise((done) => {
      const canvas = document.querySelector('canvas'), lose = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
      canvas.addEventListener('webglcontextlost', () => setTimeout(() => lose.restoreContext(), 20), { once: true });
      canvas.addEventListener('webglcontextrestored', done, { once: true });
      lose.loseContext();
    }));
    await visitor.rest();
    const { frames: __, ...now } = await visitor.state();
    assert.deepEqual(now, before, `after loss ${i}`);
    if (i === 1 || i % 25 === 0) assert.ok(differences(await visitor.look(), look, 2) < 20, `after loss ${i} it looks otherwise`);
  }
  await visitor.click('step back');
  await visitor.until((state) => state.iteration === 1233);
}));

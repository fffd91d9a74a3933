// A browser that dies in the middle of a test: another one is started, and the test is run once more.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Visitor, serve } from '../visitor.mjs';

const address = await serve();

test('a test whose browser dies is run once more in a new one, which is told', async (t) => {
  const said = t.mock.method(console, 'log', () => {}),
    processes = [];
  await Visitor.with(address, {}, async (visitor) => {
    processes.push(visitor.page.browser().process());
    if (processes.length === 1) processes[0].kill('SIGKILL');
    assert.equal((await visitor.state()).iteration, 0);
  });
  assert.equal(processes.length, 2);
  assert.notEqual(processes[1].pid, processes[0].pid);
  assert.match(said.mock.calls[0].arguments[0], /^A browser died/);
});

test('a test that fails by itself is not', async () => {
  let times = 0;
  await assert.rejects(
    Visitor.with(address, {}, async () => {
      times += 1;
      assert.fail('as it should');
    }),
    /as it should/,
  );
  assert.equal(times, 1);
});

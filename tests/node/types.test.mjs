// The package's types, checked by tsc: a file that uses all of them, one whose every line must be refused, and that they know each parameter.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { load } from '../../build/site/package/index.js';
import { packageFolder, root } from './support.mjs';

const folder = mkdtempSync(join(tmpdir(), 'neuroglass-types-'));
after(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'node_modules'));
cpSync(packageFolder, join(folder, 'node_modules/neuroglass-core'), { recursive: true });
cpSync(join(root, 'tests/node/types'), folder, { recursive: true });
writeFileSync(join(folder, 'package.json'), '{"type": "module"}');

function check(file, ...flags) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'tests/node_modules/typescript/bin/tsc'),
      '--strict',
      '--noEmit',
      '--noUncheckedIndexedAccess',
      '--exactOptionalPropertyTypes',
      '--target',
      'es2022',
      ...flags,
      file,
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  assert.equal(status, 0, stdout + stderr);
}

for (const [resolution, flags] of [
  ['Node', ['--module', 'nodenext']],
  ['a bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
]) {
  for (const library of ['es2022', 'es2022,dom', 'esnext,webworker']) {
    test(`all that the types offer can be used, as ${resolution} finds them, with ${library}`, () =>
      check('uses.ts', ...flags, '--lib', library));
  }
  test(`every misuse is refused, as ${resolution} finds the types`, () =>
    check('misuses.ts', ...flags, '--lib', 'es2022'));
}

test('the types know each parameter of the registry', async () => {
  const types = readFileSync(join(packageFolder, 'index.d.ts'), 'utf8');
  for (const { key, kind } of (await load()).parameters)
    assert.match(types, new RegExp(`^  ${key}\\?: ${kind === 'toggle' ? 'boolean' : 'number'} \\| undefined;$`, 'm'));
});

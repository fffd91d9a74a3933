// The types of the package, checked by tsc: what may be used, what must be refused, and that they know each parameter.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { load } from '../../build/site/package/index.js';
import { readSchema } from '../../web/tools/schema/schema.mjs';
import { checkTypes, packageFolder, root } from './support.mjs';

const folder = mkdtempSync(join(tmpdir(), 'neuroglass-types-'));
after(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'node_modules'));
cpSync(packageFolder, join(folder, 'node_modules/neuroglass-core'), { recursive: true });
cpSync(join(root, 'tests/node/types'), folder, { recursive: true });
writeFileSync(join(folder, 'package.json'), '{"type": "module"}');

const check = (file, ...flags) => checkTypes(folder, file, ...flags);

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

test('the example of the package uses it as its types say', () => {
  cpSync(join(packageFolder, 'example.mjs'), join(folder, 'example.mjs'));
  check('example.mjs', '--allowJs', '--checkJs', '--module', 'nodenext', '--lib', 'es2022,dom');
});

const types = readFileSync(join(packageFolder, 'options.d.ts'), 'utf8');

test('the types know each parameter of the registry', async () => {
  for (const { key, kind, values = [] } of (await load()).parameters) {
    const names = values.map((name) => `'${name}'`),
      kinds = { toggle: ['boolean', ...names], choice: names };
    const type = (kinds[kind] ?? [...names, 'number']).join(' | ');
    assert.ok(types.includes(`\n  ${key}?: ${type} | undefined;\n`), `${key}: ${type}`);
  }
  assert.ok(types.includes('\n  layers?: number | List | undefined;\n'));
});

// The limits of that member, which are the last sentence of the comment before it.
const described = (key) =>
  new RegExp(`/\\*\\* ([^*]*) \\*/\\n  ${key}\\?: `)
    .exec(types)[1]
    .split(/\. (?=[\dA-Z])/)
    .at(-1);
const numbers = (text) => [...text.matchAll(/\d[\d,.]*\d|\d/g)].map(([digits]) => Number(digits.replaceAll(',', '')));

test('the limits in the comments are those of the schema, and what is beyond them is refused', async () => {
  const { parameters, Trainer, Sweep } = await load();
  for (const { key, kind, min, max, default: usual } of parameters)
    if (kind === 'toggle' || kind === 'choice')
      assert.match(described(key), new RegExp(`ithout it \`?${usual}\`?\\.`), key);
    else assert.deepEqual(numbers(described(key)), [min, max, usual].filter(Number.isFinite), key);
  const schema = readSchema(join(root, 'build/site/schema.json'));
  for (const { key, property, min, max } of schema.experiment)
    if (min !== undefined && key !== 'targets')
      assert.deepEqual(numbers(described(property)).slice(0, 2), [min, max], key);

  const [minRows, rows, minInputs, inputs] = numbers(described('inputs'));
  assert.deepEqual([minRows, minInputs], [1, 1]);
  const data = (height, width) => ({
    iterations: 1,
    inputs: Array.from({ length: height }, () => Array(width).fill(1)),
    targets: Array(height).fill(1),
  });
  new Trainer(data(rows, inputs)).free();
  assert.throws(() => new Trainer(data(rows + 1, 1)), RangeError);
  assert.throws(() => new Trainer(data(1, inputs + 1)), RangeError);

  const [min, max, usual] = numbers(described('count'));
  for (const count of [min, max, undefined]) {
    const sweep = new Sweep({ iterations: 1, count });
    assert.equal(sweep.count, count ?? usual);
    sweep.free();
  }
  for (const count of [min - 1, max + 1]) assert.throws(() => new Sweep({ iterations: 1, count }), RangeError);
});

// The tables of the READMEs are what the schema of the built site makes of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { readApi, readSchema } from '../../web/tools/schema/schema.mjs';
import { readmes, withTables } from '../../web/tools/schema/readme.mjs';
import { root } from './support.mjs';

const schema = readSchema(join(root, 'build/site/schema.json')),
  api = readApi(join(root, 'web'));
const read = (name) => readFileSync(join(root, name), 'utf8');

for (const name of readmes)
  test(`the tables of ${name} are those of the schema`, () =>
    assert.equal(read(name), withTables(read(name), schema, api), 'Mend it by:  node web/tools/readme.mjs'));

test('another limit in the schema is another table, and a table that nobody makes is refused', () => {
  const other = structuredClone(schema);
  other.experiment.find(({ key }) => key === 'learning_rate').max = 2345;
  for (const name of readmes)
    assert.match(withTables(read(name), other, api), /learning[-_]?[rR]ate` \|.* 2,?345 \|/, name);
  assert.throws(() => withTables('<!-- rows: made -->\n<!-- /rows -->', schema, api), /There is no table "rows"/);
});

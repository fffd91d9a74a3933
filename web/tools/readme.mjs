// Writes the tables of the READMEs anew from the schema of the built site: node web/tools/readme.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { readApi, readSchema } from './schema/schema.mjs';
import { readmes, withTables } from './schema/readme.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const schema = readSchema(`${root}build/site/schema.json`),
  api = readApi(`${root}web`);
for (const name of readmes) {
  const text = readFileSync(root + name, 'utf8');
  writeFileSync(root + name, withTables(text, schema, api));
}

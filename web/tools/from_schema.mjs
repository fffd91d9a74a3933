// Makes what follows from the schema: node from_schema.mjs SCHEMA WEB SITE MODULE writes the types and the manifest of
// the element into the folder SITE and its package in SITE/element, the types of the options into the package in
// SITE/package, and the module that the element's scripts are bundled with. Used by the build.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';

import { optionTypes } from './schema/core.mjs';
import { elementModule, elementTypes, manifest } from './schema/element.mjs';
import { readApi, readSchema } from './schema/schema.mjs';

const [schemaFile, web, site, moduleFile] = process.argv.slice(2);
const schema = readSchema(schemaFile);
const api = readApi(web);
writeFileSync(moduleFile, elementModule(schema));
copyFileSync(schemaFile, `${site}/schema.json`);
for (const folder of ['package', 'element']) mkdirSync(`${site}/${folder}`, { recursive: true });
for (const name of ['neuroglass-element', 'element/index']) {
  writeFileSync(`${site}/${name}.d.ts`, elementTypes(schema, api));
}
for (const [folder, script] of [
  ['.', 'neuroglass-element.js'],
  ['element', 'index.js'],
])
  writeFileSync(
    `${site}/${folder}/custom-elements.json`,
    `${JSON.stringify(manifest(schema, api, script), null, 2)}\n`,
  );
writeFileSync(`${site}/package/options.d.ts`, optionTypes(schema));

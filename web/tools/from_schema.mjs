// Makes what follows from the schema: node from_schema.mjs SCHEMA WEB SITE MODULE writes the types and the manifest of
// the element into the folder SITE, the types of the package's options into SITE/package, and the module that the
// element's scripts are bundled with. Used by the build.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { optionTypes } from './schema/core.mjs';
import { elementModule, elementTypes, manifest } from './schema/element.mjs';
import { readSchema } from './schema/schema.mjs';

const [schemaFile, web, site, moduleFile] = process.argv.slice(2);
const schema = readSchema(schemaFile);
/** @type {import('./schema/element.mjs').Api} */
const api = JSON.parse(readFileSync(`${web}/packages/element/api.json`, 'utf8'));
writeFileSync(moduleFile, elementModule(schema));
copyFileSync(schemaFile, `${site}/schema.json`);
writeFileSync(`${site}/neuroglass-element.d.ts`, elementTypes(schema, api));
writeFileSync(`${site}/custom-elements.json`, `${JSON.stringify(manifest(schema, api), null, 2)}\n`);
mkdirSync(`${site}/package`, { recursive: true });
writeFileSync(`${site}/package/options.d.ts`, optionTypes(schema));

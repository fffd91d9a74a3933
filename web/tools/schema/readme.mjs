// The tables of the READMEs, made from the schema. Each stands between two comments, <!-- NAME: … --> and <!-- /NAME -->.
import { coreOptions } from './core.mjs';
import { allFields, allowed, number } from './schema.mjs';

/** @import { Field, Schema } from './schema.mjs' */

/** @param {string} name */
const code = (name) => `\`${name}\``;
/** A field with limits or two states, of which the README has a table apart. @param {Field} field */
const isParameter = ({ kind }) => kind === 'integer' || kind === 'number' || kind === 'toggle';
/** Without separators, as one types it. @param {number} value */
const digits = (value) => number(value).replaceAll(',', '');

/** @param {string[]} head @param {string[][]} rows */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `|${cells.map((cell) => cell && ` ${cell}`).join(' |')} |`)
    .join('\n');

/** The languages are a table of their own, so that another one is a row there alone. @param {Field} field @param {Schema} schema */
const allowedIn = (field, schema) =>
  field.key === 'language'
    ? '`auto`, or a code of [these languages](src/i18n/languages.txt), as `zh`'
    : allowed(field, schema);

/**
 * What a link may say.
 * @param {Schema} schema
 */
function links(schema) {
  const { experiment } = schema;
  const parameters = experiment.filter(isParameter);
  const others = allFields(schema).filter((field) => !parameters.some(({ key }) => key === field.key));
  return table(
    ['key', 'meaning', 'allowed', 'default'],
    [
      [parameters.map(({ key }) => code(key)).join(', '), 'The parameters below.', '', ''],
      ...others.map((field) => [
        code(field.key),
        field.description,
        allowedIn(field, schema),
        field.default && code(field.default),
      ]),
    ],
  );
}

/**
 * The numbers and toggles of an experiment, and how much data it may have.
 * @param {Schema} schema
 */
function parameters({ experiment, limits }) {
  const rows = experiment
    .filter(isParameter)
    .map(({ key, kind, min = 0, max = 0, default: usual }) =>
      kind === 'toggle'
        ? [code(key), 'off', 'on', usual]
        : [code(key), digits(min), digits(max), digits(Number(usual))],
    );
  return `${table(['parameter', 'minimum', 'maximum', 'default'], rows)}

Data has 1 to ${limits.rows} rows and 1 to ${limits.inputs} inputs.`;
}

/**
 * The options of a trainer of the package.
 * @param {Schema} schema
 */
function options(schema) {
  const rows = coreOptions(schema).filter(({ of }) => of !== 'sweep');
  return table(
    ['option', 'meaning', 'allowed', 'default'],
    rows.map(({ name, description, allowed: values, usual }) => [code(name), description, values, usual]),
  );
}

/** The files that have such tables. */
export const readmes = ['README.md', 'web/packages/core/README.md'];

/** @type {Record<string, (schema: Schema) => string>} */
const tables = { links, parameters, options };

/**
 * The text with its tables as the schema has them.
 * @param {string} text of a README
 * @param {Schema} schema
 */
export function withTables(text, schema) {
  return text.replace(/(<!-- (\w+): [^]*?-->\n)[^]*?(<!-- \/\2 -->)/g, (_, begins, name, ends) => {
    if (!Object.hasOwn(tables, name)) throw new Error(`There is no table "${name}"; there are ${Object.keys(tables)}.`);
    return `${begins}\n${tables[name](schema)}\n\n${ends}`;
  });
}

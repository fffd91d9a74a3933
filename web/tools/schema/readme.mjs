// The tables of the READMEs, made from the schema. Each stands between two comments, <!-- NAME: … --> and <!-- /NAME -->.
import { coreOptions } from './core.mjs';
import { allFields, allowed, namesOf, number } from './schema.mjs';

/** @import { Api } from './element.mjs' */
/** @import { Field, Schema } from './schema.mjs' */

/** @param {string} name */
const code = (name) => `\`${name}\``;
/** A field with limits or two states, of which the README has a table apart. @param {Field} field */
const isParameter = ({ kind }) => kind === 'integer' || kind === 'number' || kind === 'toggle';
/** Without separators, as one types it. @param {number} value */
const digits = (value) => number(value).replaceAll(',', '');
/** What some of its values are called. @param {Field} field */
const names = (field) => namesOf(field).map(code);

/** @param {string[]} head @param {string[][]} rows */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `|${cells.map((cell) => cell && ` ${cell}`).join(' |')} |`)
    .join('\n');

/**
 * The languages are in a file of their own, so that another one changes no README.
 * @param {Field} field
 * @param {Schema} schema
 * @param {string} file that lists them
 */
const allowedIn = (field, schema, file) =>
  field.key === 'language' ? `\`auto\`, or a code of [these languages](${file}), as \`zh\`` : allowed(field, schema);

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
        allowedIn(field, schema, 'src/i18n/languages.txt'),
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
  const layers = experiment.find(({ kind }) => kind === 'layers');
  const rows = experiment.filter(isParameter).map((field) => {
    const { key, kind, min = 0, max = 0, default: usual } = field;
    if (kind === 'toggle') return [code(key), 'off', ['on', ...names(field).slice(2)].join(', '), usual];
    const named = names(field);
    return [
      code(key),
      [...named, digits(min)].join(', '),
      digits(max),
      named.length > 0 ? usual : digits(Number(usual)),
    ];
  });
  return `${table(['parameter', 'minimum', 'maximum', 'default'], rows)}

Data has 1 to ${limits.rows} rows, 1 to ${limits.inputs} inputs and 1 to ${limits.targets} targets a row; there are up to ${layers?.max} hidden layers of
1 to ${limits.units} units.`;
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

/**
 * The attributes of the element.
 * @param {Schema} schema
 * @param {Api} api
 */
function attributes(schema, api) {
  const fields = allFields(schema).map((field) => [
    code(field.attribute),
    field.description,
    allowedIn(field, schema, 'custom-elements.json'),
    field.default && code(field.default),
  ]);
  const others = api.attributes.map(({ name, description }) => [code(name), description, '', '']);
  return table(['attribute', 'meaning', 'allowed', 'default'], [...fields, ...others]);
}

/**
 * What else the element has.
 * @param {Schema} _schema
 * @param {Api} api
 */
function members(_schema, api) {
  const methods = api.methods.map(({ name, parameters, description }) => [
    code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`),
    description,
  ]);
  const properties = api.properties.map(({ name, description }) => [code(name), description]);
  const events = api.events.map(({ name, detail, description }) => [
    `event ${code(name)}`,
    `${description}${detail === 'null' ? '' : ` ${code(`detail: ${detail}`)}`}`,
  ]);
  return table(['member', 'does or is'], [...methods, ...properties, ...events]);
}

/** The files that have such tables. */
export const readmes = ['README.md', 'web/packages/core/README.md', 'web/packages/element/README.md'];

/** @type {Record<string, (schema: Schema, api: Api) => string>} */
const tables = { links, parameters, options, attributes, members };

/**
 * The text with its tables as the schema has them.
 * @param {string} text of a README
 * @param {Schema} schema
 * @param {Api} api of the element
 */
export function withTables(text, schema, api) {
  return text.replace(/(<!-- (\w+): [^]*?-->\n)[^]*?(<!-- \/\2 -->)/g, (_, begins, name, ends) => {
    if (!Object.hasOwn(tables, name)) throw new Error(`There is no table "${name}"; there are ${Object.keys(tables)}.`);
    return `${begins}\n${tables[name](schema, api)}\n\n${ends}`;
  });
}

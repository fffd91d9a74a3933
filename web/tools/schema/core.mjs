// What the schema says of the package neuroglass-core: the options of a trainer and of a sweep, and their types.
import { allowed, commentOf, defaultOf, namesOf, number } from './schema.mjs';

/** @import { ExperimentField, Schema } from './schema.mjs' */
/**
 * @typedef {object} Option
 * @property {string} name
 * @property {string} type that it is given as
 * @property {string} kept the type that it is told as; '' where it is told otherwise
 * @property {boolean} [unusual] it is told only where it is not what it is without it
 * @property {'both' | 'trainer' | 'sweep'} of
 * @property {string} description
 * @property {string} allowed '' where its type says so
 * @property {string} usual what it is without it
 */

/**
 * Options that hold lists, which links and attributes write as one text.
 * @type {Record<string, Partial<Option>>}
 */
const lists = {
  inputs: {
    type: 'readonly List[]',
    kept: 'number[][]',
    description: 'The inputs of each row; `targets` has to come with them.',
    usual: 'those of the article',
  },
  targets: {
    type: 'List | readonly List[]',
    kept: 'number[] | number[][]',
    description: 'The targets; `inputs` has to come with them.',
    allowed: 'one number for each row, or a list of 2 to {targets} for a network with as many outputs',
    usual: 'those of the article',
  },
  data: {
    type: 'string',
    kept: '',
    description:
      'Data that is ready, in place of `inputs` and `targets`: `xor`, or `moons:200:0.1:7` for its rows, noise and seed.',
    allowed: 'a name that `neuroglass data` lists',
    usual: '',
  },
  test: {
    type: 'List',
    kept: 'number[]',
    description: 'The test example: the inputs that the prediction is for.',
    allowed: 'one number for each input',
    usual: '`[1, 0, 1]`, or the first row where that does not fit',
  },
  startingWeights: {
    type: 'List',
    kept: 'number[]',
    description:
      'Starting weights in place of those of the seed: layer by layer, from each input to every unit, those of the bias last.',
    allowed: 'one number for each weight',
    usual: 'those of the seed',
  },
};

/**
 * The type that a field is given as.
 * @param {ExperimentField} field
 */
function typeOf(field) {
  const quoted = namesOf(field).map((name) => `'${name}'`);
  if (field.kind === 'layers') return 'number | List';
  if (field.kind === 'rows') return 'List';
  if (field.kind === 'text') return 'string';
  if (field.kind === 'choice') return quoted.join(' | ');
  if (field.kind === 'toggle') return ['boolean', ...quoted.slice(2)].join(' | ');
  return [...quoted, 'number'].join(' | ');
}

const ofTrainer = ['seed', 'startingWeights']; // each seed of a sweep draws its own

/**
 * All options, in the order of the schema, and after them those of a sweep alone.
 * @param {Schema} schema
 * @returns {Option[]}
 */
export function coreOptions(schema) {
  const { experiment, limits } = schema;
  const ofExperiment = experiment.flatMap((field) =>
    field.options.map((name) => {
      const type = typeOf(field),
        toggle = [
          '`false`',
          '`true`',
          ...namesOf(field)
            .slice(2)
            .map((other) => `\`'${other}'\``),
        ];
      /** @type {Option} */
      const option = {
        name,
        type,
        kept: field.kind === 'layers' || field.kind === 'rows' ? 'number[]' : type,
        of: ofTrainer.includes(name) ? 'trainer' : 'both',
        description: field.description,
        allowed: field.kind === 'toggle' ? toggle.join(', ') : allowed(field, schema),
        usual: defaultOf(field),
        unusual: field.panel === 'model' || name === 'startingWeights',
        ...lists[name],
      };
      return { ...option, allowed: option.allowed.replace('{targets}', String(limits.targets)) };
    }),
  );
  const seedMax = experiment.find(({ key }) => key === 'seed')?.max ?? 0;
  const numbers = { type: 'number', kept: 'number', of: /** @type {const} */ ('sweep') };
  return [
    ...ofExperiment,
    {
      ...numbers,
      name: 'firstSeed',
      description: 'The first of its seeds.',
      allowed: `0 to ${number(seedMax + 1)} - count`,
      usual: '0',
    },
    {
      ...numbers,
      name: 'count',
      description: 'How many seeds, one after the other.',
      allowed: `1 to ${number(limits.sweepSeeds)}`,
      usual: number(limits.usualSweepSeeds),
    },
  ];
}

/** @param {Option[]} options */
const given = (options) =>
  options
    .map(({ name, type, description, allowed: values, usual }) => {
      const comment = commentOf(description, type.startsWith('boolean') ? '' : values, usual);
      return `  /** ${comment} */\n  ${name}?: ${type} | undefined;\n`;
    })
    .join('');
/** @param {Option[]} options */
const kept = (options) =>
  options
    .filter(({ kept: type }) => type !== '')
    .map(({ name, kept: type, unusual }) => `  ${name}${unusual ? '?' : ''}: ${type};\n`)
    .join('');

/**
 * options.d.ts of the package.
 * @param {Schema} schema
 */
export function optionTypes(schema) {
  const all = coreOptions(schema);
  const of = (/** @type {Option['of']} */ owner) => all.filter((option) => option.of === owner);
  return `// The options of neuroglass-core, made from the schema while the site was built.
import type { List } from './index.js';

/** What a run and a sweep learn from, and how. What is left out is as in the article. */
export interface ExperimentOptions {
${given(of('both'))}}

export interface TrainerOptions extends ExperimentOptions {
${given(of('trainer'))}}

export interface SweepOptions extends ExperimentOptions {
${given(of('sweep'))}}

/** All that they have in common, as they have it; what may be left out is as it is without it. */
export interface ExperimentSettings {
${kept(of('both'))}}

export interface TrainerSettings extends ExperimentSettings {
${kept(of('trainer'))}}

export interface SweepSettings extends ExperimentSettings {
${kept(of('sweep'))}}
`;
}

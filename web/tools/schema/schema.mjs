// The schema as the program of src/bindings/schema_json.cpp prints it, and how its values are told. Writes nothing.
import { readFileSync } from 'node:fs';

/** @import { Kind } from '../../src/wasm/module.js' */
/** @import { Api } from './element.mjs' */
/**
 * @typedef {object} Field
 * @property {string} key in links
 * @property {Kind} kind
 * @property {string} property of the element
 * @property {string} attribute of the element
 * @property {string} label
 * @property {string} description
 * @property {string} default as a link would say it
 * @property {number} [min] of integers and numbers
 * @property {number} [max] of those; how many numbers, layers, characters or pins there can be
 * @property {number} [step]
 * @property {'linear' | 'logarithmic'} [scale]
 * @property {{ name: string, label: string }[]} [choices] and names of a toggle or of some integers, which are below min
 * @property {string[]} [names] of the parts that a set may have
 * @property {string} [panel] that it stands in
 */
/** @typedef {Field & { options: string[], flag: string }} ExperimentField options: its names in JavaScript */
/** @typedef {{ name: string, label: string, panel: boolean, canLock: boolean }} Part */
/** @typedef {{ rows: number, inputs: number, targets: number, units: number, magnitude: number, pins: number, sweepSeeds: number, usualSweepSeeds: number, linkBytes: number }} Limits */
/** @typedef {{ experiment: ExperimentField[], view: Field[], parts: Part[], limits: Limits }} Schema */

/**
 * @param {string} file
 * @returns {Schema}
 */
export const readSchema = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * What the element has beside its fields.
 * @param {string} web the folder
 * @returns {Api}
 */
export const readApi = (web) => JSON.parse(readFileSync(`${web}/packages/element/api.json`, 'utf8'));

/** All fields, in the order in which people meet them. @param {Schema} schema @returns {Field[]} */
export const allFields = ({ experiment, view }) => [...experiment, ...view];

/** As people write it: 4,294,967,295 or 0.000001. @param {number} value */
export const number = (value) =>
  value >= 1e21 ? String(value) : value.toLocaleString('en', { maximumFractionDigits: 20 });

/** @param {string[]} names */
const codes = (names) => names.map((name) => `\`${name}\``).join(', ');
/** @param {string[]} names */
const either = (names) => `${codes(names.slice(0, -1))} or ${codes(names.slice(-1))}`;
export const namesOf = (/** @type {Field} */ { choices = [] }) => choices.map(({ name }) => name);

/**
 * What a field may be, in a few words.
 * @param {Field} field
 * @param {Schema} schema
 */
export function allowed(field, { limits }) {
  const { kind, min = 0, max = 0, names = [] } = field,
    choices = namesOf(field);
  switch (kind) {
    case 'integer':
    case 'number':
      return `${choices.length > 0 ? `${codes(choices)}, or ` : ''}${number(min)} to ${number(max)}`;
    case 'toggle':
      return either(choices.length > 0 ? choices : ['off', 'on']);
    case 'choice':
      return codes(choices);
    case 'layers':
      return `at most ${max} numbers from 1 to ${limits.units}`;
    case 'rows':
      return 'some of the rows, from 1';
    case 'dataset':
      return `1 to ${number(limits.rows)} rows of 1 to ${limits.inputs} inputs`;
    case 'numbers':
      return `at most ${max} numbers`;
    case 'place':
      return `1 to ${number(max)}`;
    case 'axes':
      return 'two numbers, as `1,3`';
    case 'panels':
    case 'parts':
      return codes(names);
    case 'text':
      return `at most ${number(max)} characters`;
    case 'pins':
      return `at most ${max}`;
  }
}

/** What it is where nothing says otherwise, as JavaScript gives it. @param {Field} field */
export function defaultOf({ kind, default: usual }) {
  if (kind === 'toggle') return String(usual === 'on');
  if ((kind === 'integer' || kind === 'number') && Number.isFinite(Number(usual))) return number(Number(usual));
  if (kind === 'pins') return '0';
  return usual === '' ? '' : `\`${usual}\``;
}

/**
 * What stands beside it in an editor.
 * @param {string} what
 * @param {string} values that are allowed; '' where its type says so
 * @param {string} usual what it is without it; '' where it is nothing
 */
export function commentOf(what, values, usual) {
  const limits = [values, usual && `without it ${usual}`].filter(Boolean).join('; ');
  return `${what} ${limits[0].toUpperCase()}${limits.slice(1)}.`;
}

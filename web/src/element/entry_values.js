// What a property or an attribute of a figure gives for the text of an entry, and takes for it: by the kind that the
// schema says, and never by how it looks. Knows no figure.

import { fields, limits } from 'neuroglass-schema';

/** @import { Kind } from '../wasm/module.js' */

/** @type {(given: unknown) => given is ArrayLike<unknown>} */
const isList = (given) => Array.isArray(given) || (ArrayBuffer.isView(given) && !(given instanceof DataView));
const maxNumbers = limits.inputs + limits.targets + 1; // of a row, of which the last shows that there are too many
/** @type {Kind[]} */
const numberKinds = ['integer', 'number', 'place'];
/** @type {Kind[]} */
const listKinds = ['dataset', 'layers', 'rows', 'numbers', 'axes', 'panels', 'parts'];

/**
 * A toggle as a truth value, or as its third position; a number as a number, pins as how many there are; all else is its text, whatever that looks like.
 * @param {string} key
 * @param {string} text
 */
export function valueOf(key, text) {
  const { kind, also } = fields[key];
  if (kind === 'toggle') return also?.includes(text) ? text : text === 'on';
  if (kind === 'pins') return Number.isFinite(Number(text)) ? Number(text) : 1; // an attribute asks for one
  return numberKinds.includes(kind) && text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/**
 * The text of an attribute: as in HTML, a toggle that is there without a value is on.
 * @param {string} key
 * @param {string} text
 */
export function attributeText(key, text) {
  return fields[key]?.kind === 'toggle' && (text === '' || text.toLowerCase() === key) ? 'on' : text;
}

/** What was given, in words. @param {unknown} given */
function described(given) {
  if (isList(given)) return '[…]';
  if (typeof given === 'object' && given !== null) return '{…}';
  return typeof given === 'function' || typeof given === 'symbol' ? typeof given : String(given);
}

/**
 * Numbers for the module, which runs nothing of the caller's then: all else in the list is a text that describes it.
 * @param {unknown} given
 * @returns {unknown}
 */
export function numbersOf(given) {
  if (!isList(given)) return described(given);
  const copy = Array.from({ length: Math.min(given.length, maxNumbers) }, (_, i) => given[i]);
  return copy.map((one) => (typeof one === 'number' && !Number.isNaN(one) ? one : described(one)));
}

/**
 * A text that must be one.
 * @param {string} name
 * @param {unknown} given
 */
export function textAlone(name, given) {
  if (typeof given !== 'string') throw new TypeError(`${name}: a text is wanted; ${described(given)} was given.`);
  return given;
}

/**
 * The text of what a property is set to: lists, where a list is wanted, separated by commas, and of a list of lists the
 * rows by _.
 * @param {string} key
 * @param {unknown} given
 */
export function textOf(key, given) {
  const kind = fields[key]?.kind,
    one = kind !== undefined && !listKinds.includes(kind);
  const wanted = `a text, a number, true${one ? ' or false' : ', false or a list of them'} is wanted`;
  const refused = (/** @type {string} */ what) => new TypeError(`${key}: ${wanted}; ${what} was given.`);
  const checked = (/** @type {string} */ text) => {
    if (kind === 'dataset' && /^[_\s]*$/.test(text))
      throw new TypeError(`${key}: a row of numbers at least is wanted.`);
    return text;
  };
  const item = (/** @type {unknown} */ value) => {
    if (value === null || value === undefined) throw refused(String(value));
    if (!['string', 'number', 'boolean', 'bigint'].includes(typeof value))
      throw refused(isList(value) ? 'a list within a row' : typeof value);
    return value;
  };
  const cell = (/** @type {unknown} */ value) =>
    (typeof item(value) === 'boolean' ? String(Number(value)) : String(value)).trim();
  if (kind === 'toggle' && typeof given === 'boolean') return given ? 'on' : 'off';
  if (!isList(given)) return checked(String(item(given)));
  if (one) throw refused('a list');
  const all = Array.from(given);
  if (!all.some(isList)) return checked(all.map(cell).join(','));
  if (!all.every(isList)) throw refused('a list of rows and of single values');
  return checked(all.map((row) => Array.from(row, cell).join(',')).join('_'));
}

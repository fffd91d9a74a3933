// What a property or an attribute of a figure gives for the text of an entry, and takes for it. Knows no figure.

/** @import { Field, Kind } from '../wasm/module.js' */

/** @type {(given: unknown) => given is ArrayLike<unknown>} */
const isList = (given) => Array.isArray(given) || (ArrayBuffer.isView(given) && !(given instanceof DataView));
const mostNumbers = 18; // of which the last shows that there are too many
const counts = ['at', 'row', 'pin']; // numbers that no form has a field for
/** @type {(kind: Kind | undefined) => boolean} */
const isOfOne = (kind) => kind !== undefined && kind !== 'numbers' && kind !== 'data';

/** @type {Map<string, Kind>} */
const kinds = new Map(); // of each entry that a form has a field for; all figures have the same
/** @param {Field[]} fields */
export function learnKinds(fields) {
  for (const { key, kind } of fields) kinds.set(key, kind);
}

/**
 * A toggle as a truth value, a number as a number; lists, names and the question stay texts, whatever they look like.
 * @param {string} key
 * @param {string} text
 */
export function valueOf(key, text) {
  const kind = kinds.get(key) ?? '';
  if (kind === 'toggle') return text === 'on';
  const mayBeNumber = ['integer', 'real', 'choice'].includes(kind) || counts.includes(key);
  return mayBeNumber && text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/**
 * The text of an attribute: as in HTML, a toggle that is there without a value is on.
 * @param {string} key
 * @param {string} text
 */
export function attributeText(key, text) {
  return kinds.get(key) === 'toggle' && (text === '' || text.toLowerCase() === key) ? 'on' : text;
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
  const copy = Array.from({ length: Math.min(given.length, mostNumbers) }, (_, i) => given[i]);
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
  const kind = kinds.get(key),
    one = isOfOne(kind) || counts.includes(key) || key === 'question';
  const wanted = `a text, a number, true${one ? ' or false' : ', false or a list of them'} is wanted`;
  const refused = (/** @type {string} */ what) => new TypeError(`${key}: ${wanted}; ${what} was given.`);
  const filled = (/** @type {string} */ text) => {
    if (kind === 'data' && /^[_\s]*$/.test(text)) throw new TypeError(`${key}: a row of numbers at least is wanted.`);
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
  if (typeof given === 'boolean') return given ? 'on' : 'off';
  if (!isList(given)) return filled(String(item(given)));
  if (one) throw refused('a list');
  const all = Array.from(given);
  if (!all.some(isList)) return filled(all.map(cell).join(','));
  if (!all.every(isList)) throw refused('a list of rows and of single values');
  return filled(all.map((row) => Array.from(row, cell).join(',')).join('_'));
}

// What a property or an attribute of a figure gives for the text of an entry, and takes for it. Knows no figure.

/** @import { Field, Kind } from '../wasm/module.js' */

/** @type {(given: unknown) => given is ArrayLike<unknown>} */
const isList = (given) => Array.isArray(given) || (ArrayBuffer.isView(given) && !(given instanceof DataView));
const counts = ['at', 'row', 'pin']; // numbers that no form has a field for

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

/**
 * The text of what a property is set to: lists parted by commas, and of a list of lists the rows by _.
 * @param {string} key
 * @param {unknown} given
 */
export function textOf(key, given) {
  const refused = (/** @type {string} */ what) =>
    new TypeError(`${key}: a text, a number, true, false or a list of them is wanted; ${what} was given.`);
  const item = (/** @type {unknown} */ one) => {
    if (one === null || one === undefined) throw refused(String(one));
    if (!['string', 'number', 'boolean', 'bigint'].includes(typeof one))
      throw refused(isList(one) ? 'a list within a row' : typeof one);
    return one;
  };
  const cell = (/** @type {unknown} */ one) =>
    (typeof item(one) === 'boolean' ? String(Number(one)) : String(one)).trim();
  if (typeof given === 'boolean') return given ? 'on' : 'off';
  if (!isList(given)) return String(item(given));
  const all = Array.from(given);
  if (!all.some(isList)) return all.map(cell).join(',');
  if (!all.every(isList)) throw refused('a list of rows and of single values');
  return all.map((row) => Array.from(row, cell).join(',')).join('_');
}

// What the form and its tables are built of: buttons, numbers as text, and labels.

import { made } from '../dom.js';

/** @import { App, State } from '../wasm/module.js' */
/** @typedef {Map<string, string>} Values of the fields, by key */
/**
 * @typedef {object} Concern a part of the form that shows one thing
 * @property {HTMLElement} element
 * @property {(state: State, values: Values) => void} update shows what there is now
 */

const minus = (/** @type {string} */ text) => text.replace('-', '−');
export const fixed = (/** @type {number} */ number) => minus(number.toFixed(8));
export const short = (/** @type {number} */ number) => minus(String(Number(number.toPrecision(9))));
// A label of a button on the canvas without the sign before it, which would be read aloud, or a hint as such a label.
export const plain = (/** @type {string} */ label) => label.replace(/^[^\p{L}]+|[.。]$/gu, '');

/**
 * A button with those words, and with their key as its name.
 * @param {App} app
 * @param {string} key
 * @param {() => void} press
 * @param {Partial<HTMLButtonElement>} [properties]
 */
export function button(app, key, press, properties = {}) {
  const one = made('button', { type: 'button', name: key, textContent: plain(app.word(key)), ...properties });
  one.addEventListener('click', press);
  return one;
}

/**
 * One that does what the App calls so, with its words, off where it is locked.
 * @param {App} app
 * @param {string} id of the command
 */
export function commandButton(app, id) {
  const { key, locked } = app.command(id);
  return button(app, key, () => app.act(id, 0), { disabled: locked });
}

/** @param {HTMLElement[]} buttons */
export const row = (...buttons) => made('div', { className: 'buttons' }, ...buttons);

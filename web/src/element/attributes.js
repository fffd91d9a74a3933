// The attributes of a figure in a page of others that are entries of a link, by their key with '-' for '_', and the
// properties of the same names. Knows what is set, and not what becomes of it.

import { attributeText, textOf, valueOf } from './entry_values.js';

/** @import { Figure } from '../wasm/figure.js' */
/** @import { Entry } from '../wasm/module.js' */
/** @typedef {HTMLElement & { entry(key: string): string, setEntry(key: string, given: unknown): string[] }} Host */

const camelCase = (/** @type {string} */ key) =>
  key.replace(/_([a-z])/g, (_, /** @type {string} */ letter) => letter.toUpperCase());
const keyOf = (/** @type {string} */ attribute) => attribute.replaceAll('-', '_');
export const attributeOf = (/** @type {string} */ key) => key.replaceAll('_', '-');

/** The link itself, without the address of the page that it leads to. @param {string} link */
export const hashOf = (link) => link.replace(/^[^#]*#/, '#');

export class Attributes {
  #host;
  #prototype;
  /** @type {Set<string>} */
  #changed = new Set(); // the names of those that are yet to be taken over

  /**
   * @param {Host} host
   * @param {object} prototype of all such hosts, which gets the properties
   */
  constructor(host, prototype) {
    this.#host = host;
    this.#prototype = prototype;
  }

  /** @param {string[]} names */
  change(names) {
    for (const name of names) this.#changed.add(name);
  }

  // Those that have changed since this was asked last.
  changes() {
    const names = new Set(this.#changed);
    this.#changed.clear();
    if (names.has('show')) names.add('hide'); // they come together
    return names;
  }

  /**
   * Sets all that there is.
   * @param {Figure} figure
   * @returns {string[]} what was wrong
   */
  setAll(figure) {
    const link = this.#host.getAttribute('link');
    const problems = link === null ? [] : figure.app.openLink(hashOf(link));
    return [...problems, ...this.#setEntries(figure, this.#host.getAttributeNames())];
  }

  /**
   * Sets those that have changed; what has gone is as where nothing says otherwise.
   * @param {Figure} figure
   * @param {Set<string>} names
   * @returns {string[]} what was wrong
   */
  set(figure, names) {
    const problems = names.has('link') ? this.setAll(figure) : [];
    for (const name of names)
      if (!this.#host.hasAttribute(name) && figure.keys.includes(keyOf(name)))
        problems.push(...figure.app.setEntries([[keyOf(name), figure.app.initial(keyOf(name))]]));
    return [...problems, ...this.#setEntries(figure, [...names])];
  }

  /**
   * @param {Figure} figure
   * @param {string[]} names
   */
  #setEntries({ app, keys }, names) {
    /** @type {Entry[]} */
    const entries = [];
    for (const name of names) {
      const given = this.#host.getAttribute(name),
        key = keyOf(name);
      if (given !== null && keys.includes(key)) entries.push([key, attributeText(key, given)]);
    }
    return entries.length > 0 ? app.setEntries(entries) : [];
  }

  /**
   * A property of the host for an entry; one that was set before there were any becomes the attribute.
   * @param {string} key
   */
  define(key) {
    const host = this.#host,
      name = camelCase(key);
    if (!(name in this.#prototype))
      Object.defineProperty(this.#prototype, name, {
        configurable: true,
        /** @this {Host} */
        get() {
          return valueOf(key, this.entry(key));
        },
        /** @this {Host} @param {unknown} given */
        set(given) {
          this.setEntry(key, given);
        },
      });
    if (!Object.hasOwn(host, name)) return;
    const given = Reflect.get(host, name);
    Reflect.deleteProperty(host, name);
    if (given !== undefined) host.setAttribute(attributeOf(key), textOf(key, given));
  }
}

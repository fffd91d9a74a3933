// The attributes of a figure in a page of others that are entries of a link, by their key with '-' for '_', and the
// properties of the same names in camelCase: one of each for each field of the schema. Knows what is set, and not what
// becomes of it.

import { fields } from 'neuroglass-schema';

import { attributeText, valueOf } from './entry_values.js';

/** @import { Figure } from '../wasm/figure.js' */
/** @import { Entry } from '../wasm/module.js' */
/** @typedef {HTMLElement & { entry(key: string): string, setEntry(key: string, given: unknown): string[] | Promise<string[]> }} Host */

const camelCase = (/** @type {string} */ key) =>
  key.replace(/_([a-z])/g, (_, /** @type {string} */ letter) => letter.toUpperCase());
const keyOf = (/** @type {string} */ attribute) => attribute.replaceAll('-', '_');
export const attributeOf = (/** @type {string} */ key) => key.replaceAll('_', '-');

const keys = Object.keys(fields);
export const entryAttributes = keys.map(attributeOf);

/** The link itself, without the address of the page that it leads to. @param {string} link */
export const hashOf = (link) => link.replace(/^[^#]*#/, '#');

/** The text of the entry where nothing says otherwise; '' of those that there are none of. @param {string} key */
export const defaultText = (key) => fields[key]?.default ?? '';

/**
 * @param {string} link
 * @returns {Record<string, string>}
 */
function entriesOfLink(link) {
  return Object.fromEntries(
    hashOf(link)
      .slice(1)
      .split('&')
      .filter((entry) => entry.includes('='))
      .map((entry) => {
        const [key, ...text] = entry.split('=');
        try {
          return [key, decodeURIComponent(text.join('='))];
        } catch {
          return [key, ''];
        }
      }),
  );
}

/**
 * The entries that a host asks for, as they are written: those of its link, and those of its attributes before them.
 * @param {Element} host
 * @returns {Record<string, string | undefined>}
 */
export function entriesAskedFor(host) {
  const given = host.getAttributeNames().map((name) => [keyOf(name), host.getAttribute(name) ?? '']);
  return { ...entriesOfLink(host.getAttribute('link') ?? ''), ...Object.fromEntries(given) };
}

/**
 * Gives all hosts the properties: they read what is shown now, and setting one changes that.
 * @param {Host} prototype
 */
export function defineProperties(prototype) {
  for (const key of keys)
    Object.defineProperty(prototype, camelCase(key), {
      configurable: true,
      enumerable: true,
      /** @this {Host} */
      get() {
        return valueOf(key, this.entry(key));
      },
      /** @this {Host} @param {unknown} given */
      set(given) {
        this.setEntry(key, given);
      },
    });
}

/**
 * Properties that were set on a host before it was more than a name become what they would have been.
 * @param {Host} host
 * @param {(error: unknown) => void} refused
 */
export function takeOwnProperties(host, refused) {
  for (const key of keys) {
    const name = camelCase(key);
    if (!Object.hasOwn(host, name)) continue;
    const given = Reflect.get(host, name);
    Reflect.deleteProperty(host, name);
    try {
      if (given !== undefined) host.setEntry(key, given);
    } catch (error) {
      refused(error);
    }
  }
}

/** The text of a script of data within the host, or null. @param {Element} host */
const dataWithin = (host) => host.querySelector(':scope > script[type="text/csv"]')?.textContent ?? null;

export class Attributes {
  #host;
  /** @type {Set<string>} */
  #changed = new Set(); // the names of those that are yet to be taken over

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
  }

  /** @param {Iterable<string>} names */
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
   * What there is to be read of those names.
   * @param {Iterable<string>} [names]
   * @returns {Entry[]}
   */
  entries(names = ['link', ...entryAttributes]) {
    /** @type {Entry[]} */
    const entries = [];
    for (const name of names) {
      const key = keyOf(name),
        given = this.#host.getAttribute(name) ?? (key === 'data' ? dataWithin(this.#host) : null);
      if (given !== null) entries.push([key, name === 'link' ? hashOf(given) : attributeText(key, given)]);
    }
    return entries;
  }

  /**
   * Sets all that there is.
   * @param {Figure} figure
   * @returns {string[]} what was wrong
   */
  setAll(figure) {
    const link = this.#host.getAttribute('link');
    const problems = link === null ? [] : figure.app.openLink(hashOf(link));
    return [...problems, ...this.#setEntries(figure, entryAttributes)];
  }

  /**
   * Sets those that have changed; what has gone is as where nothing says otherwise.
   * @param {Figure} figure
   * @param {Set<string>} names
   * @returns {string[]} what was wrong
   */
  set(figure, names) {
    const problems = names.has('link') ? this.setAll(figure) : [],
      changed = entryAttributes.filter((name) => names.has(name));
    for (const name of changed)
      if (!this.#host.hasAttribute(name))
        problems.push(...figure.app.setEntries([[keyOf(name), defaultText(keyOf(name))]]));
    return [...problems, ...this.#setEntries(figure, changed)];
  }

  /**
   * @param {Figure} figure
   * @param {string[]} names
   */
  #setEntries({ app }, names) {
    const entries = this.entries(names);
    return entries.length > 0 ? app.setEntries(entries) : [];
  }
}

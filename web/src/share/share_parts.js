// What the dialogs are built of: boxes to tick, and texts to copy. Knows nothing of links.

import { made } from '../dom.js';

/** @typedef {(key: string) => string} Word the words of a key, in the language of the figure */
/** @typedef {ReturnType<typeof tick>} Tick */
/** @typedef {{ panel: HTMLElement, opened: () => void, closed: () => void }} View */

/**
 * A box to tick, or one of several to choose, with its words beside it.
 * @param {string} words
 * @param {boolean} checked
 * @param {Partial<HTMLInputElement>} [properties]
 */
export function tick(words, checked, properties = {}) {
  const box = made('input', { type: 'checkbox', checked, ...properties });
  return { box, label: made('label', {}, box, made('span', { textContent: words })) };
}

/**
 * Such boxes under a title.
 * @param {string} title
 * @param {Tick[]} ticks
 */
export function group(title, ticks, look = 'ticks') {
  return made(
    'fieldset',
    {},
    made('legend', { textContent: title }),
    made('div', { className: look }, ...ticks.map(({ label }) => label)),
  );
}

/**
 * A text that is only read, with a button that copies it; its parts are what to put into the page.
 * @param {Word} word
 * @param {string} name
 * @param {number} rows
 */
export function copyable(word, name, rows) {
  const field = made('textarea', { readOnly: true, rows, spellcheck: false }),
    button = made('button', { type: 'button', className: 'main', textContent: word('share.copy') });
  const said = made('span', { className: 'note', role: 'status' }),
    [done, failed] = ['notice.copied', 'share.copy_failed'].map(word); // the answer may come when the figure has gone
  field.setAttribute('aria-label', name);
  field.addEventListener('focus', () => field.select());
  button.addEventListener('click', async () => {
    said.textContent = ''; // so that copying again is told again
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = done;
    } catch {
      // not there or not allowed, as in some frames: the old way
      field.select();
      const copied = field.isConnected && document.execCommand('copy');
      said.textContent = copied ? done : failed;
      if (copied) button.focus();
    }
  });
  return {
    button,
    parts: [field, made('div', { className: 'row' }, button, said)],
    get text() {
      return field.value;
    },
    /** @param {string} text */
    show(text) {
      if (text !== field.value) said.textContent = '';
      field.value = text;
      button.disabled = text === '';
    },
  };
}

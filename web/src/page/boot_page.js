// What the page shows before and instead of the canvas: the progress of the download, or what went wrong.
// Decides nothing; main.js tells it what has happened.

import { find, made } from '../dom.js';
import { fill } from '../words/fill.js';
import { words } from '../words/words.js';

/** @import { Message } from '../words/words.js' */
/** @typedef {{ label: string, run: () => void }} Action what a button says and does */

const boot = find(document, '#boot', HTMLElement);
const instrument = find(document, '#instrument', HTMLElement);
const loading = find(document, '#loading', HTMLElement);
const progress = find(document, '#progress', HTMLProgressElement);
const progressText = find(document, '#progress-text', HTMLElement);
const failure = find(document, '#failure', HTMLElement);

const total = Number(boot.dataset.wasmBytes); // not a number unless the build has put it in
const kilobytes = (/** @type {number} */ bytes) => Math.round(bytes / 1000).toLocaleString('en');

/** @param {'loading' | 'running' | 'failed'} state */
function enter(state) {
  document.documentElement.dataset.state = state;
  boot.hidden = state === 'running';
  instrument.inert = state !== 'running';
  loading.hidden = state !== 'loading';
  failure.hidden = state !== 'failed';
}

export const bootPage = {
  /** @param {number} received bytes */
  showLoading(received) {
    enter('loading');
    if (total > 0) {
      progress.max = total;
      progress.value = Math.min(received, total);
      progressText.textContent =
        received < total
          ? fill(words.loadingOf, { received: kilobytes(received), total: kilobytes(total) })
          : words.starting;
    } else {
      progressText.textContent = fill(words.loadingSome, { received: kilobytes(received) });
    }
  },

  showRunning() {
    enter('running');
  },

  /**
   * @param {Message} message
   * @param {string} [detail]
   * @param {Action} [action]
   */
  showFailure({ title, text }, detail, action) {
    /** @type {HTMLElement[]} */
    const parts = [made('h2', { textContent: title }), made('p', { textContent: text })];
    if (detail) parts.push(made('p', { className: 'detail', textContent: fill(words.detail, { detail }) }));
    if (action) {
      const button = made('button', { type: 'button', textContent: action.label });
      button.addEventListener('click', action.run);
      parts.push(button);
    }
    enter('failed'); // first, so that the alert is there when its words arrive
    failure.replaceChildren(...parts);
    scrollTo(0, 0);
  },
};

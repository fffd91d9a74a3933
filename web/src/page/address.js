// Keeps the page's address and what is shown the same: the moment is in the address's hash, and Back and Forward go
// through the moments before. What is too long for a link is kept with the browser's entry of its history, so that a
// reload, Back and Forward find it, each tab its own; the address says nothing then. Knows no key of it but those that
// make no moment; the App reads and writes them.

/** @import { Figure } from '../wasm/figure.js' */

const settled = 400; // ms without a change until the address follows

/**
 * The hash without the entries whose change alone makes no moment to come back to: else each step would be one.
 * @param {string} text
 */
const lasting = (text) =>
  text
    .replace(/\["(at|speed)","[^"]*"\],?/g, '')
    .split('&')
    .filter((entry) => !/^(at|speed)=/.test(entry))
    .join('&');
const framed = parent !== window; // Back is the page's around, which gets no entries from here

/**
 * @param {unknown} kept
 * @param {string} address
 * @param {boolean} anew
 * @returns {boolean} whether the browser has taken it: not where there is too much to keep, nor in a frame without an
 *   address of its own
 */
function put(kept, address, anew) {
  try {
    if (anew) history.pushState(kept, '', address);
    else history.replaceState(kept, '', address);
    return true;
  } catch {
    return false;
  }
}

export class Address {
  #figure;
  #shown; // what the address says, as the App would write it
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #held = false; // a pointer is down, perhaps dragging
  #told = false; // that the browser does not keep what is shown

  /** @param {Figure} figure */
  constructor(figure) {
    this.#figure = figure;
    this.#shown = this.#text();
    figure.on('change', () => this.#soon());
    window.addEventListener('hashchange', () => this.#open());
    window.addEventListener('popstate', () => {
      if (history.state?.entries) this.#open(); // the hash may be the same
    });
    window.addEventListener(
      'pointerdown',
      () => {
        this.#held = true;
      },
      true,
    );
    for (const type of ['pointerup', 'pointercancel', 'blur'])
      window.addEventListener(
        type,
        () => {
          this.#held = false;
          this.#soon();
        },
        true,
      );
  }

  // Shows what the address says; an address without a hash leaves everything as it is.
  async openFirst() {
    if (location.hash.length > 1 || history.state?.entries) await this.#open();
  }

  // What the address says stays as it was written, even where it is wrong, until something else is shown: else there
  // were no way Back past a link, and what was wrong with it could not be read.
  #open() {
    clearTimeout(this.#timer);
    const kept = history.state?.entries,
      { hash } = location;
    return this.#figure.taking(kept ?? [['link', hash]], () => {
      if (location.hash !== hash) return; // meanwhile
      if (kept) this.#figure.app.setEntries(kept);
      else this.#figure.app.openLink(hash);
      this.#shown = this.#text();
    });
  }

  #text() {
    return this.#figure.app.link().text ?? JSON.stringify(this.#figure.app.entries());
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), settled);
  }

  #write() {
    if (this.#held || this.#figure.closed || this.#figure.app.state().playing) return;
    const text = this.#text(),
      before = this.#shown;
    if (text === before) return;
    this.#shown = text;
    const long = text.startsWith('['),
      kept = long ? { entries: this.#figure.app.entries() } : null;
    const address = long || text === 'v=1' ? location.pathname + location.search : `#${text}`, // the defaults need none
      anew = !framed && lasting(text) !== lasting(before);
    const lost = !put(kept, address, anew) && long;
    if (lost) put(null, address, anew); // at least it does not say what is not so
    if (lost && !this.#told) this.#figure.tellNotKept();
    this.#told = lost;
  }
}

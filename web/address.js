// Keeps the page's address and what is shown the same: the moment is in the address's hash, and Back and Forward go through the
// moments before. Knows no key of it; the App reads and writes them.

const settled = 400;     // ms without a change until the address follows

// The hash without the entries whose change alone makes no moment to come back to: else each step would be one.
const lasting = (text) => text.split('&').filter((entry) => !/^(at|speed)=/.test(entry)).join('&');

export class Address {
  #figure;
  #timer = 0;
  #held = false;           // a pointer is down, perhaps dragging

  constructor(figure) {
    this.#figure = figure;
    figure.addEventListener('change', () => this.#soon());
    window.addEventListener('hashchange', () => this.#open());
    window.addEventListener('pointerdown', () => { this.#held = true; }, true);
    for (const type of ['pointerup', 'pointercancel', 'blur']) window.addEventListener(type, () => { this.#held = false; this.#soon(); }, true);
  }

  // Shows what the address says; an address without a hash leaves everything as it is.
  openFirst() {
    if (location.hash.length > 1) this.#open();
  }

  #open() {
    clearTimeout(this.#timer);
    this.#figure.app.openLink(location.hash);
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), settled);
  }

  #write() {
    if (this.#held || !this.#figure.app || this.#figure.app.state().playing) return;
    const { text } = this.#figure.app.link();
    if (text === undefined) return;                  // too long for a link: the address stays
    const now = location.hash.slice(1);
    const hash = text === 'v=1' ? '' : text;         // the defaults need none
    if (hash === now) return;
    const address = hash === '' ? location.pathname + location.search : `#${hash}`;
    if (lasting(hash) === lasting(now)) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }
}

// The drawing contexts of the page around. Chromium has sixteen for a page, and takes the oldest for a new one; those
// of the page around come first. If one of them goes for one of ours, ours goes, and the browser gives theirs back;
// from then on figures that come show their form. It hears of canvases in the page itself only, not of those in shadow
// roots, in frames and in no page.

/**
 * @typedef {object} Guest what it knows of a figure
 * @property {boolean} isNew whether the browser made a context for it just now
 * @property {() => void} giveWay lets go of its context
 * @property {() => void} comeBack takes one, if it did without for that reason
 */

const maxTries = 100;

export class HostContexts {
  /** @type {Set<Guest>} */
  #figures = new Set();
  /** @type {Set<EventTarget | null>} */
  #missed = new Set(); // canvases that are to get theirs back
  #cameBack = false;
  crowded = false; // a further context would be one of the page around

  constructor() {
    addEventListener('webglcontextlost', (event) => this.#lost(event), { capture: true });
    addEventListener('webglcontextrestored', ({ target }) => this.#missed.delete(target), { capture: true });
  }

  /** @param {Guest} figure */
  watch(figure) {
    this.#figures.add(figure);
  }
  /** @param {Guest} figure */
  forget(figure) {
    this.#figures.delete(figure);
  }

  /** @param {Event} event */
  #lost(event) {
    const newcomer = [...this.#figures].find((figure) => figure.isNew);
    if (!newcomer) return;
    event.preventDefault(); // else it would not come back
    this.crowded = true;
    newcomer.giveWay();
    this.#missed.add(event.target);
    if (this.#missed.size === 1) this.#collect(maxTries);
  }

  /**
   * Theirs comes back once ours has been collected. A page that asks for memory has that done soon; none of this is
   * ever used.
   * @param {number} tries
   */
  #collect(tries) {
    if (this.#missed.size === 0) return undefined;
    if (tries === 0) return this.#wasMistaken();
    Reflect.construct(ArrayBuffer, [16_000_000]);
    return setTimeout(() => this.#collect(tries - 1), 30);
  }

  // It was lost for another reason, such as a wish of the page around. Ours come back; but once only, for nobody knows.
  #wasMistaken() {
    this.#missed.clear();
    if (this.#cameBack) return;
    this.#cameBack = true;
    this.crowded = false;
    for (const figure of this.#figures) figure.comeBack();
  }
}

// How high a figure is in a page of others: what it is going to need before it is there, then what it needs, once for a
// width, for what is read must not jump. Any rule of the page around goes before.

import { entriesAskedFor } from './attributes.js';
import { dress } from './figure_look.js';
import { reservedHeight } from './reserved_height.js';

const maxSpare = 48; // CSS pixels that a figure may be higher than it need be
const otherWidth = 32; // CSS pixels by which a width differs when the height is asked for anew

export class FigureSize {
  #host;
  #root;
  #place;
  /** @type {CSSStyleSheet | null} */
  #sheet = null;
  #sizedAt = 0; // the width that the height is for
  #reserved = 0; // the height that it was given for that width before it was there
  #resized = new ResizeObserver(() => this.reserve());

  /**
   * @param {HTMLElement} host
   * @param {ShadowRoot} root
   * @param {HTMLElement} place
   */
  constructor(host, root, place) {
    this.#host = host;
    this.#root = root;
    this.#place = place;
    this.dress();
  }

  // Gives the figure its styles; again in another document.
  dress() {
    this.#sheet = dress(this.#root);
    this.#sizedAt = 0;
  }

  watch() {
    this.#resized.observe(this.#host);
    this.reserve();
  }
  unwatch() {
    this.#resized.disconnect();
  }
  // What it shows has changed.
  forget() {
    this.#sizedAt = 0;
  }

  // Takes the height that it is going to have at this width, so that the page around need not move when it is there.
  reserve() {
    const width = this.#place.clientWidth;
    if (width === 0 || Math.abs(width - this.#sizedAt) < otherWidth) return;
    this.#sizedAt = width;
    this.#reserved = reservedHeight(entriesAskedFor(this.#host), width, matchMedia('(pointer: coarse)').matches);
    this.#set(this.#reserved);
  }

  /**
   * It is there, and needs that height; a little more than that may stay.
   * @param {number} height
   */
  fit(height) {
    if (height > 0) this.reserve();
    if (height <= 0 || this.#reserved === 0) return;
    const spare = this.#reserved - height;
    this.#reserved = 0;
    if (spare < 0 || spare > maxSpare) this.#set(height);
  }

  /** @param {number} height */
  #set(height) {
    this.#sheet?.replaceSync(`:host { height: ${Math.ceil(height)}px; }`);
  }
}

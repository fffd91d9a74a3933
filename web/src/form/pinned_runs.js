// The runs that are kept for comparing, and what can be done with each. Their numbers are in a table.

import { made, rootOf } from '../dom.js';
import { button, commandButton } from './form_parts.js';

/** @import { App } from '../wasm/module.js' */

export class PinnedRuns {
  #app;
  #changed;
  #pin;
  #list = made('div');
  #listed = '';
  element;

  /**
   * @param {App} app
   * @param {() => void} changed is told when there are other buttons
   */
  constructor(app, changed) {
    this.#app = app;
    this.#changed = changed;
    this.#pin = commandButton(app, 'pin');
    this.element = made('div', {}, this.#pin, this.#list);
  }

  update() {
    const names = this.#app.pins().map(({ name }) => name),
      held = this.#list.contains(rootOf(this.#list).activeElement);
    if (`${names}` === this.#listed) return;
    this.#listed = `${names}`;
    this.#list.replaceChildren(...names.map((name, place) => this.#row(name, place)));
    this.#changed();
    if (held) this.#pin.focus({ preventScroll: true });
  }

  /**
   * @param {string} name
   * @param {number} place
   */
  #row(name, place) {
    const app = this.#app;
    const one = (/** @type {string} */ what) => {
      const { key, label } = app.command(what);
      return button(app, key, () => app.act(what, place), { name: `${what} ${place}`, ariaLabel: `${label}: ${name}` });
    };
    return made('div', { className: 'buttons' }, one('use'), one('unpin'), made('span', { textContent: name }));
  }
}

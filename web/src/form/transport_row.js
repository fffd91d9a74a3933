// The buttons that train, pause and step.

import { made } from '../dom.js';
import { commandButton, plain, row } from './form_parts.js';

/** @import { App, State } from '../wasm/module.js' */

export class TransportRow {
  #app;
  #train;
  #phases;
  element;

  /**
   * @param {App} app
   * @param {boolean} locked
   */
  constructor(app, locked) {
    this.#app = app;
    this.#train = commandButton(app, 'toggle');
    this.#train.className = 'main';
    this.#phases = commandButton(app, 'phases');
    this.element = row(
      this.#train,
      commandButton(app, 'step'),
      commandButton(app, 'step_back'),
      this.#phases,
      commandButton(app, 'reset'),
      commandButton(app, 'end'),
    );
    if (locked) this.element.append(made('p', { className: 'help', textContent: app.word('locked.hint') }));
  }

  /** @param {State} state */
  update({ playing, iteration, last }) {
    const start = iteration >= last ? 'train.again' : 'train.start';
    const name = plain(this.#app.word(playing ? 'train.pause' : start));
    if (this.#train.textContent !== name) this.#train.textContent = name;
    this.#phases.setAttribute('aria-pressed', String(this.#app.entry('phase') !== ''));
  }
}

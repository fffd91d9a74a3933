// The buttons that train, pause and step.

import { made } from '../dom.js';
import { actButton, button, plain, row } from './form_parts.js';

/** @import { App, State } from '../wasm/module.js' */

export class TransportRow {
  #app;
  #train;
  element;

  /**
   * @param {App} app
   * @param {boolean} locked
   */
  constructor(app, locked) {
    this.#app = app;
    const press = () => app.act(app.state().playing ? 'pause' : 'train', 0);
    this.#train = button(app, 'train.start', press, { className: 'main', disabled: locked });
    this.element = row(
      this.#train,
      actButton(app, 'step', 'step', locked),
      actButton(app, 'form.back', 'step_back', locked),
      actButton(app, 'reset', 'reset', locked),
      button(app, 'form.end', () => app.act('seek', app.state().last), { disabled: locked }),
    );
    if (locked) this.element.append(made('p', { className: 'help', textContent: app.word('locked.hint') }));
  }

  /** @param {State} state */
  update({ playing, iteration, last }) {
    const start = iteration >= last ? 'train.again' : 'train.start';
    const name = plain(this.#app.word(playing ? 'train.pause' : start));
    if (this.#train.textContent !== name) this.#train.textContent = name;
  }
}

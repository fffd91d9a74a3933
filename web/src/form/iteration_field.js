// The iteration that is shown: as a number to type, and as a range along the timeline.

import { made } from '../dom.js';
import { FormField } from './form_field.js';

/** @import { App, State } from '../wasm/module.js' */
/** @import { Values } from './form_parts.js' */

// Where an iteration stands on the timeline, and back, as in src/document/iteration_scale.h: each tenfold is as long as
// the one before.
const position = (/** @type {number} */ iteration) => (iteration < 1 ? iteration / 2 : 0.5 + Math.log10(iteration));
const iterationOf = (/** @type {number} */ where) => (where < 0.5 ? 2 * where : 10 ** (where - 0.5));
const place = (/** @type {number} */ iteration, /** @type {number} */ last) =>
  Math.round((1000 * position(iteration)) / position(Math.max(last, 1)));
const iterationAt = (/** @type {number} */ where, /** @type {number} */ last) =>
  Math.min(last, Math.round(iterationOf((where / 1000) * position(Math.max(last, 1)))));

const steps = new Map([
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
]);

export class IterationField {
  #field;
  #range;
  element;

  /**
   * @param {App} app
   * @param {boolean} locked
   * @param {() => void} taken
   */
  constructor(app, locked, taken) {
    const label = app.word('form.iteration'),
      control = made('input', { type: 'text', inputMode: 'numeric', autocomplete: 'off' }),
      range = made('input', { type: 'range', name: 'range', min: '0', max: '1000', disabled: locked });
    this.#field = new FormField(app, { key: 'at', label, help: app.word('form.iteration.help'), locked }, control, {
      taken,
    });
    this.#range = range;
    this.element = this.#field.element;
    this.element.append(range);
    range.setAttribute('aria-label', label);
    range.addEventListener('input', () => {
      const iteration = iterationAt(Number(range.value), app.state().last);
      app.act('seek', iteration);
      range.setAttribute('aria-valuetext', String(iteration));
    });
    range.addEventListener('keydown', (event) => {
      // one iteration, as on the canvas, however short that is
      const by = steps.get(event.key);
      if (by === undefined) return;
      event.preventDefault();
      app.act('seek', app.state().goal + by);
      this.#show(app.state());
    });
  }

  /**
   * @param {State} state
   * @param {Values} values
   */
  update(state, values) {
    this.#field.update(state, values);
    if (!this.#range.matches(':active')) this.#show(state);
  }

  /** @param {State} state */
  #show({ goal, last }) {
    this.#range.value = String(place(goal, last));
    this.#range.setAttribute('aria-valuetext', String(goal));
  }
}

// A labelled control for an entry, with its help and with what is wrong with what was typed, which stays until it is
// taken or the value changes in another way. Knows no entry by name: each is what its kind says.

import { made, rootOf } from '../dom.js';
import { fill } from '../words/fill.js';
import { short } from './form_parts.js';

/** @import { Figure } from '../wasm/figure.js' */
/** @import { App, Entry, Field, State } from '../wasm/module.js' */
/** @import { Values } from './form_parts.js' */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */
/** @typedef {Pick<Field, 'key' | 'label' | 'help' | 'locked'>} Named */

let ids = 0;

export class FormField {
  #app;
  #key;
  #control;
  #shape;
  #taking;
  #wrong;
  /** @type {string | null} */
  #last = null; // the value that it showed last
  element;

  /**
   * @param {App} app
   * @param {Named} named
   * @param {Control} control
   * @param {object} options
   * @param {() => void} options.taken is told when what was typed has been taken or refused
   * @param {(text: string) => string} [options.shape] how the control shows the value
   * @param {(entries: Entry[], take: () => void) => void} [options.taking] does that when the entries can be read
   */
  constructor(
    app,
    { key, label, help, locked },
    control,
    { taken, shape = (text) => text, taking = (_, take) => take() },
  ) {
    const id = `neuroglass-${++ids}`;
    this.#app = app;
    this.#key = key;
    this.#control = control;
    this.#shape = shape;
    this.#taking = taking;
    Object.assign(control, { id, name: key, disabled: locked });
    this.#wrong = made('div', { className: 'wrong', id: `${id}-wrong`, role: 'alert' });
    control.setAttribute('aria-describedby', `${id}-help ${id}-wrong`);
    control.addEventListener('change', () => {
      taken();
      this.#take();
    });
    const name = made('label', { htmlFor: id, textContent: label });
    const about = made('div', {
      className: 'help',
      id: `${id}-help`,
      textContent: locked ? app.word('locked.hint') : help,
    });
    const both = this.#checkbox ? [control, name] : [name, control];
    this.element = made('div', { className: 'field' }, ...both, about, this.#wrong);
  }

  get #checkbox() {
    return this.#control instanceof HTMLInputElement && this.#control.type === 'checkbox' ? this.#control : null;
  }

  /**
   * @param {State} state
   * @param {Values} values
   */
  update({ goal }, values) {
    const text = values.get(this.#key) ?? String(goal);
    const typed =
      rootOf(this.#control).activeElement === this.#control && !this.#checkbox && this.#control.type !== 'select-one';
    if (this.#last === null || (!typed && (text !== this.#last || this.#wrong.textContent === ''))) this.#show(text);
  }

  #take() {
    const box = this.#checkbox;
    const checked = box?.checked ? 'on' : 'off',
      value = box ? checked : this.#control.value;
    this.#taking([[this.#key, value]], () => {
      const problem = this.#app.set(this.#key, value);
      if (problem === '') this.#show(this.#app.entry(this.#key));
      else this.#tell(problem);
    });
  }

  /** @param {string} text */
  #show(text) {
    const box = this.#checkbox;
    this.#last = text;
    this.#tell('');
    if (box) box.checked = text === 'on';
    else if (this.#control.value !== this.#shape(text)) this.#control.value = this.#shape(text);
  }

  /** @param {string} problem */
  #tell(problem) {
    if (this.#wrong.textContent !== problem) this.#wrong.textContent = problem;
    if (['text', 'textarea'].includes(this.#control.type))
      this.#control.setAttribute('aria-invalid', String(problem !== ''));
  }
}

/**
 * @param {Figure} figure
 * @param {Field} field
 * @param {() => void} taken
 */
export function fieldOf(figure, field, taken) {
  const { app } = figure;
  const { kind, min, max, values = [] } = field;
  /** @type {Partial<HTMLInputElement>} */
  const typed = { type: 'text', autocomplete: 'off' };
  const options = values.map(({ name, label }) => made('option', { value: name, textContent: label }));
  if (kind === 'choice' || (kind === 'toggle' && values.length > 2))
    return new FormField(
      app,
      { ...field, help: field.help === field.label ? '' : field.help },
      made('select', {}, ...options),
      { taken },
    );
  if (kind === 'toggle') return new FormField(app, field, made('input', { type: 'checkbox' }), { taken });
  if (kind === 'dataset') {
    const shape = (/** @type {string} */ text) => text.replaceAll('_', '\n');
    return new FormField(app, field, made('textarea', { spellcheck: false }), {
      taken,
      shape,
      taking: (entries, take) => figure.taking(entries, take),
    });
  }
  if (min === undefined || max === undefined) return new FormField(app, field, made('input', typed), { taken });
  const limits = fill(app.word('form.limits'), { min: short(min), max: max.toLocaleString('en') });
  const control = made('input', { ...typed, inputMode: kind === 'integer' ? 'numeric' : 'decimal' });
  const help = [field.help, ...values.map(({ name, label }) => `${name}: ${label}.`), limits].join(' ');
  if (values.length > 0) control.inputMode = 'text';
  return new FormField(app, { ...field, help }, control, { taken });
}

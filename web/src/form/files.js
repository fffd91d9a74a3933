// Files: one to open, and what to save or to copy.

import { made } from '../dom.js';
import { button } from './form_parts.js';

/** @import { Figure } from '../wasm/figure.js' */

export class FileOpener {
  element;

  /**
   * @param {Figure} figure
   * @param {boolean} locked
   */
  constructor(figure, locked) {
    const chooser = made('input', { type: 'file', name: 'file', accept: '.json,.csv,.txt', disabled: locked });
    chooser.addEventListener('change', () => {
      const [file] = chooser.files ?? [];
      figure.openFile(file);
      chooser.value = '';
    });
    this.element = made('label', { className: 'field', textContent: figure.app.word('take.open') }, chooser);
  }

  update() {}
}

export class FileSaver {
  #choice;
  #copy;
  #texts;
  element;

  /** @param {Figure} figure */
  constructor({ app }) {
    const files = app.exports();
    const options = files.map(({ id, label }) => made('option', { value: id, textContent: label }));
    const choice = made('select', { name: 'kind' }, ...options);
    choice.setAttribute('aria-label', app.word('take.title'));
    choice.addEventListener('change', () => this.update());
    const save = button(app, 'take.save', () => app.act(`save ${choice.value}`, 0));
    this.#choice = choice;
    this.#texts = new Set(files.filter(({ isText }) => isText).map(({ id }) => id));
    this.#copy = button(app, 'take.copy', () => app.act(`copy ${choice.value}`, 0));
    this.element = made('div', { className: 'buttons' }, choice, save, this.#copy);
  }

  update() {
    this.#copy.disabled = !this.#texts.has(this.#choice.value);
  }
}

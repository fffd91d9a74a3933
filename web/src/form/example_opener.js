// The published examples in the form: a choice, which asks for them when someone comes to it, and a button that opens one.

import { made } from '../dom.js';
import { button } from './form_parts.js';

/** @import { App } from '../wasm/module.js' */

export class ExampleOpener {
  #app;
  #choice;
  #open;
  element;

  /** @param {App} app */
  constructor(app) {
    const choice = made('select', { name: 'example' }, made('option', { textContent: '…' }));
    const bring = () => {
      if (app.examples().length === 0) app.act('example', 0);
    };
    for (const type of ['focus', 'pointerdown']) choice.addEventListener(type, bring);
    choice.setAttribute('aria-label', app.word('examples.title'));
    this.#app = app;
    this.#choice = choice;
    this.#open = button(app, 'examples.open', () => app.act(`example ${choice.value}`, 0), { disabled: true });
    const label = made('label', { className: 'field', textContent: app.word('examples.title') }, choice);
    this.element = made('div', { className: 'buttons' }, label, this.#open);
    this.update();
  }

  update() {
    if (!this.#open.disabled) return;
    const options = this.#app
      .examples()
      .map(({ id, author, year, title }) => made('option', { value: id, textContent: `${author}, ${year}: ${title}` }));
    if (options.length === 0) return;
    this.#choice.replaceChildren(...options);
    this.#open.disabled = false;
  }
}

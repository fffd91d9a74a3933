// The accessible form of a figure: made of the App's schema and commands, tables of its numbers, and a voice that speaks for
// those who cannot see the canvas. Always there for screen readers, to be seen when it is asked for, and all there is
// where nothing can be drawn. Knows no parameter by name.

import { made, rootOf } from '../dom.js';
import { ExampleOpener } from './example_opener.js';
import { FileOpener, FileSaver } from './files.js';
import { fieldOf } from './form_field.js';
import { button, commandButton, row } from './form_parts.js';
import { FormTables } from './form_tables.js';
import { IterationField } from './iteration_field.js';
import { PinnedRuns } from './pinned_runs.js';
import { Status } from './status.js';
import { TransportRow } from './transport_row.js';
import { langOf } from '../words/words.js';

/** @import { Figure } from '../wasm/figure.js' */
/** @import { Field, Part } from '../wasm/module.js' */
/** @import { Concern } from './form_parts.js' */

const pause = 200; // ms between updates

export class AccessibleForm {
  #figure;
  #place;
  #section = made('div', { role: 'group' });
  #toggle = made('button', { type: 'button', className: 'open' });
  #heading = made('h2', { tabIndex: -1 });
  #why = made('p');
  #redraw = made('button', { type: 'button', className: 'redraw', hidden: true });
  #status = new Status();
  #form = made('form', { noValidate: true });
  /** @type {Concern[]} */
  #concerns = [];
  #tables;
  #built = ''; // the language and the fields that the form was made for
  /** @type {EventTarget | null} */
  #edited = null; // the control that holds what has not been taken yet
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #due;
  #open = false;
  #onLanguage;
  #listening = new AbortController();

  /**
   * A form for the figure at the beginning of `place`.
   * @param {Figure} figure
   * @param {HTMLElement} place
   * @param {(tag: string) => void} [onLanguage] is told the language that it speaks
   */
  constructor(figure, place, onLanguage = (_tag) => {}) {
    this.#figure = figure;
    this.#place = place;
    this.#tables = new FormTables(figure.app, () => false);
    this.#onLanguage = onLanguage;
    const section = this.#section,
      { voice, alarm } = this.#status,
      { signal } = this.#listening;
    section.dataset.form = '';
    section.append(this.#toggle, this.#heading, this.#why, this.#redraw, voice, alarm, this.#form);
    this.#listen();
    place.prepend(section); // before the canvas, so that the way to the form comes first
    figure.on('change', () => this.#soon(), { signal });
    figure.on('drawable', () => this.#adapt(!figure.drawable), { signal });
    this.#adapt(!figure.drawable);
  }

  #listen() {
    const section = this.#section;
    this.#toggle.addEventListener('click', () => this.toggle());
    this.#redraw.addEventListener('click', () => this.#figure.redraw());
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    // Whoever comes to a control of the closed form, as screen readers can, opens it.
    this.#form.addEventListener('focusin', () => {
      if (!this.#open) this.#show(true);
    });
    this.#form.addEventListener('input', ({ target }) => {
      this.#edited = target;
    });
    section.addEventListener('focusout', () => {
      this.#edited = null;
      this.#soon();
    });
    section.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.#open && this.#figure.drawable) this.toggle();
    });
    // Keys in the form are not keys of the page around.
    for (const type of ['keydown', 'keypress', 'keyup'])
      section.addEventListener(type, (event) => event.stopPropagation());
  }

  /** Where nothing can be drawn it is all there is, and says why. @param {boolean} alone */
  #adapt(alone) {
    const { canvas, undrawn } = this.#figure,
      focused = this.#focused(),
      held = focused === canvas || this.#section.contains(focused);
    canvas.hidden = alone;
    this.#section.toggleAttribute('data-alone', alone);
    this.#place.style.overflow = alone ? 'auto' : '';
    this.#redraw.hidden = !undrawn;
    this.#built = '';
    this.#show(alone);
    if (held) (alone ? this.#heading : canvas).focus({ preventScroll: true });
  }

  close() {
    this.#listening.abort();
    clearTimeout(this.#due);
    this.#section.remove();
  }

  // Shows it beside the canvas, with the focus, or hides it from sight and gives the focus to the canvas.
  toggle() {
    this.#show(!this.#open);
    (this.#open ? this.#heading : this.#figure.canvas).focus({ preventScroll: true });
  }

  /** @param {boolean} open */
  #show(open) {
    this.#open = open;
    this.#section.toggleAttribute('data-open', open);
    this.#place.toggleAttribute('data-beside', open && this.#figure.drawable);
    this.#update();
    this.#reach();
  }

  // Closed, its controls are no stops of the Tab key.
  #reach() {
    this.#toggle.textContent = this.#figure.app.word(this.#open ? 'form.close' : 'form.show');
    this.#toggle.setAttribute('aria-expanded', String(this.#open));
    for (const control of this.#form.elements)
      if (control instanceof HTMLElement) control.tabIndex = this.#open ? 0 : -1;
  }

  // A few times a second while it is in sight, else only when nothing trains: what is read must not move.
  #soon() {
    if (this.#figure.closed) return;
    this.#status.update(this.#figure.app.state());
    this.#section.setAttribute('data-stale', ''); // until it shows what there is now
    this.#due ??= setTimeout(() => {
      this.#due = undefined;
      if (!this.#figure.closed && (this.#open || !this.#figure.app.state().playing)) this.#update();
    }, pause);
  }

  #focused() {
    return rootOf(this.#section).activeElement;
  }

  #update() {
    const { app } = this.#figure,
      state = app.state(),
      fields = app.fields(),
      parts = app.parts(),
      question = app.entry('question');
    const shapes = [...fields, ...parts].map(({ hidden, locked }) => `${hidden}${locked}`);
    const built = [state.language, question, ...shapes].join();
    if (built !== this.#built && !this.#edited) {
      this.#built = built;
      this.#name(state.language, question);
      this.#rebuild(fields, new Map(parts.map((part) => [part.name, part])));
    }
    this.#section.toggleAttribute('data-dark', state.dark);
    const values = new Map(fields.map(({ key, value }) => [key, value]));
    for (const concern of this.#concerns) concern.update(state, values);
    this.#tables.update(state, this.#open);
    this.#section.removeAttribute('data-stale');
  }

  /**
   * Its own words, in that language.
   * @param {string} language
   * @param {string} question
   */
  #name(language, question) {
    const { app, canvas, drawable, undrawn } = this.#figure;
    this.#section.lang = langOf(language);
    this.#onLanguage(this.#section.lang);
    canvas.setAttribute('aria-label', app.word('canvas.label'));
    this.#section.setAttribute('aria-label', app.word('form.title'));
    this.#heading.textContent = app.word('form.title');
    this.#toggle.hidden = !drawable;
    const why = app.word(undrawn ? 'form.picture_lost' : 'form.no_picture');
    this.#why.textContent = [drawable ? '' : why, question].join(' ').trim();
    this.#why.hidden = this.#why.textContent === '';
    this.#redraw.textContent = app.word('form.redraw');
  }

  /**
   * Its controls and tables anew; the focus stays at the control of the same name.
   * @param {Field[]} fields
   * @param {Map<string, Part>} parts
   */
  #rebuild(fields, parts) {
    const focused = this.#focused();
    const name = focused !== null && this.#form.contains(focused) ? focused.getAttribute('name') : null;
    const { app, drawable } = this.#figure,
      hidden = (/** @type {string} */ part) => parts.get(part)?.hidden ?? false,
      locked = (/** @type {string} */ part) => parts.get(part)?.locked ?? false;
    const taken = () => {
      this.#edited = null;
    };
    const shown = fields.filter((field) => !field.hidden && (drawable || field.part !== 'view'));
    /** @type {(Concern | false)[]} */
    const concerns = [
      !hidden('train') && new TransportRow(app, locked('train')),
      !hidden('timeline') && new IterationField(app, locked('timeline'), taken),
      ...shown.map((field) => fieldOf(this.#figure, field, taken)),
      !hidden('data') && new FileOpener(this.#figure, locked('data')),
      !hidden('view') && new ExampleOpener(app),
      !hidden('view') && new FileSaver(this.#figure),
      !hidden('view') && new PinnedRuns(app, () => this.#reach()),
    ];
    this.#concerns = concerns.filter((concern) => concern !== false);
    const last = row(commandButton(app, 'undo'), commandButton(app, 'redo'));
    if (!hidden('seed')) last.append(commandButton(app, 'roll'));
    if (!hidden('share')) last.append(button(app, 'share.open', () => this.#figure.request('share')));
    const elements = this.#concerns.map(({ element }) => element);
    this.#form.replaceChildren(...elements, last);
    this.#group(shown.filter(({ part }) => part === 'model'));
    for (const table of this.#tables.elements) table.remove();
    this.#tables = new FormTables(app, (part) => !hidden(part), locked('data'));
    this.#section.append(...this.#tables.elements);
    this.#reach();
    const again = this.#form.elements.namedItem(name ?? '');
    if (name && again instanceof HTMLElement) again.focus({ preventScroll: true });
  }

  /** What belongs to the model stands together. @param {Field[]} fields that are in the form, one after the other */
  #group(fields) {
    const elements = fields.flatMap(({ key }) => {
      const control = this.#form.elements.namedItem(key);
      return (control instanceof HTMLElement && control.closest('.field')) || [];
    });
    const ariaLabel = this.#figure.app.word('tab.model'),
      group = made('div', { role: 'group', ariaLabel }, made('h3', { textContent: ariaLabel }));
    elements[0]?.before(group);
    group.append(...elements);
  }
}

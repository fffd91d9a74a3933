// The accessible form of a figure: made of the App's registries, tables of its numbers, and a voice that speaks for those who cannot
// see the canvas. Always there for screen readers, to be seen when it is asked for, and all there is where nothing can be drawn.
// Knows no parameter by name.

import { made, plain, short } from './form_parts.js';
import { FormTables } from './form_tables.js';
import { fill } from '../words/words.js';

// Where an iteration stands on the timeline, and back, as in src/core/iteration_scale.h: each tenfold is as long as the one before.
const position = (iteration) => (iteration < 1 ? iteration / 2 : 0.5 + Math.log10(iteration));
const iterationOf = (where) => (where < 0.5 ? 2 * where : 10 ** (where - 0.5));
const place = (iteration, last) => Math.round((1000 * position(iteration)) / position(Math.max(last, 1)));
const iterationAt = (where, last) =>
  Math.min(last, Math.round(iterationOf((where / 1000) * position(Math.max(last, 1)))));

let ids = 0;

export class AccessibleForm {
  #figure;
  #place;
  #section = made('div', { role: 'group' });
  #toggle = made('button', { type: 'button', className: 'open' });
  #heading = made('h2', { tabIndex: -1 });
  #why = made('p');
  #redraw = made('button', { type: 'button', className: 'redraw', hidden: true });
  #voice = made('p', { role: 'status', className: 'help' });
  #alarm = made('p', { role: 'alert', className: 'wrong' });
  #form = made('form', { noValidate: true });
  #tables;
  #updates = []; // what each control does with new fields and a new state
  #built = ''; // the language and the fields that the form was made for
  #edited = null; // the control that holds what has not been taken yet
  #spoken = 0;
  #due = 0;
  #open = false;
  #onLanguage;
  #listening = new AbortController();

  // A form for the figure at the beginning of `place`. onLanguage(tag) is told the language that it speaks.
  constructor(figure, place, onLanguage = (_tag) => {}) {
    this.#figure = figure;
    this.#place = place;
    this.#tables = new FormTables(figure);
    this.#onLanguage = onLanguage;
    const section = this.#section;
    section.dataset.form = '';
    section.append(this.#toggle, this.#heading, this.#why, this.#redraw, this.#voice, this.#alarm, this.#form);
    this.#toggle.addEventListener('click', () => this.toggle());
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    // Nobody walks through what is out of sight: whoever comes to a control, as screen readers can, opens the form.
    this.#form.addEventListener('focusin', () => {
      if (!this.#open) this.#show(true);
    });
    this.#form.addEventListener('input', (event) => {
      this.#edited = event.target;
    });
    section.addEventListener('focusout', () => {
      this.#edited = null;
      this.#soon();
    });
    section.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#open && figure.drawable) this.toggle();
    });
    // Keys in the form are not keys of the page around.
    for (const type of ['keydown', 'keypress', 'keyup'])
      section.addEventListener(type, (event) => event.stopPropagation());
    place.prepend(section); // before the canvas, so that the way to the form comes first
    figure.addEventListener('change', () => this.#soon(), { signal: this.#listening.signal });
    figure.addEventListener('drawable', () => this.#adapt(!figure.drawable), { signal: this.#listening.signal });
    this.#redraw.addEventListener('click', () => figure.redraw());
    this.#adapt(!figure.drawable);
  }

  // Where nothing can be drawn it is all there is, and says why.
  #adapt(alone) {
    const { canvas, undrawn } = this.#figure;
    const held = this.#section.contains(this.#focused()) || this.#focused() === canvas;
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

  #show(open) {
    this.#open = open;
    this.#section.toggleAttribute('data-open', open);
    this.#place.toggleAttribute('data-beside', open && this.#figure.drawable);
    this.#update();
    this.#reach();
  }

  // Closed, its controls are no stops of the Tab key.
  #reach() {
    this.#toggle.textContent = this.#word(this.#open ? 'form.close' : 'form.show');
    this.#toggle.setAttribute('aria-expanded', this.#open);
    for (const control of this.#form.elements) control.tabIndex = this.#open ? 0 : -1;
  }

  // A few times a second while it is in sight, else only when nothing trains: what is read must not move.
  #soon() {
    if (!this.#figure.app) return;
    this.#speak();
    this.#section.setAttribute('data-stale', ''); // until it shows what there is now
    this.#due ||= setTimeout(() => {
      this.#due = 0;
      if (this.#figure.app && (this.#open || !this.#figure.app.state().playing)) this.#update();
    }, 200);
  }

  #speak() {
    const { announcement, announcements, notice, noticeIsError } = this.#figure.app.state();
    if (announcements === this.#spoken) return;
    this.#spoken = announcements;
    const loud = noticeIsError && notice !== '' && announcement.startsWith(notice);
    this.#alarm.textContent = loud ? announcement : '';
    if (!loud) this.#voice.textContent = announcement;
  }

  #word(key) {
    return this.#figure.app.word(key);
  }

  #focused() {
    return this.#section.getRootNode().activeElement;
  }

  #update() {
    const { app } = this.#figure,
      state = app.state(),
      fields = app.fields(),
      parts = app.parts(),
      question = app.entry('question');
    const built = [
      state.language,
      question,
      ...[...fields, ...parts].map(({ hidden, locked }) => `${hidden}${locked}`),
    ].join();
    if (built !== this.#built && !this.#edited) {
      this.#built = built;
      const name = this.#form.contains(this.#focused()) ? this.#focused().name : '';
      this.#build(fields, Object.fromEntries(parts.map((part) => [part.name, part])), state, question);
      if (name) this.#form.elements[name]?.focus({ preventScroll: true });
    }
    this.#section.toggleAttribute('data-dark', state.dark);
    const values = Object.fromEntries(fields.map(({ key, value }) => [key, value]));
    for (const update of this.#updates) update(values, state);
    this.#tables.fill(state, this.#open);
    this.#section.removeAttribute('data-stale');
  }

  // --- the form ---
  #build(fields, parts, { language }, question) {
    const { app, canvas, drawable, undrawn } = this.#figure,
      word = (key) => this.#word(key);
    this.#section.lang = language === 'zh' ? 'zh-Hans' : 'en';
    this.#onLanguage(this.#section.lang);
    canvas.setAttribute('aria-label', word('canvas.label'));
    this.#section.setAttribute('aria-label', word('form.title'));
    this.#heading.textContent = word('form.title');
    this.#toggle.hidden = !drawable;
    const why = undrawn ? 'form.picture_lost' : 'form.no_picture';
    this.#why.textContent = [drawable ? '' : word(why), question].join(' ').trim();
    this.#redraw.textContent = word('form.redraw');
    this.#why.hidden = this.#why.textContent === '';
    this.#updates = [];
    const button = (key, press, properties = {}) => {
      const one = made('button', { type: 'button', name: key, textContent: plain(word(key)), ...properties });
      one.addEventListener('click', press);
      return one;
    };
    const act = (key, name, disabled = false) => button(key, () => app.act(name, 0), { disabled });
    const row = (...buttons) => made('div', { className: 'buttons' }, ...buttons);
    const shown = (part, ...what) => (parts[part].hidden ? [] : what);

    const { locked } = parts.train;
    const train = button('train.start', () => app.act(app.state().playing ? 'pause' : 'train', 0), {
      className: 'main',
      disabled: locked,
    });
    this.#updates.push((_, { playing, iteration, last }) => {
      const start = iteration >= last ? 'train.again' : 'train.start';
      const name = plain(word(playing ? 'train.pause' : start));
      if (train.textContent !== name) train.textContent = name;
    });
    const toEnd = button('form.end', () => app.act('seek', app.state().last), { disabled: locked });
    const training = row(
      train,
      act('step', 'step', locked),
      act('form.back', 'step_back', locked),
      act('reset', 'reset', locked),
      toEnd,
    );
    if (locked) training.append(made('p', { className: 'help', textContent: word('locked.hint') }));
    this.#form.replaceChildren(
      ...shown('train', training),
      ...shown('timeline', this.#iteration(parts.timeline.locked)),
      ...fields
        .filter(({ hidden, part }) => !hidden && (drawable || part !== 'view'))
        .map((field) => this.#field(field)),
      ...shown('data', this.#chooser(parts.data.locked)),
      ...shown('view', this.#saver(button)),
      ...shown('view', this.#pins(act, button)),
      row(
        act('undo', 'undo'),
        act('redo', 'redo'),
        ...shown('seed', act('seed.dice', 'roll', parts.seed.locked)),
        ...shown(
          'share',
          button('share.open', () => this.#figure.dispatchEvent(new CustomEvent('request', { detail: 'share' }))),
        ),
      ),
    );
    this.#section.append(...this.#tables.make((name) => !parts[name].hidden));
    this.#reach();
  }

  // A labelled control with its help and with what is wrong with what was typed, which stays until it is taken or the value changes
  // in another way.
  #labelled({ key, label, help, locked }, control, shape = (text) => text) {
    const { app } = this.#figure,
      id = `neuroglass-${++ids}`,
      checkbox = control.type === 'checkbox';
    Object.assign(control, { id, name: key, disabled: locked });
    const about = made('div', {
      className: 'help',
      id: `${id}-help`,
      textContent: locked ? this.#word('locked.hint') : help,
    });
    const wrong = made('div', { className: 'wrong', id: `${id}-wrong`, role: 'alert' });
    control.setAttribute('aria-describedby', `${id}-help ${id}-wrong`);
    let last = null;
    const tell = (problem) => {
      if (wrong.textContent !== problem) wrong.textContent = problem;
      if (control.type === 'text' || control.type === 'textarea') control.setAttribute('aria-invalid', problem !== '');
    };
    const show = (text) => {
      last = text;
      tell('');
      if (checkbox) control.checked = text === 'on';
      else if (control.value !== shape(text)) control.value = shape(text);
    };
    control.addEventListener('change', () => {
      this.#edited = null;
      const checked = control.checked ? 'on' : 'off';
      const problem = app.set(key, checkbox ? checked : control.value);
      if (problem === '') show(app.entry(key));
      else tell(problem);
    });
    this.#updates.push((values, { goal }) => {
      const text = values[key] ?? String(goal);
      const typed = control === this.#focused() && !checkbox && control.type !== 'select-one';
      if (last === null || (!typed && (text !== last || wrong.textContent === ''))) show(text);
    });
    const name = made('label', { htmlFor: id, textContent: label });
    return made('div', { className: 'field' }, ...(checkbox ? [control, name] : [name, control]), about, wrong);
  }

  #field(field) {
    const { kind, least, most, values } = field,
      typed = { type: 'text', autocomplete: 'off' };
    if (kind === 'choice')
      return this.#labelled(
        { ...field, help: '' },
        made('select', {}, ...values.map(({ name, label }) => made('option', { value: name, textContent: label }))),
      );
    if (kind === 'toggle') return this.#labelled(field, made('input', { type: 'checkbox' }));
    if (kind === 'data')
      return this.#labelled(field, made('textarea', { spellcheck: false }), (text) => text.replaceAll('_', '\n'));
    if (most === undefined) return this.#labelled(field, made('input', typed));
    const limits = fill(this.#word('form.limits'), { least: short(least), most: most.toLocaleString('en') });
    return this.#labelled(
      { ...field, help: `${field.help} ${limits}` },
      made('input', { ...typed, inputMode: kind === 'integer' ? 'numeric' : 'decimal' }),
    );
  }

  #iteration(locked) {
    const { app } = this.#figure,
      label = this.#word('form.iteration');
    const row = this.#labelled(
      { key: 'at', label, help: this.#word('form.iteration.help'), locked },
      made('input', { type: 'text', inputMode: 'numeric', autocomplete: 'off' }),
    );
    const range = made('input', { type: 'range', name: 'range', min: 0, max: 1000, disabled: locked });
    range.setAttribute('aria-label', label);
    const show = ({ goal, last }) => {
      range.value = place(goal, last);
      range.setAttribute('aria-valuetext', String(goal));
    };
    range.addEventListener('input', () => {
      const { last } = app.state();
      app.act('seek', iterationAt(range.value, last));
      range.setAttribute('aria-valuetext', String(iterationAt(range.value, last)));
    });
    range.addEventListener('keydown', (event) => {
      // one iteration, as on the canvas, however short that is
      const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
      if (!by) return;
      event.preventDefault();
      app.act('seek', app.state().goal + by);
      show(app.state());
    });
    this.#updates.push((_, state) => {
      if (!range.matches(':active')) show(state);
    });
    row.append(range);
    return row;
  }

  #chooser(locked) {
    const chooser = made('input', { type: 'file', name: 'file', accept: '.json,.csv,.txt', disabled: locked });
    chooser.addEventListener('change', () => {
      this.#figure.openFile(chooser.files[0]);
      chooser.value = '';
    });
    return made('label', { className: 'field', textContent: this.#word('take.open') }, chooser);
  }

  // What is kept for comparing, with its numbers, and what can be done with it.
  #pins(act, button) {
    const { app } = this.#figure,
      pin = act('compare.pin', 'pin'),
      list = made('div');
    let listed = '';
    this.#updates.push(() => {
      const names = app.pins().map(({ name }) => name),
        held = list.contains(this.#focused());
      if (`${names}` === listed) return;
      listed = `${names}`;
      list.replaceChildren(
        ...names.map((name, i) => {
          const [use, remove] = [
            ['compare.use', 'use'],
            ['compare.remove', 'unpin'],
          ].map(([key, what]) =>
            button(key, () => app.act(what, i), { name: `${what} ${i}`, ariaLabel: `${this.#word(key)}: ${name}` }),
          );
          return made('div', { className: 'buttons' }, use, remove, made('span', { textContent: name }));
        }),
      );
      this.#reach();
      if (held) pin.focus({ preventScroll: true });
    });
    return made('div', {}, pin, list);
  }

  #saver(button) {
    const kinds = ['python', 'cpp', 'csv', 'json', 'loss_svg', 'prediction_svg', 'arithmetic', 'page'],
      elsewhere = { arithmetic: 'tab.arithmetic', page: 'share.file' };
    const choice = made(
      'select',
      { name: 'kind' },
      ...kinds.map((kind) =>
        made('option', { value: kind, textContent: this.#word(elsewhere[kind] ?? `take.${kind}`) }),
      ),
    );
    choice.setAttribute('aria-label', this.#word('take.title'));
    const [save, copy] = ['save', 'copy'].map((what) =>
      button(`take.${what}`, () => this.#figure.app.act(`${what} ${choice.value}`, 0)),
    );
    choice.addEventListener('change', () => {
      copy.disabled = choice.value === 'page';
    });
    return made('div', { className: 'buttons' }, choice, save, copy);
  }
}

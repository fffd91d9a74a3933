// The HTML twin of a figure: a form made of the App's registries, tables of its numbers, and a voice that speaks for those who cannot
// see the canvas. Always there for screen readers, to be seen when it is asked for, and all there is where nothing can be drawn.
// Knows no parameter by name.

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  [data-twin] { --ground: #f7f7f4; --surface: #fff; --text: #1a1d21; --muted: #59626c; --line: #e1e4e8; --edge: #8a939d; --accent: #2b5bd7; --on: #fff; --wrong: #b5540a; }
  [data-twin][data-dark] { --ground: #14171b; --surface: #1c2026; --text: #e9ebee; --muted: #9ba5b0; --line: #2d333b; --edge: #77818c; --accent: #8fb0ff; --on: #14171b; --wrong: #f2a65a; }
  [data-twin], [data-twin] * { box-sizing: border-box; }
  [data-twin] { position: absolute; inset: 0 0 0 auto; width: min(400px, 100%); overflow: auto; padding: 16px; color-scheme: light; z-index: 1;
    background: var(--surface); color: var(--text); border-left: 1px solid var(--line); font: 15px/24px "DejaVu Sans", Verdana, system-ui, sans-serif; text-align: left; }
  [data-twin][data-dark] { color-scheme: dark; }
  [data-twin]:not([data-open]) { width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); border: 0; white-space: nowrap; }
  [data-twin]:not([data-open]):focus-within { width: auto; height: auto; inset: 8px 8px auto auto; padding: 0; overflow: visible; clip-path: none; white-space: normal; background: none; }
  [data-twin]:not([data-open]):focus-within > :not(.open) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  [data-twin] [hidden] { display: none !important; }
  [data-twin] h2 { margin: 0 160px 8px 0; font-size: 22px; line-height: 32px; font-weight: normal; outline: none !important; }
  [data-twin] p { margin: 0 0 8px; }
  [data-twin] .open { position: absolute; top: 12px; right: 12px; }
  [data-twin] .buttons { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0; }
  [data-twin] button, [data-twin] select, [data-twin] input:not([type=checkbox], [type=range]), [data-twin] textarea { min-height: 32px; padding: 3px 10px; border: 1px solid var(--edge); border-radius: 4px; background: var(--surface); color: var(--text); font: inherit; }
  [data-twin] button { color: var(--accent); border-color: var(--accent); cursor: pointer; }
  [data-twin] button.main { background: var(--accent); color: var(--on); }
  [data-twin] :disabled { color: var(--muted) !important; border-color: var(--line) !important; background: var(--ground) !important; cursor: default; }
  [data-twin] :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  [data-twin] .field { margin: 12px 0; }
  [data-twin] label { display: block; }
  [data-twin] .field > :is(input:not([type=checkbox]), select, textarea) { display: block; width: 100%; margin-top: 2px; }
  [data-twin] textarea { min-height: 120px; font-variant-numeric: tabular-nums; resize: vertical; }
  [data-twin] input[type=range] { width: 100%; margin: 4px 0; accent-color: var(--accent); }
  [data-twin] input[type=checkbox] { width: 20px; height: 20px; margin: 0 8px 0 0; vertical-align: middle; accent-color: var(--accent); }
  [data-twin] .help, [data-twin] caption { color: var(--muted); font-size: 13px; line-height: 20px; }
  [data-twin] .wrong { color: var(--wrong); font-size: 13px; line-height: 20px; }
  [data-twin] [aria-invalid=true] { border: 2px solid var(--wrong) !important; }
  [data-twin] table { width: 100%; margin: 16px 0 24px; border-collapse: collapse; font-variant-numeric: tabular-nums; }
  [data-twin] caption { text-align: left; color: var(--text); font-size: 15px; font-weight: bold; }
  [data-twin] :is(th, td) { padding: 4px 8px 4px 0; border-bottom: 1px solid var(--line); text-align: right; font-weight: normal; overflow-wrap: anywhere; }
  [data-twin] thead th { color: var(--muted); font-size: 13px; }
  [data-twin] :is(th, td):first-child { text-align: left; }
  [data-twin][data-alone] { position: static; width: 100%; max-width: 720px; margin: 0 auto; height: auto; border: 0; min-height: 100%; }
  [data-form] { container-type: inline-size; }
  @container (min-width: 900px) { [data-form] > canvas { width: calc(100% - 400px) !important; } }
  @media (pointer: coarse) { [data-twin] :is(button, select, input:not([type=checkbox], [type=range]), [type=range], textarea) { min-height: 44px; } }
`);

const minus = (text) => text.replace('-', '−');
const fixed = (number, digits) => minus(number.toFixed(digits));
const short = (number) => minus(String(Number(number.toPrecision(9))));
// A label of a button on the canvas without the sign before it, which would be read aloud.
const plain = (label) => label.replace(/^[^\p{L}]+/u, '');

function made(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

let ids = 0;

export class Twin {
  static styles = [sheet];

  #figure;
  #place;
  #section = made('div', { role: 'group' });
  #voice = made('p', { role: 'status', className: 'help' });
  #alarm = made('p', { role: 'alert', className: 'wrong' });
  #toggle = made('button', { type: 'button', className: 'open' });
  #fields = [];            // { key, control, row, wrong, update(field) }
  #tables = {};
  #built = '';             // the language and the fields that the form was made for
  #spoken = 0;
  #due = 0;
  #open = false;
  #listening = new AbortController();

  // A twin of the figure at the end of `place`.
  constructor(figure, place) {
    this.#figure = figure;
    this.#place = place;
    const section = this.#section;
    section.dataset.twin = '';
    this.#toggle.addEventListener('click', () => this.toggle());
    section.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#open && figure.drawable) this.toggle();
      event.stopPropagation();
    });
    place.prepend(section);                // before the canvas, so that the way to the form comes first
    figure.addEventListener('change', () => this.#soon(), { signal: this.#listening.signal });
    if (!figure.drawable) {
      figure.canvas.hidden = true;
      section.dataset.alone = section.dataset.open = '';
      place.style.overflow = 'auto';
      this.#open = true;
    }
    this.#update();
  }

  close() {
    this.#listening.abort();
    clearTimeout(this.#due);
    this.#section.remove();
  }

  // Shows it beside the canvas, or hides it from sight again.
  toggle() {
    this.#open = !this.#open;
    this.#section.toggleAttribute('data-open', this.#open);
    this.#place.toggleAttribute('data-form', this.#open);
    this.#update();
    if (this.#open) this.#section.querySelector('h2').focus();
    else this.#figure.canvas.focus({ preventScroll: true });
  }

  // At rest soon; while training a few times a second if it is looked at, and else not before a rest: what is read must not move.
  #soon() {
    this.#speak();
    if (this.#due) return;
    this.#due = setTimeout(() => {
      this.#due = 0;
      if (this.#figure.app && (this.#open || !this.#figure.app.state().playing)) this.#update();
    }, 200);
  }

  #speak() {
    const { announcement, announcements, notice } = this.#figure.app.state();
    if (announcements === this.#spoken) return;
    this.#spoken = announcements;
    const [loud, quiet] = announcement === notice ? [announcement, ''] : ['', announcement];
    this.#alarm.textContent = loud;
    if (quiet) this.#voice.textContent = quiet;
  }

  #word(key) { return this.#figure.app.word(key); }

  #update() {
    const { app } = this.#figure, state = app.state(), fields = app.fields();
    const built = `${state.language} ${fields.map((field) => `${field.key}${field.locked}${field.hidden}`).join()}`;
    if (built !== this.#built && !this.#section.querySelector('form')?.contains(this.#focused())) {
      this.#built = built;
      this.#build(fields, state);
    }
    this.#section.toggleAttribute('data-dark', state.dark);
    for (const field of this.#fields) field.update(fields.find(({ key }) => key === field.key), state);
    this.#fill(state);
    const name = this.#word(this.#open ? 'form.close' : 'form.show');
    if (this.#toggle.textContent !== name) this.#toggle.textContent = name;
    this.#toggle.setAttribute('aria-expanded', this.#open);
    for (const control of this.#section.querySelectorAll('form :is(button, input, select, textarea)')) control.tabIndex = this.#open ? 0 : -1;
  }

  #focused() { return this.#section.getRootNode().activeElement; }

  // --- the form ---
  #build(fields, state) {
    const { app } = this.#figure, word = (key) => this.#word(key);
    this.#section.lang = state.language === 'zh' ? 'zh-Hans' : 'en';
    this.#section.setAttribute('aria-label', word('form.title'));
    this.#toggle.hidden = !this.#figure.drawable;
    const act = (name, number = 0) => () => app.act(name, number);
    const button = (label, press, properties = {}) => {
      const one = made('button', { type: 'button', textContent: plain(label), ...properties });
      one.addEventListener('click', press);
      return one;
    };
    this.#fields = [];
    const train = button('', () => app.act(app.state().playing ? 'pause' : 'train', 0), { className: 'main' });
    const parts = Object.fromEntries(app.parts().map((part) => [part.name, part]));
    const training = [train, button(word('step'), act('step')), button(word('form.back'), act('step_back')), button(word('reset'), act('reset')), button(word('form.end'), () => app.act('seek', app.state().last))];
    for (const one of training) one.disabled = parts.train.locked;
    this.#fields.push({ key: 'train', update: (_, { playing, iteration, last }) => { train.textContent = plain(word(playing ? 'train.pause' : iteration >= last ? 'train.again' : 'train.start')); } });
    const form = made('form', { noValidate: true },
      made('div', { className: 'buttons' }, ...training),
      this.#iteration(word, parts.timeline.locked),
      ...fields.filter((field) => !field.hidden).map((field) => this.#field(field)),
      this.#files(word, button),
      made('div', { className: 'buttons' }, button(word('undo'), act('undo')), button(word('redo'), act('redo')),
        ...(parts.share.hidden ? [] : [button(word('share.open'), () => this.#figure.dispatchEvent(new CustomEvent('request', { detail: 'share' })))])));
    form.addEventListener('submit', (event) => event.preventDefault());
    const heading = made('h2', { textContent: word('form.title'), tabIndex: -1 });
    const why = made('p', { textContent: word('form.no_picture'), hidden: this.#figure.drawable });
    this.#tables = Object.fromEntries(['answer', 'weights', 'rows', 'inputs'].map((name) => [name, made('table')]));
    this.#section.replaceChildren(this.#toggle, heading, why, this.#voice, this.#alarm, form, ...Object.values(this.#tables));
  }

  // A labelled control with its help, and what is wrong with what was typed, which stays. take(text) gives that, or ''.
  #labelled(key, label, help, control, take, locked) {
    const id = `neuroglass-${++ids}`;
    control.id = id;
    control.disabled = locked;
    const about = made('div', { className: 'help', id: `${id}-help`, textContent: locked ? this.#word('locked.hint') : help });
    const wrong = made('div', { className: 'wrong', id: `${id}-wrong`, hidden: true });
    control.setAttribute('aria-describedby', `${id}-help ${id}-wrong`);
    control.addEventListener('change', () => {
      const problem = take(control.type === 'checkbox' ? (control.checked ? 'on' : 'off') : control.value);
      wrong.textContent = problem;
      wrong.hidden = problem === '';
      control.setAttribute('aria-invalid', problem !== '');
    });
    const name = made('label', { htmlFor: id, textContent: label });
    const row = made('div', { className: 'field' }, ...(control.type === 'checkbox' ? [control, name] : [name, control]), about, wrong);
    name.style.display = control.type === 'checkbox' ? 'inline' : 'block';
    const show = (text) => {
      if (control === this.#focused() || control.getAttribute('aria-invalid') === 'true') return;   // nothing typed is lost
      if (control.type === 'checkbox') control.checked = text === 'on';
      else if (control.value !== text) control.value = text;
    };
    this.#fields.push({ key, update: (field, state) => show(field ? field.value : String(state.goal)) });
    return row;
  }

  #field({ key, kind, label, help, least, most, values, locked }) {
    const control = kind === 'choice' ? made('select', {}, ...values.map(({ name, label: shown }) => made('option', { value: name, textContent: shown })))
      : kind === 'toggle' ? made('input', { type: 'checkbox' })
        : kind === 'data' ? made('textarea', { spellcheck: false })
          : made('input', { type: 'text', inputMode: kind === 'integer' ? 'numeric' : 'text', autocomplete: 'off' });
    const limits = most === undefined || kind === 'toggle' ? '' : ` ${this.#word('form.limits').replace('{least}', short(least)).replace('{most}', most.toLocaleString('en'))}`;
    return this.#labelled(key, label, help === label ? '' : help + limits, control, (text) => this.#figure.app.set(key, text), locked);
  }

  #iteration(word, locked) {
    const number = made('input', { type: 'text', inputMode: 'numeric', autocomplete: 'off' });
    const row = this.#labelled('at', word('form.iteration'), word('form.iteration.help'), number, (text) => this.#figure.app.set('at', text), locked);
    // Each tenfold is as long as the one before, as on the canvas's timeline.
    const range = made('input', { type: 'range', min: 0, max: 1000, disabled: locked });
    range.setAttribute('aria-label', word('form.iteration'));
    const place = (iteration, last) => Math.round(1000 * Math.log1p(iteration) / Math.log1p(Math.max(last, 1)));
    range.addEventListener('input', () => this.#figure.app.act('seek', Math.round(Math.expm1(range.value / 1000 * Math.log1p(this.#figure.app.state().last)))));
    this.#fields.push({ key: '', update: (_, { goal, last }) => {
      if (range !== this.#focused()) range.value = place(goal, last);
      range.setAttribute('aria-valuetext', String(goal));
    } });
    row.append(range);
    return row;
  }

  #files(word, button) {
    const chooser = made('input', { type: 'file', accept: '.json,.csv,.txt' });
    chooser.addEventListener('change', async () => {
      if (chooser.files[0]) this.#figure.app.openFile(await chooser.files[0].slice(0, 4_000_000).text());
      chooser.value = '';
    });
    const kinds = ['python', 'cpp', 'csv', 'json', 'loss_svg', 'prediction_svg', 'page'];
    const names = ['take.python', 'take.cpp', 'take.csv', 'take.json', 'take.loss_svg', 'take.prediction_svg', 'share.file'];
    const choice = made('select', {}, ...kinds.map((kind, i) => made('option', { value: kind, textContent: word(names[i]) })));
    choice.setAttribute('aria-label', word('take.title'));
    const locked = this.#figure.app.fields().some(({ key, locked: shut }) => key === 'data' && shut);
    const open = made('label', { className: 'field', textContent: word('take.open') }, chooser);
    chooser.disabled = locked;
    return made('div', {}, open, made('div', { className: 'buttons' }, choice, button(word('take.save'), () => this.#figure.app.act(`save ${choice.value}`, 0))));
  }

  // --- the tables ---
  #fill(state) {
    const word = (key) => this.#word(key), { app } = this.#figure;
    const x = (count) => Array.from({ length: count }, (_, i) => `x${i + 1}`);
    const { inputs, targets, start } = app.rows();
    this.#table('answer', word('prediction.title'), [word('timeline.iteration'), word('inputs.prediction'), word('loss.title')],
      [[state.iteration.toLocaleString('en'), fixed(state.prediction, 8), fixed(state.loss, 8)]]);
    this.#table('weights', word('weights.title'), ['', word('form.start'), word('form.now')], state.weights.map((weight, i) => [`w${i + 1}`, fixed(start[i], 8), fixed(weight, 8)]));
    this.#table('rows', word('data.title'), [...x(inputs[0].length), word('data.target'), word('data.output'), word('arithmetic.error')],
      inputs.map((row, i) => [...row.map(short), short(targets[i]), fixed(state.outputs[i], 8), fixed(targets[i] - state.outputs[i], 8)]));
    this.#table('inputs', word('inputs.title'), [...x(inputs[0].length), word('inputs.prediction'), word('inputs.answer'), ''],
      app.answers().map(({ inputs: asked, prediction, answer, right }) => [...asked.map(short), fixed(prediction, 8), answer === null ? '–' : short(answer), right === null ? '' : word(right ? 'inputs.right' : 'inputs.is_wrong')]));
  }

  #table(name, caption, heads, rows) {
    const table = this.#tables[name], shape = `${caption} ${heads} ${rows.length}`;
    if (table.dataset.shape !== shape) {
      table.dataset.shape = shape;
      const cells = (row, i) => row.map((_, k) => (k === 0 && name === 'weights' ? made('th', { scope: 'row' }) : made('td')));
      const head = made('tr', {}, ...heads.map((label) => (label ? made('th', { scope: 'col', textContent: label }) : made('td'))));
      table.replaceChildren(made('caption', { textContent: caption }), made('thead', {}, head), made('tbody', {}, ...rows.map((row, i) => made('tr', {}, ...cells(row, i)))));
    }
    const lines = table.tBodies[0].rows;
    rows.forEach((row, i) => row.forEach((text, k) => {
      const cell = lines[i].cells[k];
      if (cell.textContent !== text) cell.textContent = text;
    }));
  }
}

// The tables of the form beside a figure: the answer, the weights, the data, all inputs, the runs that are kept.

import { fixed, made, short } from './form_parts.js';

// The tables, and the part of the figure with which each is hidden.
const partOf = { answer: 'prediction', weights: 'weights', rows: 'data', inputs: 'view', pins: 'view' };

export class FormTables {
  #figure;
  #tables = {};
  #open = false;

  constructor(figure) {
    this.#figure = figure;
  }

  // Anew, those whose part is shown. @return what to put into the page
  make(shown) {
    for (const table of Object.values(this.#tables)) table.parentElement.remove();
    const names = Object.keys(partOf).filter((name) => shown(partOf[name]));
    this.#tables = Object.fromEntries(names.map((name) => [name, made('table')]));
    return Object.values(this.#tables).map((table) => made('div', { className: 'table', role: 'group' }, table));
  }

  // Puts the numbers of now into them. @param open whether the form is in sight
  fill(state, open) {
    this.#open = open;
    const word = (key) => this.#figure.app.word(key),
      { app } = this.#figure;
    const { inputs, targets, start } = app.rows(),
      pins = app.pins();
    const x = inputs[0].map((_, i) => `x${i + 1}`);
    this.#table(
      'answer',
      word('prediction.title'),
      [word('timeline.iteration'), word('inputs.prediction'), word('loss.title')],
      () => [[state.iteration.toLocaleString('en'), fixed(state.prediction, 8), fixed(state.loss, 8)]],
    );
    this.#table('weights', word('weights.title'), ['', word('form.start'), word('form.now')], () =>
      state.weights.map((weight, i) => [`w${i + 1}`, fixed(start[i], 8), fixed(weight, 8)]),
    );
    this.#table(
      'rows',
      word('data.title'),
      [...x, word('data.target'), word('data.output'), word('arithmetic.error')],
      () =>
        inputs.map((row, i) => [
          ...row.map(short),
          short(targets[i]),
          fixed(state.outputs[i], 8),
          fixed(targets[i] - state.outputs[i], 8),
        ]),
    );
    this.#table('inputs', word('inputs.title'), [...x, word('inputs.prediction'), word('inputs.answer'), ''], () =>
      app
        .answers()
        .map(({ inputs: asked, prediction, answer, right }) => [
          ...asked.map(short),
          fixed(prediction, 8),
          answer === null ? '–' : short(answer),
          right === null ? '' : word(right ? 'inputs.right' : 'inputs.is_wrong'),
        ]),
    );
    this.#table('pins', word('compare.title'), ['', word('compare.prediction'), word('loss.title')], () =>
      (pins.length === 0 ? [] : [{ name: word('compare.now'), ...state }, ...pins]).map(
        ({ name, prediction, loss }) => [name, fixed(prediction, 8), fixed(loss, 8)],
      ),
    );
  }

  #table(name, caption, heads, lines) {
    const table = this.#tables[name];
    if (!table) return;
    const rows = lines();
    table.parentElement.hidden = rows.length === 0;
    const shape = `${heads} ${rows.length}`;
    if (table.dataset.shape !== shape) {
      table.dataset.shape = shape;
      table.parentElement.setAttribute('aria-label', caption);
      const cells = (row) =>
        row.map((_, k) => (k === 0 && heads[0] === '' ? made('th', { scope: 'row' }) : made('td')));
      const head = made(
        'tr',
        {},
        ...heads.map((label) => (label ? made('th', { scope: 'col', textContent: label }) : made('td'))),
      );
      table.replaceChildren(
        made('caption', { textContent: caption }),
        made('thead', {}, head),
        made('tbody', {}, ...rows.map((row) => made('tr', {}, ...cells(row)))),
      );
    }
    const drawn = table.tBodies[0].rows;
    rows.forEach((row, i) =>
      row.forEach((text, k) => {
        const cell = drawn[i].cells[k];
        if (cell.textContent !== text) cell.textContent = text;
      }),
    );
    const box = table.parentElement; // wider than there is room for, it scrolls by keys
    box.tabIndex = this.#open && box.scrollWidth > box.clientWidth ? 0 : -1;
  }
}

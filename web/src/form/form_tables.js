// The tables of the form beside a figure: the answer, the weights, the data, all inputs, the runs that are kept.

import { DataTable } from './data_table.js';
import { fixed, short } from './form_parts.js';

/** @import { App, Rows, State } from '../wasm/module.js' */
/**
 * @typedef {object} Table
 * @property {string} part of the figure with which it is hidden
 * @property {string} caption a key of words, as are the heads; a head x stands for those of all inputs
 * @property {string[]} heads
 * @property {(app: App, state: State, data: Rows) => string[][]} rows
 */

/** @type {Table[]} */
const tables = [
  {
    part: 'prediction',
    caption: 'prediction.title',
    heads: ['timeline.iteration', 'inputs.prediction', 'loss.title'],
    rows: (_, { iteration, prediction, loss }) => [[iteration.toLocaleString('en'), fixed(prediction), fixed(loss)]],
  },
  {
    part: 'weights',
    caption: 'weights.title',
    heads: ['', 'form.start', 'form.now'],
    rows: (_, { weights }, { start, names }) => weights.map((weight, i) => [names[i], fixed(start[i]), fixed(weight)]),
  },
  {
    part: 'data',
    caption: 'data.title',
    heads: ['x', 'data.target', 'data.output', 'arithmetic.error'],
    rows: (_, { outputs }, { inputs, targets }) =>
      inputs.map((row, i) => {
        const wanted = [targets[i]].flat(),
          given = wanted.map((_target, k) => outputs[i * wanted.length + k]);
        const errors = wanted.map((target, k) => target - given[k]);
        const cells = [wanted.map(short), given.map(fixed), errors.map(fixed)]; // of each output
        return [...row.map(short), ...cells.map((numbers) => numbers.join(', '))];
      }),
  },
  {
    part: 'view',
    caption: 'held_out.title',
    heads: ['', 'held_out.loss', 'held_out.right'],
    rows: (app) =>
      app
        .rowGroups()
        .map(({ key, rows, loss, right }) => [app.word(key), fixed(loss), right === null ? '' : `${right} / ${rows}`]),
  },
  {
    part: 'view',
    caption: 'inputs.title',
    heads: ['x', 'inputs.prediction', 'inputs.answer', ''],
    rows: (app) =>
      app
        .answers()
        .map(({ inputs, prediction, answer, right }) => [
          ...inputs.map(short),
          fixed(prediction),
          answer === null ? '–' : short(answer),
          right === null ? '' : app.word(right ? 'inputs.right' : 'inputs.is_wrong'),
        ]),
  },
  {
    part: 'view',
    caption: 'compare.title',
    heads: ['', 'compare.prediction', 'loss.title'],
    rows: (app, { prediction, loss }) => {
      const pins = app.pins();
      const all = pins.length === 0 ? [] : [{ name: app.word('compare.now'), prediction, loss }, ...pins];
      return all.map((one) => [one.name, fixed(one.prediction), fixed(one.loss)]);
    },
  },
];

const maxEdited = 50; // rows of the data whose numbers are boxes; of more, its field takes the text

export class FormTables {
  #app;
  #locked;
  /** @type {{ table: Table, drawn: DataTable }[]} */
  #shown;
  elements;

  /**
   * @param {App} app
   * @param {(part: string) => boolean} shows whether that part of the figure is shown
   * @param {boolean} [locked] whether the data is only read
   */
  constructor(app, shows, locked = false) {
    this.#app = app;
    this.#locked = locked;
    this.#shown = tables.filter(({ part }) => shows(part)).map((table) => ({ table, drawn: new DataTable() }));
    this.elements = this.#shown.map(({ drawn }) => drawn.element);
  }

  /**
   * Puts the numbers of now into them.
   * @param {State} state
   * @param {boolean} open whether the form is in sight
   */
  update(state, open) {
    const app = this.#app;
    const data = app.rows();
    const x = data.inputs[0].map((_, i) => data.columns[i] || `x${i + 1}`),
      single = data.columns.length === x.length + 1,
      target = single ? data.columns[x.length] : '';
    const headOf = (/** @type {string} */ head) => (head === 'data.target' && target) || (head && app.word(head));
    const edit = {
      columns: x.length + (single ? 1 : 0),
      take: (/** @type {number} */ row, /** @type {number} */ column, /** @type {string} */ text) =>
        app.setCell(row, column, text),
    };
    for (const { table, drawn } of this.#shown) {
      const heads = table.heads.flatMap((head) => (head === 'x' ? x : headOf(head))),
        edited = table.part === 'data' && !this.#locked && data.inputs.length <= maxEdited;
      const listed = table.part === 'data' && data.count > data.inputs.length,
        caption = listed
          ? `${app.word(table.caption)} (1–${data.inputs.length} / ${data.count.toLocaleString('en')})`
          : app.word(table.caption);
      drawn.update(caption, heads, table.rows(app, state, data), open, edited ? edit : null);
    }
  }
}

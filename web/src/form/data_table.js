// One table of numbers, each cell written only when it has changed, so that what is being read stays; some of them can be typed.

import { made, rootOf } from '../dom.js';

/**
 * @typedef {object} Edit what can be typed
 * @property {number} columns the first ones
 * @property {(row: number, column: number, text: string) => string} take gives '' or what was wrong
 */

export class DataTable {
  #table = made('table');
  #wrong = made('p', { className: 'wrong', role: 'alert' });
  #shape = '';
  element = made('div', { className: 'table', role: 'group' }, this.#table, this.#wrong);

  /**
   * @param {string} caption
   * @param {string[]} heads of the columns; the first empty, where the first cell of a row is its head
   * @param {string[][]} rows without any it is hidden
   * @param {boolean} reachable whether it may be a stop of the Tab key
   * @param {Edit | null} [edit]
   */
  update(caption, heads, rows, reachable, edit = null) {
    this.element.hidden = rows.length === 0;
    const shape = `${caption} ${heads} ${rows.length} ${edit?.columns}`;
    if (this.#shape !== shape) {
      this.#shape = shape;
      this.element.setAttribute('aria-label', caption);
      this.#make(caption, heads, rows, edit);
    }
    const [body] = this.#table.tBodies,
      focused = rootOf(this.#table).activeElement;
    for (const [i, texts] of rows.entries())
      for (const [k, text] of texts.entries()) {
        const cell = body.rows[i].cells[k],
          box = cell.firstElementChild;
        if (box instanceof HTMLInputElement) {
          box.tabIndex = reachable ? 0 : -1;
          if (box !== focused && box.ariaInvalid !== 'true' && box.value !== text) box.value = text;
        } else if (cell.textContent !== text) {
          cell.textContent = text;
        }
      }
    const wide = reachable && this.element.scrollWidth > this.element.clientWidth; // then it scrolls by keys
    this.element.tabIndex = wide ? 0 : -1;
  }

  /**
   * @param {string} caption
   * @param {string[]} heads
   * @param {string[][]} rows
   * @param {Edit | null} edit
   */
  #make(caption, heads, rows, edit) {
    this.#wrong.textContent = '';
    const head = heads.map((label) => (label ? made('th', { scope: 'col', textContent: label }) : made('td')));
    const cell = (/** @type {number} */ row, /** @type {number} */ column) => {
      if (edit && column < edit.columns) return made('td', {}, this.#box(row, column, heads[column], edit));
      return column === 0 && heads[0] === '' ? made('th', { scope: 'row' }) : made('td');
    };
    const lines = rows.map((texts, row) => made('tr', {}, ...texts.map((_, column) => cell(row, column))));
    this.#table.replaceChildren(
      made('caption', { textContent: caption }),
      made('thead', {}, made('tr', {}, ...head)),
      made('tbody', {}, ...lines),
    );
  }

  /**
   * @param {number} row
   * @param {number} column
   * @param {string} head
   * @param {Edit} edit
   */
  #box(row, column, head, { take }) {
    const box = made('input', { type: 'text', autocomplete: 'off', ariaLabel: `${row + 1}, ${head}` });
    box.addEventListener('change', () => {
      const problem = take(row, column, box.value.replace('−', '-'));
      this.#wrong.textContent = problem;
      box.ariaInvalid = String(problem !== '');
    });
    return box;
  }
}

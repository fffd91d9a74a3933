// One table of numbers, each cell written only when it has changed, so that what is being read stays.

import { made } from '../dom.js';

export class DataTable {
  #table = made('table');
  #shape = '';
  element = made('div', { className: 'table', role: 'group' }, this.#table);

  /**
   * @param {string} caption
   * @param {string[]} heads of the columns; the first empty, where the first cell of a row is its head
   * @param {string[][]} rows without any it is hidden
   * @param {boolean} reachable whether it may be a stop of the Tab key
   */
  update(caption, heads, rows, reachable) {
    this.element.hidden = rows.length === 0;
    const shape = `${heads} ${rows.length}`;
    if (this.#shape !== shape) {
      this.#shape = shape;
      this.element.setAttribute('aria-label', caption);
      this.#make(caption, heads, rows);
    }
    const [body] = this.#table.tBodies;
    for (const [i, texts] of rows.entries())
      for (const [k, text] of texts.entries()) {
        const cell = body.rows[i].cells[k];
        if (cell.textContent !== text) cell.textContent = text;
      }
    const wide = reachable && this.element.scrollWidth > this.element.clientWidth; // then it scrolls by keys
    this.element.tabIndex = wide ? 0 : -1;
  }

  /**
   * @param {string} caption
   * @param {string[]} heads
   * @param {string[][]} rows
   */
  #make(caption, heads, rows) {
    const head = heads.map((label) => (label ? made('th', { scope: 'col', textContent: label }) : made('td')));
    const cell = (/** @type {number} */ column) =>
      column === 0 && heads[0] === '' ? made('th', { scope: 'row' }) : made('td');
    const lines = rows.map((texts) => made('tr', {}, ...texts.map((_, column) => cell(column))));
    this.#table.replaceChildren(
      made('caption', { textContent: caption }),
      made('thead', {}, made('tr', {}, ...head)),
      made('tbody', {}, ...lines),
    );
  }
}

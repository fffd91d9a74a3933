// The dialog for a file that can be read in more than one way: what its columns are, and what becomes of rows in which a
// value is missing, before anything changes. Loaded when such a file comes. The App reads the file.

import { dialogOver } from '../dialog.js';
import { made } from '../dom.js';
import { tick } from '../share/share_parts.js';
import { addStyle } from '../styles/styles.js';
import { fill } from '../words/fill.js';
import { readNow } from '../wasm/formats.js';

/** @import { Figure } from '../wasm/figure.js' */
/** @typedef {{ name: string, numbers: number, words: number, missing: number, classes: number, firstMissing: number }} Column with how many of its cells are that, how many words differ, and the line of the first one missing */
/**
 * @typedef {object} Preview as src/formats/csv_numbers.h has it
 * @property {boolean} named whether its first line names the columns
 * @property {boolean} canName
 * @property {boolean} isUnclear some cells of the first row are words where the others of their columns are numbers
 * @property {number} rowCount
 * @property {Column[]} columns
 * @property {string[][]} rows the first ones
 */
/** @typedef {'input' | 'target' | 'none'} Role */

const roleWords = { input: 'preview.input', target: 'preview.target', none: 'preview.none' };

const style = `
  .ng-dialog .columns { overflow: auto; margin: 16px 0 0; border: 1px solid var(--ng-hairline); border-radius: 8px; }
  .ng-dialog .columns table { border-collapse: collapse; min-width: 100%; }
  .ng-dialog .columns :is(th, td) { padding: 4px 12px; border-bottom: 1px solid var(--ng-hairline); font-weight: normal; text-align: left; white-space: nowrap; max-width: 16em; overflow: hidden; text-overflow: ellipsis; }
  .ng-dialog .columns tbody tr:last-child td { border: 0; }
  .ng-dialog .columns thead :is(th, td) { vertical-align: top; font-size: 13px; line-height: 20px; color: var(--ng-muted); }
  .ng-dialog .columns .named { color: var(--ng-text); font-weight: bold; }
  .ng-dialog .columns select { width: auto; min-width: 7em; }
  .ng-dialog .columns .out { color: var(--ng-muted); text-decoration: line-through; }
`;

/** @param {Float64Array} numbers @returns {Preview} */
function previewOf(numbers) {
  let at = 1;
  const number = () => numbers[at++],
    list = (/** @type {() => any} */ item) => Array.from({ length: number() }, item),
    text = () => new TextDecoder().decode(Uint8Array.from(list(number)));
  const [named, canName, isUnclear] = [number() === 1, number() === 1, number() === 1],
    rowCount = number();
  const columns = list(() => ({
    name: text(),
    numbers: number(),
    words: number(),
    missing: number(),
    classes: number(),
    firstMissing: number(),
  }));
  return { named, canName, isUnclear, rowCount, columns, rows: list(() => list(text)) };
}

/**
 * What each column is most likely: the last is the target, and words and the numbers of rows are nothing to multiply.
 * @param {Preview} preview
 * @returns {Role[]}
 */
function likelyRoles({ columns, named }) {
  const filled = columns.map(({ numbers, words }) => numbers + words > 0),
    target = filled.lastIndexOf(true);
  return columns.map(({ name, words }, i) => {
    if (i === target) return 'target';
    const counts = /^(id|index|unnamed: 0)$/i.test(name) || (named && i === 0 && name === '');
    return filled[i] && words === 0 && !counts ? 'input' : 'none';
  });
}

/** @param {Figure} figure */
export function openDataPreview(figure) {
  const { app, file } = figure,
    word = (/** @type {string} */ key, /** @type {Record<string, string>} */ values = {}) =>
      fill(app.word(key), values);
  const dialog = dialogOver(figure, word('preview.title'), word('share.close'));
  addStyle(figure.canvas, style);
  const about = made('p', { className: 'note' }),
    unclear = made('p', { className: 'wrong' }),
    table = made('div', { className: 'columns', tabIndex: 0, role: 'group', ariaLabel: word('preview.columns') }),
    missing = made('p', { className: 'wrong' }),
    wrong = made('p', { className: 'wrong', role: 'alert' }),
    named = tick(word('preview.named'), false),
    leavesOut = tick(word('preview.leave_out'), false),
    use = made('button', { type: 'button', className: 'main', textContent: word('preview.use') }),
    cancel = made('button', { type: 'button', textContent: word('preview.cancel') });
  named.label.className = leavesOut.label.className = 'choice';

  /** @type {Preview | null} */
  let offered = null;
  /** @type {Role[]} */
  let roles = [];

  const columnsOf = (/** @type {Role} */ role) => roles.flatMap((one, i) => (one === role ? [i] : []));

  // What a column holds, in words.
  const holds = (/** @type {Column} */ { numbers, words, classes, missing: none }) => {
    const found = [];
    if (numbers > 0 && words > 0) found.push(word('preview.mixed'));
    else if (numbers > 0) found.push(word('preview.numbers'));
    else if (words > 0) found.push(word('preview.words', { classes: String(classes) }));
    if (none > 0) found.push(word('preview.missing_cells', { count: String(none) }));
    return found.join(', ');
  };

  const tell = () => {
    if (!offered) return;
    const used = [...columnsOf('input'), ...columnsOf('target')],
      incomplete = used.filter((i) => (offered?.columns[i].missing ?? 0) > 0),
      line = Math.min(...incomplete.map((i) => offered?.columns[i].firstMissing ?? Infinity));
    missing.textContent = incomplete.length > 0 ? word('preview.missing', { line: String(line) }) : '';
    leavesOut.label.hidden = incomplete.length === 0;
    use.disabled = columnsOf('input').length === 0 || columnsOf('target').length === 0;
    wrong.textContent = '';
  };

  const draw = () => {
    if (!offered) return;
    const { columns, rows, rowCount, isUnclear } = offered;
    about.textContent = word('preview.about', { rows: rowCount.toLocaleString('en'), columns: String(columns.length) });
    unclear.textContent = isUnclear ? word('preview.unclear') : '';
    const cells = rows.map((row) => columns.map((_, i) => made('td', { textContent: row[i] ?? '' })));
    const shade = (/** @type {number} */ i) => {
      for (const row of cells) row[i].className = roles[i] === 'none' ? 'out' : '';
    };
    const heads = columns.map((column, i) => {
      const name = column.name || word('preview.column', { column: String(i + 1) });
      const options = Object.entries(roleWords).map(([role, words]) =>
        made('option', { value: role, textContent: word(words), selected: roles[i] === role }),
      );
      const role = made('select', { ariaLabel: name }, ...options);
      role.addEventListener('change', () => {
        roles[i] = /** @type {Role} */ (role.value);
        shade(i);
        tell();
      });
      shade(i);
      return made(
        'th',
        { scope: 'col' },
        made('div', { className: 'named', textContent: name }),
        made('div', { textContent: holds(column) }),
        role,
      );
    });
    table.replaceChildren(
      made(
        'table',
        {},
        made('thead', {}, made('tr', {}, ...heads)),
        made('tbody', {}, ...cells.map((row) => made('tr', {}, ...row))),
      ),
    );
    tell();
  };

  // What reads it is there, for it has read it before.
  const ask = (/** @type {string} */ what, /** @type {number[]} */ ...asked) =>
    /** @type {Float64Array} */ (readNow(what, file, new Float64Array(asked)));
  const useData = (/** @type {Float64Array} */ { buffer }) => app.useData(new Uint8Array(buffer));
  const look = (/** @type {number} */ asNames) => {
    const seen = ask('preview_csv', 1, asNames, 0, 0, 0);
    if (seen[0] === 0) {
      wrong.textContent = useData(seen); // says what is wrong
      return;
    }
    offered = previewOf(seen);
    roles = likelyRoles(offered);
    named.box.checked = offered.named;
    named.label.hidden = !offered.canName;
    draw();
  };

  named.box.addEventListener('change', () => look(Number(named.box.checked)));
  cancel.addEventListener('click', () => dialog.close());
  use.addEventListener('click', () => {
    const columns = [columnsOf('input'), columnsOf('target')].flatMap((list) => [list.length, ...list]),
      choice = [1, Number(named.box.checked), Number(leavesOut.box.checked), ...columns];
    const problem = useData(ask('read_csv', ...choice));
    if (problem === '') dialog.close();
    else wrong.textContent = problem;
  });
  dialog.classList.add('broad', 'ng-data');
  dialog.append(
    made(
      'div',
      { className: 'panel' },
      about,
      unclear,
      made('div', { className: 'ticks one' }, named.label),
      table,
      missing,
      made('div', { className: 'ticks one' }, leavesOut.label),
      wrong,
      made('div', { className: 'row' }, use, cancel),
    ),
  );
  look(-1);
  dialog.showModal();
  use.focus();
}

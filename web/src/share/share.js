// The dialog for sharing: the link to the moment that is shown, with its picture for phones, and what to paste into
// another page. Loaded when it is asked for. Knows no key of a link but the few that people may leave out; the App
// makes the links.

import { fields } from 'neuroglass-schema';
import qrcode from 'qrcode-generator';

import { builder } from './share_builder.js';
import { dialogOver } from '../dialog.js';
import { find, made } from '../dom.js';
import { copyable, group, tick } from './share_parts.js';
import { wholePage } from '../wasm/load.js';
import { fill } from '../words/fill.js';

/** @import { Figure } from '../wasm/figure.js' */
/** @import { App, Entry } from '../wasm/module.js' */
/** @import { View, Word } from './share_parts.js' */
/** @typedef {View & { start: HTMLElement }} FirstView start is what has the focus */

const maxBytes = 600; // of a link in a picture that a phone still reads from a screen
const optional = {
  // the entries that each box to tick leaves out
  'share.with_iteration': ['at'],
  'share.with_view': ['tab', 'arithmetic', 'digits', 'seeds', 'row', 'output', 'loss', 'pin'],
  'share.with_look': ['language', 'theme', 'speed'],
};

/**
 * A picture of the text as SVG, or null where it is too long to be read.
 * @param {string} text
 * @param {string} label
 */
function picture(text, label) {
  if (text.length > maxBytes) return null;
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount(),
    quiet = 4,
    side = count + 2 * quiet,
    size = side * Math.max(3, Math.floor(200 / side));
  let path = '';
  for (let y = 0; y < count; ++y)
    for (let x = 0; x < count; ++x) if (code.isDark(y, x)) path += `M${x + quiet} ${y + quiet}h1v1h-1z`;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'),
    dark = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const attributes = {
    viewBox: `0 0 ${side} ${side}`,
    width: String(size),
    height: String(size),
    role: 'img',
    'aria-label': label,
    'shape-rendering': 'crispEdges',
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  dark.setAttribute('d', path);
  svg.append(dark);
  return svg;
}

/**
 * What is in the view for the link.
 * @param {App} app
 * @param {Word} word
 * @param {Entry[]} moment
 * @param {string} address
 * @returns {FirstView}
 */
function linkView(app, word, moment, address) {
  /** @returns {Entry[]} */
  const reset = (/** @type {string[]} */ keys) => keys.map((key) => [key, fields[key].default]);
  const whole = app.linkWith(moment).text;
  const ticks = Object.entries(optional)
    .map(([words, keys]) => ({ keys, ...tick(word(words), true) }))
    .filter(
      ({ keys }) =>
        whole === undefined ||
        app.linkWith([...moment.filter(([key]) => !keys.includes(key)), ...reset(keys)]).text !== whole,
    ); // what would change nothing is not asked
  const link = copyable(word, word('share.link'), 3),
    note = made('p', { className: 'note' }),
    wrong = made('p', { className: 'wrong' }),
    code = made('div');
  const draw = () => {
    const left = ticks.filter(({ box }) => !box.checked).flatMap(({ keys }) => keys);
    const { text, error } = app.linkWith([...moment.filter(([key]) => !left.includes(key)), ...reset(left)]);
    link.show(error ? '' : `${address}${text === 'v=1' ? '' : `#${text}`}`);
    const image = error ? null : picture(link.text, word('share.code'));
    code.replaceChildren(...(image ? [image] : []));
    note.textContent = error
      ? ''
      : fill(word('share.length'), { count: link.text.length.toLocaleString('en') }) +
        (image ? '' : ` ${word('share.no_code')}`);
    wrong.textContent = error ? `${error} ${word('share.too_long')}` : '';
  };
  const panel = made(
    'div',
    { id: 'ng-share-link' },
    made('p', { className: 'note', textContent: word('share.about') }),
    ...(wholePage() ? [made('p', { className: 'note', textContent: word('share.one_file') })] : []),
    made(
      'div',
      { className: 'beside' },
      made(
        'div',
        {},
        ...link.parts,
        wrong,
        made('div', { className: 'row' }, note),
        ...(ticks.length > 0 ? [group(word('share.contains'), ticks, 'ticks one')] : []),
      ),
      code,
    ),
  );
  panel.addEventListener('input', draw);
  draw();
  return { panel, start: link.button, opened() {}, closed() {} };
}

/**
 * What there is in place of both where no address leads others to the page: files, and where the page is one on a
 * disk what its address would end with.
 * @param {Figure} figure
 * @param {Word} word
 * @param {Entry[] | null} moment of a page that is a file
 * @param {() => void} close
 * @returns {FirstView}
 */
function filesView(figure, word, moment, close) {
  const save = (/** @type {string} */ kind, /** @type {string} */ words) => {
    const button = made('button', { type: 'button', textContent: word(words) });
    button.addEventListener('click', () => {
      close(); // for the figure says what becomes of it
      figure.app.act(`save ${kind}`, 0);
    });
    return button;
  };
  const first = save('json', 'share.experiment');
  first.className = 'main';
  const panel = made(
    'div',
    { id: 'ng-share-files', className: 'panel' },
    made('p', { className: 'note', textContent: word(moment ? 'share.on_disk' : 'share.no_address') }),
    ...(moment ? endOfAddress(figure.app, word, moment) : []),
    made('div', { className: 'row' }, first, ...(wholePage() ? [save('page', 'share.file')] : [])),
  );
  return { panel, start: first, opened() {}, closed() {} };
}

/**
 * What follows the address of the page, to be copied, or why there is none.
 * @param {App} app
 * @param {Word} word
 * @param {Entry[]} moment
 */
function endOfAddress(app, word, moment) {
  const { text, error } = app.linkWith(moment);
  if (text === undefined) return [made('p', { className: 'wrong', textContent: `${error} ${word('share.too_long')}` })];
  const end = copyable(word, word('share.end'), 3);
  end.button.className = ''; // saving comes first here
  end.show(`#${text}`);
  return [made('div', { className: 'name', textContent: word('share.end') }), ...end.parts];
}

/**
 * Opens the dialog over the figure.
 * @param {Figure} figure
 * @param {string | null} address of the page that shows what a link says, without its hash; null where there is none
 */
export function openShare(figure, address) {
  const { app } = figure,
    word = (/** @type {string} */ key) => app.word(key);
  /** @type {Entry[]} */
  const moment = [['at', app.entry('at')]]; // the one that was shown when it was asked for, though training may go on behind
  const ownMoment = address === null ? null : moment;
  const web = address !== null && /^https?:/.test(address) ? address : null; // where others can get there, too
  const first =
    web === null ? filesView(figure, word, ownMoment, () => dialog.close()) : linkView(app, word, moment, web);
  /** @type {View[]} */
  const views = [first];
  // The one file may stand alone, without what is pasted there.
  if (web !== null && !wholePage()) views.push(builder(app, word, moment, new URL('./', web).href));

  const dialog = dialogOver(figure, word('share.title'), word('share.close'), () => {
    for (const view of views) view.closed();
  });
  dialog.classList.add('ng-share');
  dialog.append(...views.map(({ panel }) => panel));
  if (views.length > 1) addTabs(dialog, word, views);
  dialog.showModal();
  first.start.focus();
}

/**
 * A tab for each of the two views; the first is chosen.
 * @param {HTMLDialogElement} dialog
 * @param {Word} word
 * @param {View[]} views
 */
function addTabs(dialog, word, views) {
  const list = made('div', { role: 'tablist' });
  list.setAttribute('aria-label', word('share.title'));
  const tabs = ['share.link', 'share.embed'].map((words, i) => {
    const { panel } = views[i],
      tab = made('button', { type: 'button', role: 'tab', id: `${panel.id}-tab`, textContent: word(words) });
    tab.setAttribute('aria-controls', panel.id);
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', () => choose(i));
    tab.addEventListener('keydown', ({ key }) => {
      const next = new Map([
        ['ArrowRight', 1 - i],
        ['ArrowLeft', 1 - i],
        ['Home', 0],
        ['End', 1],
      ]).get(key);
      if (next === undefined) return;
      choose(next);
      tabs[next].focus();
    });
    return tab;
  });
  const choose = (/** @type {number} */ index) => {
    for (const [i, tab] of tabs.entries()) {
      tab.setAttribute('aria-selected', String(i === index));
      tab.tabIndex = i === index ? 0 : -1;
      views[i].panel.hidden = i !== index;
    }
    dialog.classList.toggle('broad', index === 1);
    dialog.scrollTop = 0;
    views[index].opened();
  };
  list.append(...tabs);
  find(dialog, '.head', HTMLElement).append(list);
  choose(0);
}

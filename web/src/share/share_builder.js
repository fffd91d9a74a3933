// The builder in the dialog for sharing: what of the figure another page shows, hides and locks, what to paste into
// that page, and how it will look. The App makes the links and knows the parts; here they are only ticked.

import { withPart } from '../wasm/parts.js';
import { saveWholePage } from './save.js';
import { made } from '../dom.js';
import { copyable, group, tick } from './share_parts.js';
import { fill } from '../words/fill.js';

/** @import { App, Entry, Part } from '../wasm/module.js' */
/** @import { NeuroGlass } from '../element/element.js' */
/** @import { Tick, View, Word } from './share_parts.js' */
/** @typedef {{ min: number, max: number }} Limits */
/** @typedef {{ width: number, height: number, widthChosen: boolean, heightChosen: boolean }} Size in CSS pixels, and whether chosen */

const heights = { min: 120, max: 2000 },
  widths = { min: 240, max: 2000 };
const column = 720; // CSS pixels: how wide the text of a page usually is
const untouched = 300; // ms without a change until the preview follows

const signs = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);
const escaped = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (sign) => signs.get(sign) ?? sign);

/**
 * The entries of a link as the element's attributes; where one may stand twice, as pins can, the link itself.
 * @param {string} link
 */
function attributes(link) {
  const entries = link
    .split('&')
    .slice(1)
    .map((entry) => [entry.slice(0, entry.indexOf('=')), decodeURIComponent(entry.slice(entry.indexOf('=') + 1))]);
  if (entries.some(([key]) => key === 'pin')) return ` link="#${escaped(link)}"`;
  return entries.map(([key, value]) => ` ${key.replaceAll('_', '-')}="${escaped(value)}"`).join('');
}

/**
 * What to paste. Where the person has chosen no size, the element finds it by itself, and a frame is as high as the
 * figure is at that width.
 * @type {Record<string, (site: string, link: string, title: string, size: Size) => string>}
 */
const snippets = {
  iframe: (site, link, title, { width, height }) =>
    `<iframe src="${escaped(`${site}embed.html#${link}`)}" title="${escaped(title)}" sandbox="allow-scripts allow-downloads" loading="lazy" style="width: 100%; max-width: ${width}px; height: ${height}px; border: 0"></iframe>`,
  element: (site, link, title, { width, height, widthChosen, heightChosen }) => {
    const style = [widthChosen ? `max-width: ${width}px` : '', heightChosen ? `height: ${height}px` : '']
      .filter(Boolean)
      .join('; ');
    const otherwise = `<a href="${escaped(`${site}#${link}`)}">${escaped(title)}</a>`;
    return `<script type="module" src="${escaped(site)}neuroglass-element.js"></script>\n<neuro-glass${attributes(link)}${style && ` style="${style}"`}>${otherwise}</neuro-glass>`;
  },
  link: (site, link) => `${site}#${link}`,
};

/**
 * A box for a number of pixels. What cannot be is told by problem(), and the last that can be stays the value.
 * @param {Word} word
 * @param {string} name
 * @param {Limits} limits
 * @param {number} proposed
 */
function pixels(word, name, { min, max }, proposed) {
  const box = made('input', { type: 'number', min: `${min}`, max: `${max}`, value: `${proposed}` });
  const field = {
    box,
    label: made('label', { className: 'field' }, made('span', { className: 'name', textContent: word(name) }), box),
    value: proposed,
    chosen: false,
    /** @param {number} natural */
    propose(natural) {
      field.value = Math.min(max, Math.max(min, Math.ceil(natural)));
      box.value = String(field.value);
    },
    problem() {
      const given = Number(box.value),
        wrong = box.validity.badInput || (box.value !== '' && (given < min || given > max));
      box.setAttribute('aria-invalid', String(wrong));
      if (!wrong && box.value !== '') field.value = Math.round(given);
      return wrong ? fill(word('error.range'), { field: word(name), given: box.value || '?', min, max }) : '';
    },
  };
  box.addEventListener('input', () => {
    field.chosen = box.value !== '';
  });
  return field;
}

/**
 * What is in the view.
 * @param {App} app
 * @param {Word} word
 * @param {Entry[]} moment entries that each link has
 * @param {string} site the folder of the page
 * @returns {View}
 */
export function builder(app, word, moment, site) {
  const kindNames = { iframe: 'share.as_iframe', element: 'share.as_element', link: 'share.as_link' };
  const kinds = Object.entries(kindNames).map(([value, name], i) =>
    tick(word(name), i === 0, { type: 'radio', name: 'ng-kind', value }),
  );
  const parts = app.parts();
  /** @typedef {(part: Part) => boolean} Asked */
  const ticks = (/** @type {Asked} */ wanted, /** @type {Asked} */ state) =>
    parts.filter(wanted).map((part) => ({ part, ...tick(part.label, state(part)) }));
  const shown = ticks(
      ({ panel }) => panel,
      ({ hidden }) => !hidden,
    ),
    hidden = ticks(
      ({ panel }) => !panel,
      (part) => part.hidden,
    ),
    locked = ticks(
      ({ canLock }) => canLock,
      (part) => part.locked,
    );
  const names = (/** @type {(Tick & { part: Part })[]} */ boxes) =>
    boxes
      .filter(({ box }) => box.checked)
      .map(({ part }) => part.name)
      .join(',');
  const question = made('input', { type: 'text', value: app.entry('question'), autocomplete: 'off' });
  const themes = app.fields().find(({ key }) => key === 'theme');
  const theme = made(
    'select',
    {},
    ...(themes?.values ?? []).map(({ name, label }) =>
      made('option', { value: name, textContent: label, selected: name === themes?.value }),
    ),
  );
  const width = pixels(word, 'share.width', widths, column),
    height = pixels(word, 'share.height', heights, 480);
  const file = made('button', { type: 'button', textContent: word('share.file') });
  file.addEventListener('click', () => saveWholePage(site));
  const snippet = copyable(word, word('share.snippet'), 6),
    wrong = made('p', { className: 'wrong', role: 'status' });
  const needs = made('p', { className: 'note needs' });
  // Wider or higher than there is room for, it scrolls by keys, from the start.
  const look = made('div', { className: 'preview', tabIndex: 0, role: 'group', ariaLabel: word('share.preview') }),
    lookNamed = made(
      'div',
      { className: 'field' },
      made('div', { className: 'name', textContent: word('share.preview') }),
      look,
    );
  /** @type {NeuroGlass | null} */
  let preview = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const update = (/** @type {NeuroGlass} */ figure, /** @type {string} */ link) => {
    figure.setAttribute('link', `#${link}`);
    figure.style.width = `${width.value}px`;
    figure.style.height = `${height.value}px`;
  };
  const draw = () => {
    const visible = shown.every(({ box }) => box.checked) ? '' : names(shown) || 'none';
    const typed = [width.problem(), height.problem()];
    const { text, error } = app.linkWith([
      ...moment,
      ['show', visible],
      ['hide', names(hidden)],
      ['lock', names(locked)],
      ['question', question.value.trim()],
      ['theme', theme.value],
    ]);
    const kind = kinds.find(({ box }) => box.checked)?.box.value ?? 'iframe';
    const title = question.value.trim() || 'Neuroglass';
    const size = {
      width: width.value,
      height: height.value,
      widthChosen: width.chosen,
      heightChosen: height.chosen,
    };
    snippet.show(text === undefined ? '' : snippets[kind](site, text, title, size));
    wrong.textContent = [error, ...typed].filter(Boolean).join(' ');
    needs.textContent = kind === 'element' ? fill(word('share.element_needs'), { site }) : '';
    needs.hidden = kind !== 'element';
    for (const { label } of [width, height]) label.hidden = kind === 'link';
    lookNamed.hidden = kind === 'link' || Boolean(error);
    clearTimeout(timer);
    if (text !== undefined) timer = setTimeout(() => preview && update(preview, text), untouched);
    return text ?? '';
  };

  // The figure itself, loaded when the view is looked at.
  const opened = () => {
    if (preview?.isConnected) return;
    withPart(() => import('../element/element.js'), {
      place: look,
      language: () => app.state().language,
      use: (module) => show(module.NeuroGlass),
    });
  };
  // With a height of its own until the person chooses one.
  const sized = (/** @type {NeuroGlass} */ figure) => {
    figure.addEventListener('height', (event) => {
      if (height.chosen) return;
      height.propose(/** @type {CustomEvent<{ height: number }>} */ (event).detail.height);
      draw();
    });
    return figure;
  };
  const show = (/** @type {typeof NeuroGlass} */ Figure) => {
    if (preview?.isConnected) return;
    preview ??= sized(new Figure());
    update(preview, draw());
    look.append(preview);
  };
  const closed = () => {
    clearTimeout(timer);
    preview?.remove();
  };

  const options = made(
    'div',
    {},
    group(word('share.as'), kinds, 'ticks one'),
    needs,
    group(word('share.show'), shown),
    group(word('share.hide'), hidden),
    group(word('share.lock'), locked),
    made(
      'label',
      { className: 'field' },
      made('span', { className: 'name', textContent: word('share.question') }),
      question,
    ),
    made(
      'label',
      { className: 'field' },
      made('span', { className: 'name', textContent: word('choice.theme') }),
      theme,
    ),
    made('div', { className: 'pair' }, width.label, height.label),
  );
  const take = made(
    'div',
    { className: 'take' },
    made('div', { className: 'name', textContent: word('share.snippet') }),
    ...snippet.parts,
    wrong,
    made('div', { className: 'row' }, file, made('span', { className: 'note', textContent: word('share.file.about') })),
    lookNamed,
  ); // last, for there are many stops for the Tab key within
  const panel = made('div', { id: 'ng-share-embed', hidden: true }, made('div', { className: 'sides' }, options, take));
  options.addEventListener('input', draw);
  draw();
  return { panel, opened, closed };
}

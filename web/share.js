// The dialog for sharing: the link to the moment that is shown, with its picture for phones, and what to paste into another page.
// Loaded when it is asked for. Knows no key of a link but the few that people may leave out; the App makes the links.

import qrcode from 'qrcode-generator';

import { saveWholePage } from './save.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .ng-share { --surface: #fff; --text: #1a1d21; --muted: #59626c; --line: #e1e4e8; --edge: #8a939d; --accent: #2b5bd7; --on: #fff; color-scheme: light;
    box-sizing: border-box; width: min(680px, calc(100vw - 16px)); max-height: calc(100vh - 16px); padding: 24px; border: 1px solid var(--line); border-radius: 10px;
    background: var(--surface); color: var(--text); font: 15px/24px "DejaVu Sans", Verdana, system-ui, sans-serif; }
  .ng-share.dark { --surface: #1c2026; --text: #e9ebee; --muted: #9ba5b0; --line: #2d333b; --edge: #77818c; --accent: #8fb0ff; --on: #14171b; color-scheme: dark; }
  .ng-share::backdrop { background: rgb(0 0 0 / 0.45); }
  .ng-share * { box-sizing: border-box; }
  .ng-share [hidden] { display: none !important; }
  .ng-share h2 { margin: 0 48px 16px 0; font-size: 22px; line-height: 32px; font-weight: normal; }
  .ng-share .close { position: absolute; top: 20px; right: 20px; width: 36px; padding: 0; border: 0; font-size: 20px; }
  .ng-share fieldset { margin: 16px 0 0; padding: 0; border: 0; }
  .ng-share legend { padding: 0; font-weight: bold; }
  .ng-share .ticks { display: grid; grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); gap: 0 16px; }
  .ng-share label { display: block; min-height: 32px; padding: 4px 0; }
  .ng-share input:is([type=checkbox], [type=radio]) { width: 18px; height: 18px; margin: 0 8px 0 0; vertical-align: -3px; accent-color: var(--accent); }
  .ng-share button { display: inline-block; min-height: 36px; padding: 5px 16px; border: 1px solid var(--accent); border-radius: 4px; background: none; color: var(--accent); font: inherit; text-decoration: none; cursor: pointer; }
  .ng-share button.main { background: var(--accent); color: var(--on); }
  .ng-share [role=tablist] { display: flex; gap: 8px; margin-bottom: 16px; }
  .ng-share [role=tab][aria-selected=true] { background: var(--accent); color: var(--on); }
  .ng-share :is(textarea, input[type=text], input[type=number]) { width: 100%; padding: 6px 10px; border: 1px solid var(--edge); border-radius: 4px; background: var(--surface); color: var(--text); font: inherit; }
  .ng-share textarea { display: block; min-height: 96px; margin-top: 16px; font: 13px/20px "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; resize: vertical; }
  .ng-share .row { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin-top: 12px; }
  .ng-share .note { margin: 8px 0 0; color: var(--muted); font-size: 13px; line-height: 20px; }
  .ng-share svg { display: block; width: 200px; height: 200px; margin-top: 16px; background: #fff; }
  .ng-share :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  @media (pointer: coarse) { .ng-share :is(label, button, input[type=text], input[type=number]) { min-height: 44px; } .ng-share label { padding: 10px 0; } }
`);

const most = 600;   // bytes of a link in a picture that a phone still reads from a screen

function made(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

// A picture of the text as SVG, or null where it is too long to be read.
function picture(text, label) {
  if (text.length > most) return null;
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount(), quiet = 4;
  let path = '';
  for (let y = 0; y < count; ++y) for (let x = 0; x < count; ++x) if (code.isDark(y, x)) path += `M${x + quiet} ${y + quiet}h1v1h-1z`;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), dark = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', `0 0 ${count + 2 * quiet} ${count + 2 * quiet}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('shape-rendering', 'crispEdges');
  dark.setAttribute('d', path);
  svg.append(dark);
  return svg;
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

// What to paste. The attributes of the element are the entries of the link; where one stands twice, as pins can, the link itself.
const snippets = {
  element(site, link, height) {
    const entries = link.split('&').slice(1).map((entry) => [entry.slice(0, entry.indexOf('=')), decodeURIComponent(entry.slice(entry.indexOf('=') + 1))]);
    const twice = new Set(entries.map(([key]) => key)).size < entries.length || entries.some(([key]) => key === 'pin');
    const attributes = twice ? ` link="#${escaped(link)}"` : entries.map(([key, value]) => ` ${key.replaceAll('_', '-')}="${escaped(value)}"`).join('');
    return `<script type="module" src="${escaped(site)}neuroglass-element.js"></script>\n<neuro-glass${attributes} style="height: ${height}px"></neuro-glass>`;
  },
  iframe: (site, link, height) => `<iframe src="${escaped(`${site}embed.html#${link}`)}" title="Neuroglass" sandbox="allow-scripts" loading="lazy" style="width: 100%; height: ${height}px; border: 0"></iframe>`,
  link: (site, link) => `<a href="${escaped(`${site}#${link}`)}">Neuroglass</a>`,
};

// Opens the dialog over the figure. @param address the page's own, without its hash
export function openShare(figure, address) {
  const { app } = figure, word = (key) => app.word(key), state = app.state();
  const root = figure.canvas.getRootNode(), site = new URL('./', address).href;
  const before = root.activeElement;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  const tick = (label, checked, properties = {}) => {
    const box = made('input', { type: 'checkbox', checked, ...properties });
    return { box, label: made('label', {}, box, label) };
  };
  const group = (title, ticks) => made('fieldset', {}, made('legend', { textContent: title }), made('div', { className: 'ticks' }, ...ticks.map(({ label }) => label)));
  const said = made('span', { className: 'note', role: 'status' });
  const copy = async (field) => {
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = word('notice.copied');
    } catch {                              // no permission, as in some frames: the old way
      field.select();
      said.textContent = word(document.execCommand('copy') ? 'notice.copied' : 'share.copy_failed');
    }
  };
  const text = (label) => {
    const field = made('textarea', { readOnly: true, spellcheck: false });
    field.setAttribute('aria-label', label);
    field.addEventListener('focus', () => field.select());
    return field;
  };
  const reset = (...keys) => keys.map((key) => [key, app.initial(key)]);

  // --- the link ---
  const moment = tick(word('share.with_iteration'), true), view = tick(word('share.with_view'), true), look = tick(word('share.with_look'), true);
  const link = text(word('share.link')), length = made('p', { className: 'note' }), code = made('div');
  const drawLink = () => {
    const left = [...(moment.box.checked ? [] : reset('at')), ...(view.box.checked ? [] : reset('tab', 'arithmetic', 'digits', 'seeds', 'row', 'pin')), ...(look.box.checked ? [] : reset('language', 'theme', 'speed'))];
    const { text: made_, error } = app.linkWith(left);
    link.value = error ? '' : `${address}${made_ === 'v=1' ? '' : `#${made_}`}`;
    const image = error ? null : picture(link.value, word('share.code'));
    code.replaceChildren(...(image ? [image] : []));
    length.textContent = error ? `${error} ${word('share.too_long')}` : word('share.length').replace('{count}', link.value.length) + (image ? '' : ` ${word('share.no_code')}`);
  };
  const copyLink = made('button', { type: 'button', className: 'main', textContent: word('share.copy') });
  copyLink.addEventListener('click', () => copy(link));
  const linkView = made('div', { id: 'ng-share-link' }, made('p', { className: 'note', textContent: word('share.about') }), link, made('div', { className: 'row' }, copyLink), length,
    group(word('share.contains'), [moment, view, look]), code);

  // --- another page ---
  const kinds = ['element', 'iframe', 'link'].map((kind, i) => {
    const box = made('input', { type: 'radio', name: 'ng-kind', value: kind, checked: i === 0 });
    return { box, label: made('label', {}, box, word(['share.as_element', 'share.as_iframe', 'share.as_link'][i])) };
  });
  const parts = app.parts();
  const shown = parts.filter(({ panel }) => panel).map((part) => ({ part, ...tick(part.label, !part.hidden) }));
  const hidden = parts.filter(({ panel }) => !panel).map((part) => ({ part, ...tick(part.label, part.hidden) }));
  const locked = parts.filter(({ canLock }) => canLock).map((part) => ({ part, ...tick(part.label, part.locked) }));
  const question = made('input', { type: 'text', value: app.entry('question') }), height = made('input', { type: 'number', min: 120, max: 2000, step: 10, value: Math.round(state.height / 10) * 10 });
  const snippet = text(word('share.snippet')), wrong = made('p', { className: 'note', role: 'status' });
  const names = (ticks) => ticks.filter(({ box }) => box.checked).map(({ part }) => part.name).join(',');
  const drawSnippet = () => {
    const all = shown.every(({ box }) => box.checked);
    const { text: made_, error } = app.linkWith([['show', all ? '' : names(shown) || 'none'], ['hide', names(hidden)], ['lock', names(locked)], ['question', question.value.trim()]]);
    const kind = kinds.find(({ box }) => box.checked).box.value, high = Math.min(2000, Math.max(120, Math.round(height.value) || 480));
    if (!error) snippet.value = snippets[kind](site, made_, high);
    wrong.textContent = error ?? '';
  };
  const copySnippet = made('button', { type: 'button', className: 'main', textContent: word('share.copy') });
  copySnippet.addEventListener('click', () => copy(snippet));
  const file = made('button', { type: 'button', textContent: word('share.file') });
  file.addEventListener('click', () => saveWholePage(site));
  const embedView = made('div', { id: 'ng-share-embed', hidden: true }, group(word('share.as'), kinds), snippet, made('div', { className: 'row' }, copySnippet, file), wrong, group(word('share.show'), shown), group(word('share.hide'), hidden), group(word('share.lock'), locked),
    made('label', {}, word('share.question'), question), made('label', {}, word('share.height'), height), made('p', { className: 'note', textContent: word('share.file.about') }));

  // --- the dialog ---
  const tabs = [[word('share.link'), linkView], [word('share.embed'), embedView]].map(([label, panel], i) => {
    const tab = made('button', { type: 'button', role: 'tab', id: `${panel.id}-tab`, textContent: label });
    tab.setAttribute('aria-controls', panel.id);
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', () => choose(i));
    tab.addEventListener('keydown', ({ key }) => { if (key === 'ArrowRight' || key === 'ArrowLeft') choose(1 - i, true); });
    return { tab, panel };
  });
  const choose = (index, focus = false) => {
    for (const [i, { tab, panel }] of tabs.entries()) {
      tab.setAttribute('aria-selected', i === index);
      tab.tabIndex = i === index ? 0 : -1;
      panel.hidden = i !== index;
    }
    said.textContent = '';
    (index === 0 ? copyLink : copySnippet).after(said);
    if (focus) tabs[index].tab.focus();
  };
  const close = made('button', { type: 'button', className: 'close', textContent: '×' });
  close.setAttribute('aria-label', word('share.close'));
  const title = made('h2', { textContent: word('share.title') });
  const tablist = made('div', { role: 'tablist' }, ...tabs.map(({ tab }) => tab));
  tablist.setAttribute('aria-label', word('share.title'));
  const dialog = made('dialog', { className: `ng-share${state.dark ? ' dark' : ''}`, lang: state.language === 'zh' ? 'zh-Hans' : 'en' }, title, close, tablist, linkView, embedView);
  dialog.setAttribute('aria-label', word('share.title'));
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  for (const type of ['keydown', 'keyup']) dialog.addEventListener(type, (event) => event.stopPropagation());
  dialog.addEventListener('close', () => {
    dialog.remove();
    before?.focus({ preventScroll: true });
  });
  linkView.addEventListener('input', drawLink);
  embedView.addEventListener('input', drawSnippet);
  choose(0);
  drawLink();
  drawSnippet();
  (root.body ?? root).append(dialog);
  dialog.showModal();
}

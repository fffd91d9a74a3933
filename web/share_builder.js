// The builder in the dialog for sharing: what of the figure another page shows, hides and locks, what to paste into that page, and how it
// will look. The App makes the links and knows the parts; here they are only ticked.

import { saveWholePage } from './save.js';
import { copyable, group, made, tick } from './share_parts.js';
import { fill } from './words.js';

const heights = { least: 120, most: 2000 };
const untouched = 300; // ms without a change until the preview follows

const escaped = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

// The entries of a link as the element's attributes; where one may stand twice, as pins can, the link itself.
function attributes(link) {
  const entries = link
    .split('&')
    .slice(1)
    .map((entry) => [entry.slice(0, entry.indexOf('=')), decodeURIComponent(entry.slice(entry.indexOf('=') + 1))]);
  if (entries.some(([key]) => key === 'pin')) return ` link="#${escaped(link)}"`;
  return entries.map(([key, value]) => ` ${key.replaceAll('_', '-')}="${escaped(value)}"`).join('');
}

// What to paste. @param height in CSS pixels; chosen: by the person, else the element finds it by itself
const snippets = {
  element: (site, link, title, height, chosen) =>
    `<script type="module" src="${escaped(site)}neuroglass-element.js"></script>\n<neuro-glass${attributes(link)}${chosen ? ` style="height: ${height}px"` : ''}></neuro-glass>`,
  iframe: (site, link, title, height) =>
    `<iframe src="${escaped(`${site}embed.html#${link}`)}" title="${escaped(title)}" sandbox="allow-scripts" loading="lazy" style="width: 100%; height: ${height}px; border: 0"></iframe>`,
  link: (site, link, title) => `<a href="${escaped(`${site}#${link}`)}">${escaped(title)}</a>`,
};

// What is in the view: { panel, opened(), closed() }. @param moment entries that each link has; site: the folder of the page
export function builder(app, word, moment, site) {
  const kinds = ['element', 'iframe', 'link'].map((value, i) =>
    tick(word(['share.as_element', 'share.as_iframe', 'share.as_link'][i]), i === 0, {
      type: 'radio',
      name: 'ng-kind',
      value,
    }),
  );
  const parts = app.parts();
  const ticks = (wanted, state) => parts.filter(wanted).map((part) => ({ part, ...tick(part.label, state(part)) }));
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
  const names = (boxes) =>
    boxes
      .filter(({ box }) => box.checked)
      .map(({ part }) => part.name)
      .join(',');
  const question = made('input', { type: 'text', value: app.entry('question'), autocomplete: 'off' });
  const height = made('input', { type: 'number', min: heights.least, max: heights.most });
  const file = made('button', { type: 'button', textContent: word('share.file') });
  file.addEventListener('click', () => saveWholePage(site));
  const snippet = copyable(word, word('share.snippet'), 6),
    wrong = made('p', { className: 'wrong', role: 'status' });
  const look = made('div', { className: 'preview' }),
    lookNamed = made(
      'div',
      { className: 'field' },
      made('div', { className: 'name', textContent: word('share.preview') }),
      look,
    );
  let preview = null,
    timer = 0,
    chosen = false,
    high = 480;

  const propose = (natural) => {
    height.value = high = Math.min(heights.most, Math.max(heights.least, Math.ceil(natural)));
  };
  // @return what is wrong with the height that has been typed; the last one that can be stays in use
  const wrongHeight = () => {
    const given = Number(height.value),
      wrong = height.validity.badInput || (height.value !== '' && (given < heights.least || given > heights.most));
    height.setAttribute('aria-invalid', wrong);
    if (!wrong && height.value !== '') high = Math.round(given);
    return wrong
      ? fill(word('error.range'), { field: word('share.height'), given: height.value || '?', ...heights })
      : '';
  };
  const draw = () => {
    const visible = shown.every(({ box }) => box.checked) ? '' : names(shown) || 'none';
    const typed = wrongHeight();
    const { text, error } = app.linkWith([
      ...moment,
      ['show', visible],
      ['hide', names(hidden)],
      ['lock', names(locked)],
      ['question', question.value.trim()],
    ]);
    const kind = kinds.find(({ box }) => box.checked).box.value;
    snippet.show(error ? '' : snippets[kind](site, text, question.value.trim() || 'Neuroglass', high, chosen));
    wrong.textContent = [error, typed].filter(Boolean).join(' ');
    lookNamed.hidden = kind === 'link' || Boolean(error);
    clearTimeout(timer);
    if (preview && !error)
      timer = setTimeout(() => {
        preview.setAttribute('link', `#${text}`);
        preview.style.height = `${high}px`;
      }, untouched);
    return text;
  };

  // The figure itself, loaded when the view is looked at.
  const opened = async () => {
    if (preview) return;
    const { NeuroGlass } = await import('./element.js');
    preview ??= new NeuroGlass();
    if (preview.isConnected) return;
    preview.setAttribute('link', `#${draw() ?? ''}`);
    preview.style.height = `${high}px`;
    preview.addEventListener('height', ({ detail }) => {
      if (chosen) return;
      propose(detail.height);
      draw();
    });
    look.append(preview);
  };
  const closed = () => {
    clearTimeout(timer);
    preview?.remove();
  };

  height.addEventListener('input', () => {
    chosen = height.value !== '';
  });
  const options = made(
    'div',
    {},
    group(word('share.as'), kinds, 'ticks one'),
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
      made('span', { className: 'name', textContent: word('share.height') }),
      height,
    ),
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
  propose(app.state().height || high);
  draw();
  return { panel, opened, closed };
}

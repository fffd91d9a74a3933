// What both views of the dialog for sharing are built of: its look, boxes to tick, and texts to copy. Knows nothing of
// links.

import { made } from '../dom.js';

export const shareStyle = `
  .ng-share { all: initial; display: block; position: fixed; inset: 0; margin: auto; height: fit-content; direction: ltr; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
  .ng-share:not([open]) { display: none; }
  .ng-share { color-scheme: light;
    width: min(640px, calc(100vw - 16px)); max-width: none; max-height: calc(100dvh - 16px); padding: 0; overflow: auto; border: 1px solid var(--ng-hairline); border-radius: 10px; box-sizing: border-box;
    background: var(--ng-surface); color: var(--ng-text); font: 15px/24px "DejaVu Sans", Verdana, system-ui, sans-serif; }
  .ng-share.dark { color-scheme: dark; }
  .ng-share.broad { width: min(1120px, calc(100vw - 16px)); }
  .ng-share::backdrop { background: rgb(0 0 0 / 0.45); }
  .ng-share * { box-sizing: border-box; }
  .ng-share [hidden] { display: none !important; }
  .ng-share .head { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; padding: 12px 16px 0 24px; border-bottom: 1px solid var(--ng-hairline); background: var(--ng-surface); }
  .ng-share h2 { flex: 1; margin: 0; font-size: 22px; line-height: 32px; font-weight: normal; }
  .ng-share [role=tablist] { display: flex; gap: 24px; width: 100%; }
  .ng-share :is([role=tabpanel], .panel) { padding: 16px 24px 24px; }
  .ng-share .sides { display: grid; gap: 0 32px; }
  .ng-share fieldset { min-width: 0; margin: 16px 0 0; padding: 0; border: 0; }
  .ng-share fieldset:first-child { margin-top: 0; }
  .ng-share :is(legend, .name) { padding: 0; font-weight: bold; }
  .ng-share .ticks { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(192px, 100%), 1fr)); gap: 0 16px; }
  .ng-share .ticks.one { grid-template-columns: 1fr; }
  .ng-share .ticks label { display: flex; gap: 8px; align-items: flex-start; min-height: 32px; padding: 4px 0; cursor: pointer; }
  .ng-share .field { display: block; margin-top: 16px; }
  .ng-share input:is([type=checkbox], [type=radio]) { flex: none; width: 18px; height: 18px; margin: 3px 0 0; accent-color: var(--ng-accent); }
  .ng-share :is(button, .button) { display: inline-block; min-height: 36px; margin: 0; padding: 5px 16px; border: 1px solid var(--ng-accent); border-radius: 4px; background: none; color: var(--ng-accent); font: inherit; text-decoration: none; cursor: pointer; }
  .ng-share :is(button, .button):hover { text-decoration: underline; text-underline-offset: 3px; }
  .ng-share button.main { background: var(--ng-accent); color: var(--ng-on-accent); }
  .ng-share button:disabled { border-color: var(--ng-border); background: none; color: var(--ng-muted); text-decoration: none; cursor: default; }
  .ng-share .close { width: 36px; padding: 0; border: 0; color: var(--ng-text); font-size: 22px; line-height: 24px; }
  .ng-share [role=tab] { padding: 8px 0; border: 0; border-bottom: 3px solid transparent; border-radius: 0; color: var(--ng-muted); }
  .ng-share [role=tab][aria-selected=true] { border-color: var(--ng-accent); color: var(--ng-text); }
  .ng-share :is(textarea, select, input:is([type=text], [type=number])) { display: block; width: 100%; min-height: 36px; margin: 0; padding: 6px 10px; border: 1px solid var(--ng-border); border-radius: 4px; background: var(--ng-surface); color: var(--ng-text); font: inherit; }
  .ng-share .pair { display: flex; flex-wrap: wrap; gap: 0 24px; }
  .ng-share .pair .field { flex: 1; min-width: 120px; }
  .ng-share .needs { margin: 4px 0 0 26px; overflow-wrap: anywhere; }
  .ng-share textarea[readonly] { font: 13px/20px "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; resize: vertical; }
  .ng-share .row { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin: 12px 0 0; }
  .ng-share .note { margin: 0 0 8px; color: var(--ng-muted); font-size: 13px; line-height: 20px; text-wrap: pretty; }
  .ng-share .row .note { flex: 1; min-width: 160px; margin: 0; }
  .ng-share .wrong { margin: 12px 0 0; padding-left: 12px; border-left: 3px solid var(--ng-text); }
  .ng-share .wrong:empty { display: none; }
  .ng-share svg { display: block; max-width: 100%; margin: 16px 0 0; border: 1px solid var(--ng-hairline); border-radius: 4px; background: white; }
  .ng-share .preview { overflow: auto; max-height: max(240px, 100dvh - 500px); margin-top: 8px; border: 1px solid var(--ng-hairline); border-radius: 8px; }
  .ng-share :focus-visible { outline: 2px solid var(--ng-accent); outline-offset: 2px; }
  @media (min-width: 560px) { .ng-share .beside { display: grid; grid-template-columns: 1fr auto; gap: 0 24px; } .ng-share .beside svg { margin: 0; } }
  @media (min-width: 960px) { .ng-share .sides { grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); align-items: start; } .ng-share .take { position: sticky; top: 109px; } }
  @media (max-width: 959px) { .ng-share .take { margin-top: 24px; padding-top: 16px; border-top: 1px solid var(--ng-hairline); } }
  @media (max-width: 480px) { .ng-share .ticks { grid-template-columns: repeat(auto-fill, minmax(min(140px, 100%), 1fr)); } .ng-share .head { padding: 8px 8px 0 16px; } .ng-share :is([role=tabpanel], .panel) { padding: 16px; } }
  @media (pointer: coarse) { .ng-share :is(button, .button, select, input:is([type=text], [type=number])) { min-height: 44px; } .ng-share :is(textarea, textarea[readonly], select, input) { font-size: 16px; } .ng-share .ticks label { min-height: 44px; padding: 10px 0; } .ng-share .button { padding: 9px 16px; } .ng-share .close { width: 44px; } }
`;

/** @typedef {(key: string) => string} Word the words of a key, in the language of the figure */
/** @typedef {ReturnType<typeof tick>} Tick */
/** @typedef {{ panel: HTMLElement, opened: () => void, closed: () => void }} View */

/**
 * A box to tick, or one of several to choose, with its words beside it.
 * @param {string} words
 * @param {boolean} checked
 * @param {Partial<HTMLInputElement>} [properties]
 */
export function tick(words, checked, properties = {}) {
  const box = made('input', { type: 'checkbox', checked, ...properties });
  return { box, label: made('label', {}, box, made('span', { textContent: words })) };
}

/**
 * Such boxes under a title.
 * @param {string} title
 * @param {Tick[]} ticks
 */
export function group(title, ticks, look = 'ticks') {
  return made(
    'fieldset',
    {},
    made('legend', { textContent: title }),
    made('div', { className: look }, ...ticks.map(({ label }) => label)),
  );
}

/**
 * A text that is only read, with a button that copies it; its parts are what to put into the page.
 * @param {Word} word
 * @param {string} name
 * @param {number} rows
 */
export function copyable(word, name, rows) {
  const field = made('textarea', { readOnly: true, rows, spellcheck: false }),
    button = made('button', { type: 'button', className: 'main', textContent: word('share.copy') });
  const said = made('span', { className: 'note', role: 'status' }),
    [done, failed] = ['notice.copied', 'share.copy_failed'].map(word); // the answer may come when the figure has gone
  field.setAttribute('aria-label', name);
  field.addEventListener('focus', () => field.select());
  button.addEventListener('click', async () => {
    said.textContent = ''; // so that copying again is told again
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = done;
    } catch {
      // not there or not allowed, as in some frames: the old way
      field.select();
      const copied = field.isConnected && document.execCommand('copy');
      said.textContent = copied ? done : failed;
      if (copied) button.focus();
    }
  });
  return {
    button,
    parts: [field, made('div', { className: 'row' }, button, said)],
    get text() {
      return field.value;
    },
    /** @param {string} text */
    show(text) {
      if (text !== field.value) said.textContent = '';
      field.value = text;
      button.disabled = text === '';
    },
  };
}

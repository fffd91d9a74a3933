// A dialog over a figure: its look, its title, and how it closes. Knows nothing of what stands in it.

import { made, rootOf } from './dom.js';
import { addStyle } from './styles/styles.js';
import { langOf } from './words/words.js';

/** @import { Figure } from './wasm/figure.js' */

const style = `
  .ng-dialog { all: initial; display: block; position: fixed; inset: 0; margin: auto; height: fit-content; direction: ltr; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
  .ng-dialog:not([open]) { display: none; }
  .ng-dialog { color-scheme: light;
    width: min(640px, calc(100vw - 16px)); max-width: none; max-height: calc(100dvh - 16px); padding: 0; overflow: auto; border: 1px solid var(--ng-hairline); border-radius: 10px; box-sizing: border-box;
    background: var(--ng-surface); color: var(--ng-text); font: 15px/24px "DejaVu Sans", Verdana, system-ui, sans-serif; }
  .ng-dialog.dark { color-scheme: dark; }
  .ng-dialog.broad { width: min(1120px, calc(100vw - 16px)); }
  .ng-dialog::backdrop { background: rgb(0 0 0 / 0.45); }
  .ng-dialog * { box-sizing: border-box; }
  .ng-dialog [hidden] { display: none !important; }
  .ng-dialog .head { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; padding: 12px 16px 0 24px; border-bottom: 1px solid var(--ng-hairline); background: var(--ng-surface); }
  .ng-dialog h2 { flex: 1; margin: 0; font-size: 22px; line-height: 32px; font-weight: normal; }
  .ng-dialog [role=tablist] { display: flex; gap: 24px; width: 100%; }
  .ng-dialog :is([role=tabpanel], .panel) { padding: 16px 24px 24px; }
  .ng-dialog .sides { display: grid; gap: 0 32px; }
  .ng-dialog fieldset { min-width: 0; margin: 16px 0 0; padding: 0; border: 0; }
  .ng-dialog fieldset:first-child { margin-top: 0; }
  .ng-dialog :is(legend, .name) { padding: 0; font-weight: bold; }
  .ng-dialog .ticks { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(192px, 100%), 1fr)); gap: 0 16px; }
  .ng-dialog .ticks.one { grid-template-columns: 1fr; }
  .ng-dialog .ticks label { display: flex; gap: 8px; align-items: flex-start; min-height: 32px; padding: 4px 0; cursor: pointer; }
  .ng-dialog .field { display: block; margin-top: 16px; }
  .ng-dialog input:is([type=checkbox], [type=radio]) { flex: none; width: 18px; height: 18px; margin: 3px 0 0; accent-color: var(--ng-accent); }
  .ng-dialog :is(button, .button) { display: inline-block; min-height: 36px; margin: 0; padding: 5px 16px; border: 1px solid var(--ng-accent); border-radius: 4px; background: none; color: var(--ng-accent); font: inherit; text-decoration: none; cursor: pointer; }
  .ng-dialog :is(button, .button):hover { text-decoration: underline; text-underline-offset: 3px; }
  .ng-dialog button.main { background: var(--ng-accent); color: var(--ng-on-accent); }
  .ng-dialog button:disabled { border-color: var(--ng-border); background: none; color: var(--ng-muted); text-decoration: none; cursor: default; }
  .ng-dialog .close { width: 36px; padding: 0; border: 0; color: var(--ng-text); font-size: 22px; line-height: 24px; }
  .ng-dialog [role=tab] { padding: 8px 0; border: 0; border-bottom: 3px solid transparent; border-radius: 0; color: var(--ng-muted); }
  .ng-dialog [role=tab][aria-selected=true] { border-color: var(--ng-accent); color: var(--ng-text); }
  .ng-dialog :is(textarea, select, input:is([type=text], [type=number])) { display: block; width: 100%; min-height: 36px; margin: 0; padding: 6px 10px; border: 1px solid var(--ng-border); border-radius: 4px; background: var(--ng-surface); color: var(--ng-text); font: inherit; }
  .ng-dialog .pair { display: flex; flex-wrap: wrap; gap: 0 24px; }
  .ng-dialog .pair .field { flex: 1; min-width: 120px; }
  .ng-dialog .needs { margin: 4px 0 0 26px; overflow-wrap: anywhere; }
  .ng-dialog textarea[readonly] { font: 13px/20px "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; resize: vertical; }
  .ng-dialog .row { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin: 12px 0 0; }
  .ng-dialog .note { margin: 0 0 8px; color: var(--ng-muted); font-size: 13px; line-height: 20px; text-wrap: pretty; }
  .ng-dialog .row .note { flex: 1; min-width: 160px; margin: 0; }
  .ng-dialog .wrong { margin: 12px 0 0; padding-left: 12px; border-left: 3px solid var(--ng-text); }
  .ng-dialog .wrong:empty { display: none; }
  .ng-dialog svg { display: block; max-width: 100%; margin: 16px 0 0; border: 1px solid var(--ng-hairline); border-radius: 4px; background: white; }
  .ng-dialog .preview { overflow: auto; max-height: max(240px, 100dvh - 500px); margin-top: 8px; border: 1px solid var(--ng-hairline); border-radius: 8px; }
  .ng-dialog :focus-visible { outline: 2px solid var(--ng-accent); outline-offset: 2px; }
  @media (min-width: 560px) { .ng-dialog .beside { display: grid; grid-template-columns: 1fr auto; gap: 0 24px; } .ng-dialog .beside svg { margin: 0; } }
  @media (min-width: 960px) { .ng-dialog .sides { grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); align-items: start; } .ng-dialog .take { position: sticky; top: 109px; } }
  @media (max-width: 959px) { .ng-dialog .take { margin-top: 24px; padding-top: 16px; border-top: 1px solid var(--ng-hairline); } }
  @media (max-width: 480px) { .ng-dialog .ticks { grid-template-columns: repeat(auto-fill, minmax(min(140px, 100%), 1fr)); } .ng-dialog .head { padding: 8px 8px 0 16px; } .ng-dialog :is([role=tabpanel], .panel) { padding: 16px; } }
  @media (pointer: coarse) { .ng-dialog :is(button, .button, select, input:is([type=text], [type=number])) { min-height: 44px; } .ng-dialog :is(textarea, textarea[readonly], select, input) { font-size: 16px; } .ng-dialog .ticks label { min-height: 44px; padding: 10px 0; } .ng-dialog .button { padding: 9px 16px; } .ng-dialog .close { width: 44px; } }
`;

/**
 * On the dimmed page around it, and not on its scroll bar.
 * @param {HTMLElement} dialog
 * @param {MouseEvent} event
 */
function outside(dialog, { clientX, clientY }) {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

/**
 * One with a title and a button that closes it, not open yet. What had the focus has it again when it is closed.
 * @param {Figure} figure
 * @param {string} title
 * @param {string} closing the name of that button
 * @param {() => void} [closed]
 */
export function dialogOver(figure, title, closing, closed = () => {}) {
  const state = figure.app.state(),
    root = rootOf(figure.canvas),
    before = root.activeElement;
  addStyle(figure.canvas, style);
  const close = made('button', { type: 'button', className: 'close', textContent: '×', ariaLabel: closing });
  const dialog = made(
    'dialog',
    { className: `ng-dialog${state.dark ? ' dark' : ''}`, lang: langOf(state.language), ariaLabel: title },
    made('div', { className: 'head' }, made('h2', { textContent: title }), close),
  );
  const closeDialog = () => dialog.close();
  close.addEventListener('click', closeDialog);
  dialog.addEventListener('mousedown', (event) => {
    if (event.target === dialog && outside(dialog, event)) dialog.close();
  });
  for (const type of ['keydown', 'keyup']) dialog.addEventListener(type, (event) => event.stopPropagation());
  dialog.addEventListener('close', (event) => {
    if (event.target !== dialog) return;
    figure.removeEventListener('closed', closeDialog);
    closed();
    dialog.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  });
  figure.addEventListener('closed', closeDialog);
  ('body' in root ? root.body : root).append(dialog);
  return dialog;
}

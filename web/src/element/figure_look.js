// The look of a figure in a page of others: its size, its background, and the sheets of its shadow root, which are made
// anew for each document that it comes into. Takes nothing from the page around but its width and whether that page is
// dark.

import colours from 'neuroglass-colours';
import { Poster } from './poster.js';
import { sheetOf } from '../styles/styles.js';
import formStyle from '../styles/form.css';

// The height weighs little, as the reserved and the natural height that come after it: any rule of the page around goes
// before. The width is all that there is; where the page asks how wide it would like to be, the picture in it says so,
// which gives way.
const figureStyle = `${colours}
  :host { display: block; position: relative; width: 100%; height: 680px; contain: layout paint; overflow: hidden; border-radius: 8px;
    background: var(--ng-background); color: var(--ng-text); }
  :host([hidden]) { display: none; }
  .width { display: block; width: 640px; max-width: 100%; height: 0; visibility: hidden; }
  .scheme { position: absolute; visibility: hidden; color: canvas; }
  .place { all: initial; display: block; position: absolute; inset: 0; width: 100%; height: 100%; direction: ltr; }
  .dark { background: var(--ng-background); color: var(--ng-text); }
  .place > canvas { display: block; width: 100%; height: 100%; outline: none; }
  .place > canvas:not([hidden]) { touch-action: manipulation; }
  .place:has(+ .poster:not([hidden])) > canvas { opacity: 0; } /* or a browser's sign for a lost one */
  .place > [hidden] { display: none; }
  ${Poster.style}
  @media print {
    :host { height: auto !important; overflow: visible; contain: none; }
    .place { position: static; height: auto; overflow: visible !important; }
    .place:has(+ .poster:not([hidden])) { display: none; }
    .place > canvas, .poster > :is(canvas, img) { height: auto; max-height: 96vh; object-fit: contain; break-inside: avoid; }
    .poster { position: static; break-inside: avoid; }
  }
`;

/**
 * Gives the shadow root of a figure its styles, as it must have again in another document.
 * @param {ShadowRoot} root
 * @returns {CSSStyleSheet | null} the sheet for its height, or null where there is no window
 */
export function dress(root) {
  const Sheet = root.ownerDocument.defaultView?.CSSStyleSheet;
  if (!Sheet) return null;
  const size = new Sheet();
  const sheets = [figureStyle, formStyle].map((text) => sheetOf(text, root.ownerDocument));
  root.adoptedStyleSheets = [...sheets.filter((sheet) => sheet !== null), size];
  return size;
}

/**
 * Whether the page around is dark where the element is: as its color-scheme says, or else as the system has it.
 * @param {Element} probe
 */
export function isDarkAround(probe) {
  const { color, colorScheme } = getComputedStyle(probe);
  const [red] = /\d+/.exec(color) ?? ['255'];
  return Number(red) < 128 || (colorScheme === 'normal' && matchMedia('(prefers-color-scheme: dark)').matches);
}

/**
 * Calls changed() when the page around may have become dark or light.
 * @param {Document} document
 * @param {() => void} changed
 * @returns {() => void} what ends it
 */
export function watchAround(document, changed) {
  const query = matchMedia('(prefers-color-scheme: dark)'),
    observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body])
    if (element) observer.observe(element, { attributes: true });
  query.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    query.removeEventListener('change', changed);
  };
}

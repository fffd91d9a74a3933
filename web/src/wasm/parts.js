// Parts of the program that come only when they are asked for. One that does not come ends nothing: the person is told
// so where it was asked for, and asking again tries again, by another name, for a browser may remember that an import
// failed.

import { made } from '../dom.js';
import { DownloadError } from './download.js';
import { partWords } from '../words/part_words.js';
import { addStyle } from '../styles/styles.js';

const style = `
  .told { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; max-width: 40em; margin: 16px; padding: 12px 16px; border: 1px solid; border-left-width: 4px; border-radius: 4px; box-sizing: border-box; background: Canvas; color: CanvasText; font: 15px/24px "DejaVu Sans", Verdana, system-ui, sans-serif; letter-spacing: normal; text-align: left; text-transform: none; white-space: normal; direction: ltr; }
  .told.over { position: absolute; z-index: 3; inset: auto 0 0; width: fit-content; margin: 16px auto; }
  .dark > .told { color-scheme: dark; }
  .told p { flex: 1 1 16em; margin: 0; }
  .told button { min-height: 36px; margin: 0; padding: 5px 16px; border: 1px solid; border-radius: 4px; background: none; color: inherit; font: inherit; cursor: pointer; }
  @media (pointer: coarse) { .told button { min-height: 44px; } }
`;

const here = import.meta.url; // apart, for what stands beside it in `new URL` bundlers take for a file that they have
/** @type {Map<string, Promise<unknown>>} */
const brought = new Map(); // by name, what has come or is on its way
/** @type {Map<string, number>} */
const failures = new Map(); // by name, how often it did not come

/**
 * The module of such a part, once.
 * @template Part
 * @param {() => Promise<Part>} part () => import('…'), by which the bundler knows it, too
 * @returns {Promise<Part>}
 */
function bring(part) {
  const name = /import\(\s*["'`]([^"'`]+)/.exec(String(part))?.[1]; // none where all is in one file
  if (!name) return part();
  const known = brought.get(name);
  if (known) return /** @type {Promise<Part>} */ (known);
  const failed = failures.get(name) ?? 0;
  const other = `${new URL(name, here)}?again=${failed}`;
  const coming = (failed === 0 ? part() : import(/* webpackIgnore: true */ /* @vite-ignore */ other)).catch((error) => {
    brought.delete(name);
    failures.set(name, failed + 1);
    throw new DownloadError(error.message);
  });
  brought.set(name, coming);
  return coming;
}

/**
 * Says in `place` that something has not come.
 * @param {Element} place
 * @param {string | null} language
 * @param {() => void} retry what its button does
 * @returns {() => void} what takes it away
 */
export function tell(place, language, retry) {
  const words = partWords(language),
    box = made('div', { className: place.querySelector(':scope > canvas') ? 'told over' : 'told', lang: words.lang });
  const button = (/** @type {string} */ label, /** @type {() => void} */ pressed) => {
    const one = made('button', { type: 'button', textContent: label });
    one.addEventListener('click', () => {
      box.remove();
      pressed();
    });
    return one;
  };
  addStyle(place, style);
  box.setAttribute('role', 'alert');
  place.querySelector(':scope > .told')?.remove();
  place.append(box); // first, so that the alert is there when its words arrive
  box.append(
    made('p', { textContent: words.part }),
    button(words.retry, retry),
    button(words.close, () => {}),
  );
  return () => box.remove();
}

/**
 * Does use(module) with such a part, or tells in `place`, in that language, that it did not come; failed(error) hears
 * of it.
 * @template Part
 * @param {() => Promise<Part>} part
 * @param {{ place: Element, language: () => string | null, use: (part: Part) => void, failed?: (error: unknown) => void }} options
 */
export async function withPart(part, { place, language, use, failed = (_error) => {} }) {
  let module;
  try {
    module = await bring(part);
  } catch (error) {
    tell(place, language(), () => withPart(part, { place, language, use, failed }));
    failed(error);
    return;
  }
  place.querySelector(':scope > .told')?.remove();
  use(module);
}

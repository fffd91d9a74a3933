// Parts of the program that come only when they are asked for. One that does not come ends nothing: the person is told so where it was
// asked for, and asking again tries again, by another name, for a browser may remember that an import failed.

import { DownloadError } from './download.js';
import { wordsIn } from '../words/figure_words.js';
import { addStyle } from '../styles/styles.js';

const style = `
  .told { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; max-width: 40em; margin: 16px; padding: 12px 16px; border: 1px solid; border-left-width: 4px; border-radius: 4px; box-sizing: border-box; background: Canvas; color: CanvasText; font: 15px/24px "DejaVu Sans", Verdana, system-ui, sans-serif; letter-spacing: normal; text-align: left; text-transform: none; white-space: normal; direction: ltr; }
  .told.over { position: absolute; z-index: 3; inset: auto 0 0; width: fit-content; margin: 16px auto; }
  .dark > .told { color-scheme: dark; }
  .told p { flex: 1 1 16em; margin: 0; }
  .told button { min-height: 36px; margin: 0; padding: 5px 16px; border: 1px solid; border-radius: 4px; background: none; color: inherit; font: inherit; cursor: pointer; }
  @media (pointer: coarse) { .told button { min-height: 44px; } }
`;

const brought = new Map(); // by name, what has come or is on its way
const failures = new Map(); // by name, how often it did not come

// The module of such a part, once. @param part () => import('…'), by which the bundler knows it, too
function bring(part) {
  const name = /import\(\s*["'`]([^"'`]+)/.exec(String(part))?.[1]; // none where all is in one file
  if (!name) return part();
  if (brought.has(name)) return brought.get(name);
  const failed = failures.get(name) ?? 0;
  const other = `${new URL(name, import.meta.url)}?again=${failed}`;
  const coming = (failed === 0 ? part() : import(/* webpackIgnore: true */ /* @vite-ignore */ other)).catch((error) => {
    brought.delete(name);
    failures.set(name, failed + 1);
    throw new DownloadError(error.message);
  });
  brought.set(name, coming);
  return coming;
}

// Says in `place`, in that language, that something has not come; retry() is what its button does. @return what takes it away
export function tell(place, language, retry) {
  const words = wordsIn(language),
    box = document.createElement('div'),
    text = document.createElement('p');
  const button = (label, pressed) => {
    const made = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
    made.addEventListener('click', () => {
      box.remove();
      pressed();
    });
    return made;
  };
  addStyle(place.getRootNode(), style);
  box.className = place.querySelector(':scope > canvas') ? 'told over' : 'told';
  box.lang = words.lang;
  box.setAttribute('role', 'alert');
  text.textContent = words.part;
  place.querySelector(':scope > .told')?.remove();
  place.append(box);
  box.append(
    text,
    button(words.retry, retry),
    button(words.close, () => {}),
  );
  return () => box.remove();
}

// Does use(module) with such a part, or tells in `place`, in that language, that it did not come. failed(error) hears of it.
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

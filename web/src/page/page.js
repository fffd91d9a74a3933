// Neuroglass in its own page: one figure that fills it with its form, the address, the dialog for sharing, and plain
// words when any of that fails, then or later. Draws nothing and holds no state of the training.

import { find } from '../dom.js';
import { Address } from './address.js';
import { bootPage } from './boot_page.js';
import { Figure } from '../wasm/figure.js';
import { BuildError, DownloadError } from '../wasm/load.js';
import { folderOf, pageAddress } from './page_address.js';
import { withPart } from '../wasm/parts.js';
import { AccessibleForm } from '../form/form.js';
import { speakOwnLanguage, words } from '../words/words.js';

/** @import { Message } from '../words/words.js' */
/** @import { Action } from './boot_page.js' */

const reloadAction = () => ({ label: words.reload, run: () => location.reload() });
let failed = false;

export async function start() {
  failed = false;
  await speakOwnLanguage();
  bootPage.showLoading(0);
  if (typeof WebAssembly !== 'object') return fail(words.noWebAssembly);
  try {
    const canvas = find(document, '#canvas', HTMLCanvasElement),
      place = find(document, '#instrument', HTMLElement);
    const figure = await Figure.open(place, {
      canvas,
      onBytes: (received) => {
        if (!failed) bootPage.showLoading(received);
      },
    });
    window.neuroglass = figure.app;
    figure.on('stopped', stop);
    await new Address(figure).openFirst();
    const form = new AccessibleForm(figure, place, (language) => {
      document.documentElement.lang = language;
    });
    figure.on('request', (what) => {
      if (what === 'form') form.toggle();
      if (what === 'page') figure.savePage(pageAddress());
      const asked = { place, language: () => figure.app.state().language };
      if (what === 'share')
        withPart(() => import('../share/share.js'), {
          ...asked,
          use: ({ openShare }) => openShare(figure, pageAddress()),
        });
      if (what === 'data')
        withPart(() => import('../data/data_preview.js'), {
          ...asked,
          use: ({ openDataPreview }) => openDataPreview(figure),
        });
    });
    shareKeys(canvas);
    await nextFrame();
    if (!failed) bootPage.showRunning();
  } catch (error) {
    if (error instanceof DownloadError) fail(words.download, error.message, { label: words.retry, run: start });
    else if (error instanceof BuildError) fail(words.build, error.message, reloadAction());
    else fail(words.start, describe(error), reloadAction());
  }
  return undefined;
}

/**
 * What is typed while nothing has the focus is meant for the one figure of this page.
 * @param {HTMLCanvasElement} canvas
 */
function shareKeys(canvas) {
  for (const type of /** @type {const} */ (['keydown', 'keyup']))
    document.addEventListener(type, (event) => {
      if (event.target !== document.body || event.key === 'Tab') return;
      if (!canvas.dispatchEvent(new KeyboardEvent(type, event))) event.preventDefault();
    });
}

const nextFrame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });

/**
 * Only the first failure is told: those after it are its echoes.
 * @param {Message} message
 * @param {string} [detail]
 * @param {Action} [action]
 */
function fail(message, detail, action) {
  if (failed) return;
  failed = true;
  bootPage.showFailure(message, detail, action);
}

/** @param {string} detail */
function stop(detail) {
  const running = document.documentElement.dataset.state === 'running';
  fail(running ? words.stopped : words.start, detail, reloadAction());
}

/**
 * A C++ exception arrives as a bare number.
 * @param {unknown} error
 */
function describe(error) {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/**
 * Whether the module itself has ended, by a trap or by an error in what it had called.
 * @param {unknown} error
 */
const isOfModule = (error) =>
  error instanceof Error &&
  (error.name === 'RuntimeError' || /wasm:\/\/|wasm-function/.test(String(error.stack ?? '')));

/**
 * Errors of ours, and not those of a browser extension; "ResizeObserver loop" warnings come without an error.
 * @param {unknown} error
 * @param {string} filename
 */
const isOurs = (error, filename) => {
  const folder = folderOf(import.meta.url);
  return (
    isOfModule(error) ||
    (folder !== null && `${filename} ${(error instanceof Error && error.stack) || ''}`.includes(folder))
  );
};

window.addEventListener('error', ({ error, filename }) => {
  if (error !== null && error !== undefined && isOurs(error, filename)) stop(describe(error));
});
// A promise that nobody waits for may be of anything, and what could not be done then is no end.
window.addEventListener('unhandledrejection', ({ reason }) => {
  if (isOfModule(reason)) stop(describe(reason));
});

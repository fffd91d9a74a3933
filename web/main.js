// Starts Neuroglass in the page: checks what the browser can do, loads the module, makes the App, and says plainly
// when any of that fails, then or later. Draws nothing and holds no state of the training.

import { bootPage } from './boot_page.js';
import { DownloadError, instantiate } from './download.js';
import { words } from './words.js';

const wasmUrl = new URL('./neuroglass.wasm', import.meta.url);
const reloadAction = { label: words.reload, run: () => location.reload() };
let attempt = 0;
let failed = false;

async function start() {
  failed = false;
  attempt += 1;
  bootPage.showLoading(0);
  if (typeof WebAssembly !== 'object') return fail(words.noWebAssembly);
  if (!drawsWebGL2()) return fail(words.noWebGL, null, reloadAction);
  try {
    const module = await loadModule();
    window.neuroglass = new module.App();
    await nextFrame();
    if (!failed) bootPage.showRunning();
  } catch (error) {
    if (error instanceof DownloadError) fail(words.download, error.message, { label: words.retry, run: start });
    else fail(words.start, describe(error), reloadAction);
  }
}

function drawsWebGL2() {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();      // a page has few contexts: give it back at once
  return context !== null;
}

async function loadModule() {
  // A browser may remember that an import failed, so another attempt asks by another name.
  const script = attempt === 1 ? './neuroglass.js' : `./neuroglass.js?attempt=${attempt}`;
  const { default: createNeuroglass } = await import(script).catch((error) => {
    throw error instanceof TypeError ? new DownloadError(error.message) : error;
  });
  return new Promise((resolve, reject) => {
    const instantiateWasm = (imports, onDone) => {
      instantiate(wasmUrl, imports, (received) => { if (!failed) bootPage.showLoading(received); })
        .then(({ instance, module }) => onDone(instance, module))
        .catch(reject);
      return {};                     // tells Emscripten that onDone comes later
    };
    const onAbort = (reason) => stop(String(reason));
    createNeuroglass({ canvas: document.getElementById('canvas'), instantiateWasm, onAbort }).then(resolve, reject);
  });
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

// Only the first failure is told: those after it are its echoes.
function fail(message, detail, action) {
  if (failed) return;
  failed = true;
  bootPage.showFailure(message, detail, action);
}

function stop(detail) {
  const running = document.documentElement.dataset.state === 'running';
  fail(running ? words.stopped : words.start, detail, reloadAction);
}

// A C++ exception arrives as a bare number.
function describe(error) {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

// Errors of ours, and not those of a browser extension; "ResizeObserver loop" warnings come without an error.
function isOurs(error, filename) {
  if (error === null || error === undefined) return false;
  const base = new URL('./', import.meta.url).href;
  return error.name === 'RuntimeError' || `${filename} ${error.stack ?? ''}`.includes(base);
}

window.addEventListener('error', (event) => {
  if (isOurs(event.error, event.filename)) stop(describe(event.error));
});
window.addEventListener('unhandledrejection', (event) => {
  if (isOurs(event.reason, '')) stop(describe(event.reason));
});

start();

// Loads the module once a page, however many figures there are, and the languages that come apart from it. Knows no
// element.

import { addressOf } from 'neuroglass-addresses';

import { compile, DownloadError, whole } from './download.js';

export { DownloadError };

// Parts of two builds have come together, as in the middle of a deployment.
export class BuildError extends Error {}

/** @import { CreateModule, LanguageFiles } from './module.js' */
/** @typedef {{ create: CreateModule, module: WebAssembly.Module }} Loaded */
/**
 * @typedef {object} Parts everything, from elsewhere than beside this script
 * @property {CreateModule} create
 * @property {BufferSource} wasm
 * @property {BufferSource} formats
 * @property {BufferSource} experiments
 * @property {BufferSource} data
 * @property {Record<string, LanguageFiles>} languages
 * @property {string} examples
 * @property {string} [page] the text of the one file that has all this within it, if it is that
 */

/**
 * @type {{
 *   script: string,
 *   wasm: string,
 *   formats: string,
 *   experiments: string,
 *   data: string,
 *   languages: Record<string, [words: string, font: string]>,
 *   examples: string,
 *   bytes: Record<string, number>
 * }}
 */
const files = JSON.parse(NEUROGLASS_FILES); // the names that the build has given, and lengths by name

/** @type {Parts | null} */
let provided = null;
/** @type {Promise<Loaded> | null} */
let loading = null;
let attempts = 0;
/** @typedef {'formats' | 'experiments' | 'data'} Beside a module that formats.js asks */
/** @type {Map<Beside, Promise<WebAssembly.Module>>} */
const beside = new Map();
/** @type {Map<Beside, WebAssembly.Module>} */
const here = new Map(); // those of them that have come
/** @type {Set<Beside>} */
const besideAnew = new Set(); // what has come before was no good
/** @type {Map<string, Promise<LanguageFiles>>} */
const languages = new Map();
/** @type {Promise<string> | null} */
let examples = null;
let examplesFailed = false; // what the browser has kept of them may be no good

/** @param {Parts} parts */
export function provide(parts) {
  provided = parts;
}
export const wholePage = () => provided?.page;

/**
 * Emscripten's factory, and what it is to instantiate. After a failure the next call tries anew.
 * @param {(received: number) => void} [onBytes]
 */
export function load(onBytes = () => {}) {
  loading ??= fetchModule(onBytes).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/**
 * @param {(received: number) => void} onBytes
 * @returns {Promise<Loaded>}
 */
async function fetchModule(onBytes) {
  if (provided) return { create: provided.create, module: await WebAssembly.compile(provided.wasm) };
  // A browser may remember that an import failed, WebKit even in the next page, so it is asked for once more, by
  // another name.
  attempts += 1;
  const imported = (/** @type {string} */ name) => import(/* webpackIgnore: true */ /* @vite-ignore */ name);
  const address = addressOf(files.script).href,
    otherName = `${address}?at=${Date.now()}`;
  const script = imported(attempts === 1 ? address : otherName)
    .catch((error) => {
      if (attempts > 1 || !(error instanceof TypeError)) throw error;
      return imported(otherName);
    })
    .catch((error) => {
      throw error instanceof TypeError ? new DownloadError(error.message) : error;
    });
  const [{ default: create, build }, module] = await Promise.all([
    script,
    compile(addressOf(files.wasm), { bytes: files.bytes[files.wasm], anew: attempts > 1, onBytes }),
  ]);
  if (build !== files.wasm) throw new BuildError(`${files.script} is for ${build}, and not for ${files.wasm}`);
  return { create, module };
}

/**
 * Such a module, once. After a failure the next call tries anew.
 * @param {Beside} which
 */
export function loadBeside(which) {
  const known = beside.get(which);
  if (known) return known;
  const coming = fetchBeside(which);
  beside.set(which, coming);
  coming.then(
    (module) => here.set(which, module),
    () => {
      beside.delete(which);
      besideAnew.add(which);
    },
  );
  return coming;
}

/** It, or null where it has not come yet. @param {Beside} which */
export const arrived = (which) => here.get(which) ?? null;

/** @param {Beside} which */
async function fetchBeside(which) {
  if (provided) return WebAssembly.compile(provided[which]);
  const name = files[which];
  const options = { name, bytes: files.bytes[name], anew: besideAnew.has(which) };
  return WebAssembly.compile(await whole(addressOf(name), options));
}

const fetched = (/** @type {string} */ name, /** @type {boolean} */ anew) =>
  whole(addressOf(name), { name, bytes: files.bytes[name], anew });

/** The text of the published examples. After a failure the next call tries anew. */
export function loadExamples() {
  if (provided) return Promise.resolve(provided.examples);
  examples ??= fetched(files.examples, examplesFailed).then(
    (bytes) => new TextDecoder().decode(bytes),
    (error) => {
      examples = null;
      examplesFailed = true;
      throw error;
    },
  );
  return examples;
}

/**
 * The text of the file of that language, and the bytes of a font that has its signs.
 * @param {string} code
 * @param {boolean} anew what has come before was no good
 * @returns {Promise<LanguageFiles>}
 */
export function loadLanguage(code, anew) {
  if (provided) return Promise.resolve(provided.languages[code]);
  const known = anew ? undefined : languages.get(code);
  if (known) return known;
  const contents = files.languages[code].map((name) => fetched(name, anew));
  const got = Promise.all(contents).then(([words, font]) => ({ words: new TextDecoder().decode(words), font }));
  languages.set(code, got);
  got.catch(() => languages.delete(code));
  return got;
}

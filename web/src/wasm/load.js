// Loads the module once a page, however many figures there are, and the languages that come apart from it. Knows no element.

import { compile, DownloadError } from './download.js';

export { DownloadError };

// Parts of two builds have come together, as in the middle of a deployment.
export class BuildError extends Error {}

const files = NEUROGLASS_FILES; // the names that the build has given: { script, wasm, zh: [words, font] }

let provided = null;
let loading = null;
let attempts = 0;
const languages = new Map();

// Everything from elsewhere than beside this script: { create, wasm, languages: { zh: { words, font } }, page }, wasm and font being
// bytes, page the text of the one file that has all this within it, if it is that.
export function provide(parts) {
  provided = parts;
}
export const wholePage = () => provided?.page;

// @return { create, module }: Emscripten's factory, and what it is to instantiate. After a failure the next call tries anew.
export function load(onBytes = () => {}) {
  loading ??= fetchModule(onBytes).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function fetchModule(onBytes) {
  if (provided) return { create: provided.create, module: await WebAssembly.compile(provided.wasm) };
  // A browser may remember that an import failed, WebKit even in the next page, so it is asked for once more, by another name.
  attempts += 1;
  const imported = (name) => import(/* webpackIgnore: true */ /* @vite-ignore */ name);
  const otherName = `${files.script}?at=${Date.now()}`;
  const script = imported(attempts === 1 ? files.script : otherName)
    .catch((error) => {
      if (attempts > 1 || !(error instanceof TypeError)) throw error;
      return imported(otherName);
    })
    .catch((error) => {
      throw error instanceof TypeError ? new DownloadError(error.message) : error;
    });
  const [{ default: create, build }, module] = await Promise.all([
    script,
    compile(new URL(files.wasm, import.meta.url), onBytes),
  ]);
  if (build !== files.wasm) throw new BuildError(`${files.script} is for ${build}, and not for ${files.wasm}`);
  return { create, module };
}

// @return { words, font } of that language: the text of its file, and the bytes of a font that has its signs
export function loadLanguage(code) {
  if (provided) return Promise.resolve(provided.languages[code]);
  if (!languages.has(code)) {
    const got = Promise.all(files[code].map((name) => fetch(new URL(name, import.meta.url)))).then(
      async ([words, font]) => {
        if (!words.ok || !font.ok) throw new DownloadError(`the language ${code} is not there`);
        return { words: await words.text(), font: new Uint8Array(await font.arrayBuffer()) };
      },
    );
    languages.set(code, got);
    got.catch(() => languages.delete(code));
  }
  return languages.get(code);
}

// What the App has read and written beside it, by two small modules that come when they are first wanted: the text of a
// program, Python or C++, of an experiment (src/bindings/formats.cpp); the experiment of a text, JSON
// (src/bindings/experiments.cpp); data of a text, CSV (src/bindings/data.cpp). An instance answers once.

import { arrived, loadBeside } from './load.js';

/**
 * @typedef {object} Beside what such a module exports
 * @property {WebAssembly.Memory} memory
 * @property {() => void} _initialize
 * @property {(bytes: number) => number} malloc
 */
/** @typedef {Record<string, (place: number, length: number, asked?: number, count?: number) => number>} Answers by name */

/** @param {WebAssembly.Instance} instance */
function begun({ exports }) {
  const module = /** @type {Beside & Answers} */ (/** @type {unknown} */ (exports));
  module._initialize();
  return module;
}

/** @param {Beside} module @param {Uint8Array} bytes */
function put(module, bytes) {
  const place = module.malloc(bytes.length);
  new Uint8Array(module.memory.buffer).set(bytes, place);
  return place;
}

/**
 * @param {Beside & Answers} module
 * @param {string} what
 * @param {Uint8Array} text
 * @param {Float64Array<ArrayBuffer>} asked
 */
function answerOf(module, what, text, asked) {
  const place = put(module, text),
    start = module[what](place, text.length, put(module, new Uint8Array(asked.buffer)), asked.length) / 8;
  const numbers = new Float64Array(module.memory.buffer);
  return numbers.slice(start + 1, start + 1 + numbers[start]);
}

/**
 * Rejects when the module cannot be loaded.
 * @param {string} kind as src/document/exports.h calls it
 * @param {Float64Array<ArrayBuffer>} experiment the numbers of src/formats/experiment_numbers.h
 */
export async function writeProgram(kind, experiment) {
  const module = begun(await WebAssembly.instantiate(await loadBeside('formats')));
  const start = module[`write_${kind}`](put(module, new Uint8Array(experiment.buffer)), experiment.length);
  const bytes = new Uint8Array(module.memory.buffer);
  return new TextDecoder().decode(bytes.subarray(start, bytes.indexOf(0, start)));
}

/**
 * What comes of a text, as src/formats/experiment_numbers.h and csv_numbers.h have it. Rejects when the module cannot
 * be loaded.
 * @param {string} what `read_experiment`, `open_csv`, `read_csv`, `preview_csv`, `read_block`
 * @param {Uint8Array} text in UTF-8
 * @param {Float64Array<ArrayBuffer>} asked likewise
 */
export async function read(what, text, asked) {
  const module = await loadBeside(what === 'read_experiment' ? 'experiments' : 'data');
  return answerOf(begun(await WebAssembly.instantiate(module)), what, text, asked);
}

/**
 * The same of data at once, or null where the module has not come yet.
 * @type {(...given: Parameters<typeof read>) => Float64Array | null}
 */
export function readNow(...given) {
  const module = arrived('data');
  return module ? answerOf(begun(new WebAssembly.Instance(module)), ...given) : null;
}

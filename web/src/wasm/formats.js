// The text of a program, Python or C++, of an experiment; and the experiment of a text, JSON. What writes and reads them
// is a small module of its own (src/bindings/formats.cpp), which comes when it is first wanted.

import { loadFormats } from './load.js';

/**
 * @typedef {object} Formats what that module exports; an instance answers once
 * @property {WebAssembly.Memory} memory
 * @property {() => void} _initialize
 * @property {(bytes: number) => number} malloc
 * @property {(json: number, length: number) => number} read_experiment the place of how many numbers follow, and of them
 */
/** @typedef {Record<string, (numbers: number, count: number) => number>} Writers by name; of a text that ends with a zero */

/**
 * An instance, and where in its memory it is given `bytes`.
 * @param {Uint8Array} bytes
 */
async function instanceWith(bytes) {
  const instance = await WebAssembly.instantiate(await loadFormats());
  const formats = /** @type {Formats & Writers} */ (/** @type {unknown} */ (instance.exports));
  formats._initialize();
  const place = formats.malloc(bytes.length);
  new Uint8Array(formats.memory.buffer).set(bytes, place);
  return { formats, place };
}

/**
 * Rejects when the module cannot be loaded.
 * @param {string} kind as src/document/exports.h calls it
 * @param {Float64Array<ArrayBuffer>} experiment the numbers of src/formats/experiment_numbers.h
 */
export async function writeProgram(kind, experiment) {
  const { formats, place } = await instanceWith(new Uint8Array(experiment.buffer));
  const start = formats[`write_${kind}`](place, experiment.length);
  const bytes = new Uint8Array(formats.memory.buffer);
  return new TextDecoder().decode(bytes.subarray(start, bytes.indexOf(0, start)));
}

/**
 * Rejects when the module cannot be loaded.
 * @param {Uint8Array} json in UTF-8
 * @returns {Promise<Float64Array>} what came of it, as src/formats/experiment_numbers.h has it
 */
export async function readExperiment(json) {
  const { formats, place } = await instanceWith(json);
  const start = formats.read_experiment(place, json.length) / Float64Array.BYTES_PER_ELEMENT;
  const numbers = new Float64Array(formats.memory.buffer);
  return numbers.slice(start + 1, start + 1 + numbers[start]);
}

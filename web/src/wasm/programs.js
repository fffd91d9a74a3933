// The text of a program, Python or C++, of an experiment. What writes it is a small module of its own
// (src/bindings/programs.cpp), which comes when the first is saved or copied.

import { loadPrograms } from './load.js';

/**
 * @typedef {object} Programs what that module exports; a text ends with a zero, and an instance writes one
 * @property {WebAssembly.Memory} memory
 * @property {() => void} _initialize
 * @property {(bytes: number) => number} malloc
 */
/** @typedef {Record<string, (numbers: number, count: number) => number>} Writers by name, write_python and write_cpp */

/**
 * Rejects when the module cannot be loaded.
 * @param {string} kind as src/document/exports.h calls it
 * @param {Float64Array<ArrayBuffer>} experiment the numbers of src/formats/experiment_numbers.h
 */
export async function writeProgram(kind, experiment) {
  const instance = await WebAssembly.instantiate(await loadPrograms());
  const exports = /** @type {Programs & Writers} */ (/** @type {unknown} */ (instance.exports));
  exports._initialize();
  const numbers = exports.malloc(experiment.byteLength);
  new Float64Array(exports.memory.buffer).set(experiment, numbers / Float64Array.BYTES_PER_ELEMENT);
  const start = exports[`write_${kind}`](numbers, experiment.length);
  const bytes = new Uint8Array(exports.memory.buffer);
  return new TextDecoder().decode(bytes.subarray(start, bytes.indexOf(0, start)));
}

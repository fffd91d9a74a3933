// Data as CSV, by a module of its own (src/bindings/data.cpp), which is loaded when it is first asked for. Knows nothing of CSV.

/** @import { CsvData, CsvOptions, LoadOptions } from './index.js' */
/**
 * @typedef {object} Data what that module exports; an instance answers once
 * @property {WebAssembly.Memory} memory
 * @property {() => void} _initialize
 * @property {(bytes: number) => number} malloc
 * @property {(text: number, length: number, asked: number, count: number) => number} read_csv_columns
 */

const names = ['inputs', 'targets', 'ignored', 'header', 'leaveOut', 'wasm'];

/**
 * The bytes of a text, in numbers that follow their count.
 * @param {string} text
 */
function textNumbers(text) {
  const bytes = new TextEncoder().encode(text);
  return [bytes.length, ...bytes];
}

/**
 * @param {string} name
 * @param {unknown} given columns
 */
function columnNumbers(name, given = []) {
  if (!Array.isArray(given) || !given.every((one) => ['string', 'number'].includes(typeof one)))
    throw new TypeError(`${name}: a list of names or numbers of columns is wanted.`);
  return [given.length, ...given.flatMap((one) => textNumbers(String(one).slice(0, 1100)))];
}

/**
 * @param {string} name
 * @param {unknown} given
 */
function truth(name, given) {
  if (given !== undefined && typeof given !== 'boolean') throw new TypeError(`${name}: true or false is wanted.`);
  return given;
}

/** @param {unknown} given */
function bytesOf(given) {
  if (typeof given === 'string') return new TextEncoder().encode(given);
  if (given instanceof ArrayBuffer) return new Uint8Array(given);
  if (ArrayBuffer.isView(given)) return new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  throw new TypeError('text: a text, or the bytes of one, is wanted.');
}

/**
 * Takes an answer apart, as src/formats/csv_numbers.h has it.
 * @param {Float64Array} numbers
 */
function reading(numbers) {
  let at = 0;
  const number = () => numbers[at++];
  const take = (/** @type {number} */ count) => Array.from(numbers.subarray(at, (at += count)));
  const text = () => new TextDecoder().decode(Uint8Array.from(take(number())));
  return { number, take, text, atEnd: () => at === numbers.length };
}

/**
 * @param {(wasm: LoadOptions['wasm'], usual: () => URL) => Promise<WebAssembly.Module>} compile
 * @param {(key: string, values: [string, string][]) => never} fail throws that error
 */
export function csvReader(compile, fail) {
  /** @type {Promise<WebAssembly.Module> | undefined} */
  let loading;

  /**
   * @param {Parameters<import('./index.js').Neuroglass['readCsv']>[0]} text
   * @param {CsvOptions} options
   * @returns {Promise<CsvData>}
   */
  return async (text, options = {}) => {
    for (const name of Object.keys(options))
      if (!names.includes(name))
        throw new TypeError(`"${name}" is not an option of readCsv; there are ${names.join(', ')}.`);
    const { inputs, targets, ignored, wasm } = options,
      header = truth('header', options.header),
      bytes = bytesOf(text);
    const asked = Float64Array.from([
      1,
      header === undefined ? -1 : Number(header),
      Number(truth('leaveOut', options.leaveOut) ?? false),
      ...columnNumbers('inputs', inputs),
      ...columnNumbers('targets', targets),
      ...columnNumbers('ignored', ignored),
    ]);
    loading ??= compile(wasm, () => new URL('neuroglass-data.wasm', import.meta.url)).catch((error) => {
      loading = undefined; // so that it can be tried again
      throw error;
    });
    const { exports } = await WebAssembly.instantiate(await loading),
      data = /** @type {Data} */ (/** @type {unknown} */ (exports));
    const put = (/** @type {Uint8Array} */ content) => {
      const place = data.malloc(content.length);
      new Uint8Array(data.memory.buffer).set(content, place);
      return place;
    };
    data._initialize();
    const start = data.read_csv_columns(put(bytes), bytes.length, put(new Uint8Array(asked.buffer)), asked.length) / 8,
      memory = new Float64Array(data.memory.buffer);
    const { number, take, text: word, atEnd } = reading(memory.subarray(start + 1, start + 1 + memory[start]));
    if (number() === 0) {
      const key = word(),
        /** @type {[string, string][]} */ values = [];
      while (!atEnd()) values.push([word(), word()]);
      return fail(key, values);
    }
    const [, , leftOut, rows, width, count] = take(6);
    const rowsOf = (/** @type {number} */ each) => Array.from({ length: rows }, () => take(each));
    const allInputs = rowsOf(width);
    return {
      inputs: allInputs,
      targets: count === 1 ? take(rows) : rowsOf(count),
      names: word(),
      classes: word(),
      leftOut,
    };
  };
}

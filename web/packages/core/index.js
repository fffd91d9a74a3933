// Neuroglass without a screen: trains the network and answers with its numbers, in pages, workers, Node and bundles.
// Knows no parameter and no limit, and no words but while there is no module: those come from it, and it checks all that is given.
import { csvReader } from './csv.js';
import createCore from './neuroglass-core.mjs';

/** @import { List, LoadOptions, Neuroglass, Output, SweepOptions, TrainerConstructor, TrainerOptions, UnitPlace } from './index.js' */
/** @import { Core, Handle, Plain, PlainOptions, RunHandle, SweepHandle, Wrong } from './neuroglass-core.mjs' */

/** @type {Promise<Neuroglass> | undefined} */
let loading; // the module that a page, a worker or a process has

/**
 * Loads the module, once, and gives { Trainer, Sweep, parameters }; see index.d.ts.
 * @param {LoadOptions} options
 */
export async function load(options = {}) {
  for (const name of Object.keys(options))
    if (name !== 'wasm') throw new TypeError(`"${name}" is not an option of load; there is wasm.`);
  loading ??= start(options.wasm).catch((error) => {
    loading = undefined; // so that it can be tried again
    throw error;
  });
  return loading;
}

/** @param {LoadOptions['wasm']} wasm */
async function start(wasm) {
  const compiled = await compile(wasm);
  /** @type {Promise<Core>} */
  const starting = new Promise((done, failed) => {
    createCore({
      instantiateWasm(imports, use) {
        WebAssembly.instantiate(compiled, imports).then(use).catch(failed);
        return {};
      },
    }).then(done, failed);
  });
  const core = await starting.catch(refuse);
  try {
    return face(core);
  } catch (error) {
    return refuse(error);
  }
}

/**
 * @param {unknown} cause
 * @returns {never}
 */
function refuse(cause) {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `wasm: the module could not be started. Is it the neuroglass-core.wasm that came with this index.js? (${reason})`;
  throw new Error(message, { cause });
}

/**
 * @param {LoadOptions['wasm']} wasm
 * @param {() => URL} [usual] without it
 */
async function compile(wasm, usual = () => new URL('neuroglass-core.wasm', import.meta.url)) {
  if (wasm === undefined) return compileFrom(usual());
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (wasm instanceof ArrayBuffer || ArrayBuffer.isView(wasm))
    return WebAssembly.compile(/** @type {BufferSource} */ (wasm));
  const address = isObject(wasm) && 'href' in wasm ? wasm.href : wasm;
  if (typeof address !== 'string') throw new TypeError('wasm: a URL, bytes or a WebAssembly.Module is wanted.');
  return compileFrom(new URL(address, globalThis.location?.href));
}

/**
 * Servers answer with a page where there is no such file, and bundlers move this script away from it.
 * @param {URL} url
 */
async function compileFrom(url) {
  const file = new Uint8Array(await bytes(url));
  if (new TextDecoder().decode(file.subarray(0, 4)) !== '\0asm')
    throw new Error(`${url}: got a page or some other text, not WebAssembly; pass its address, load({ wasm }).`);
  return WebAssembly.compile(file);
}

/** @param {URL} url */
async function bytes(url) {
  if (url.protocol === 'file:' && globalThis.process?.versions?.node) {
    const name = 'node:fs/promises'; // not for bundlers to follow
    /** @type {typeof import('node:fs/promises')} */
    const files = await import(/* webpackIgnore: true */ /* @vite-ignore */ name);
    return files.readFile(url);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return response.arrayBuffer();
}

/**
 * @param {unknown} value
 * @returns {value is object}
 */
const isObject = (value) => typeof value === 'object' && value !== null;
/**
 * @param {unknown} value
 * @returns {value is ArrayLike<unknown>}
 */
const isList = (value) => Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

const maxItems = 10_001; // rows and weights, of which the last one shows that there are too many
const maxNumbers = 65;
const maxText = 1100;

/**
 * What was given, copied for the module, which then runs nothing of the caller's: a list as an array, and those in it, no longer than
 * shows that they are too long; what is neither list, number nor truth value, and lists deeper within, as a text that describes it.
 * @param {unknown} value
 * @param {number} depth of lists around it
 * @returns {Plain}
 */
function plain(value, depth = 0) {
  if (isList(value)) {
    if (depth === 2) return '[…]';
    const length = Math.min(value.length, depth === 0 ? maxItems : maxNumbers);
    return Array.from({ length }, (_, i) => plain(value[i], depth + 1));
  }
  switch (typeof value) {
    case 'number':
      return Number.isNaN(value) ? 'NaN' : value;
    case 'boolean':
      return value;
    case 'string':
      return value.length > maxText ? `${Array.from(value).slice(0, maxText).join('')}…` : value;
    case 'bigint':
      return `${value}n`.slice(0, 40);
    case 'object':
      return value === null ? 'null' : '{…}';
    default:
      return typeof value; // undefined, function, symbol
  }
}

/**
 * The names of what an object holds: its own fields, and what it inherits from a class, getters among them.
 * @param {object} object
 */
function fieldNames(object) {
  const names = new Set(Object.keys(object));
  /** @type {(below: object) => object | null} */
  const above = Object.getPrototypeOf;
  for (let from = above(object); from && above(from); from = above(from))
    for (const [name, { get, enumerable }] of Object.entries(Object.getOwnPropertyDescriptors(from)))
      if (get || enumerable) names.add(name);
  return [...names];
}

/**
 * @param {unknown} options
 * @returns {PlainOptions}
 */
function plainOptions(options) {
  if (!isObject(options) || isList(options)) return plain(options);
  const kind = Object.prototype.toString.call(options).slice(8, -1);
  if (kind !== 'Object' && kind !== 'Module') return `a ${kind}`; // a Map, a Date
  const holder = /** @type {Record<string, unknown>} */ (options);
  const given = fieldNames(options).map((name) => /** @type {const} */ ([name, holder[name]]));
  return Object.fromEntries(
    given.flatMap(([name, value]) => (value === undefined ? [] : [[String(plain(name)), plain(value)]])),
  );
}

/**
 * @param {unknown} answer
 * @returns {answer is Wrong}
 */
const isWrong = (answer) => isObject(answer) && 'message' in answer;

/**
 * @template Answer
 * @param {Answer | Wrong} answer of the module
 * @returns {Answer}
 */
function checked(answer) {
  return isWrong(answer) ? fail(answer) : answer;
}

/**
 * @param {Wrong} wrong
 * @returns {never}
 */
function fail({ type, message }) {
  throw new (type ? TypeError : RangeError)(message);
}

/**
 * What the module holds for objects here, until they are freed or forgotten.
 * @template {Handle} Held
 */
class Handles {
  /** @type {WeakMap<object, Held>} */
  #all = new WeakMap();
  /** @type {FinalizationRegistry<Held>} */
  #forgotten = new FinalizationRegistry((handle) => handle.delete());
  #freed;

  /** @param {Wrong} freed what is wrong with an owner that has none */
  constructor(freed) {
    this.#freed = freed;
  }
  /**
   * @param {object} owner
   * @param {Held} handle
   */
  add(owner, handle) {
    this.#all.set(owner, handle);
    this.#forgotten.register(owner, handle, owner);
  }
  /**
   * @param {object} owner
   * @returns {Held}
   */
  of(owner) {
    return this.#all.get(owner) ?? fail(this.#freed);
  }
  /** @param {object} owner */
  free(owner) {
    this.#all.get(owner)?.delete();
    this.#all.delete(owner);
    this.#forgotten.unregister(owner);
  }
}

/** Where there is no such symbol yet, one that nobody asks for. @type {typeof Symbol.dispose} */
const dispose = Symbol.dispose ?? Symbol('dispose');

/**
 * What a run and a sweep have in common. What is given is copied before the handle is asked for: a getter within may
 * free its owner.
 * @template {Handle} Held
 * @param {Handles<Held>} handles
 */
const trainedBy = (handles) =>
  class {
    /** @param {Held | Wrong} made */
    constructor(made) {
      handles.add(this, checked(made));
    }
    train(n = this.iterations) {
      const given = plain(n);
      return checked(handles.of(this).train(given));
    }
    step() {
      return this.train(1);
    }
    /** @param {number} iteration */
    seek(iteration) {
      const given = plain(iteration);
      checked(handles.of(this).seek(given));
    }
    reset() {
      this.seek(0);
    }
    get iteration() {
      return handles.of(this).iteration();
    }
    get iterations() {
      return handles.of(this).iterations();
    }
    free() {
      handles.free(this);
    }
    [dispose]() {
      this.free();
    }
  };

/**
 * @param {Core} core
 * @returns {Neuroglass}
 */
function face(core) {
  const freed = core.errorOf('error.freed', []);
  /** @type {Handles<RunHandle>} */
  const runs = new Handles(freed);
  /** @type {Handles<SweepHandle>} */
  const sweeps = new Handles(freed);

  class Trainer extends trainedBy(runs) {
    /** @param {TrainerOptions} options */
    constructor(options = {}) {
      super(core.makeRun(plainOptions(options)));
    }
    /**
     * @overload
     * @param {List} inputs
     * @returns {Output}
     */
    /**
     * @overload
     * @param {readonly List[]} inputs
     * @returns {Output[]}
     */
    /** @param {unknown} inputs */
    predict(inputs) {
      /** @param {unknown} row @param {string} place */
      const output = (row, place) => {
        const given = plain(row);
        return checked(runs.of(this).predict(given, place));
      };
      if (!isList(inputs) || !isList(inputs[0])) return output(inputs, 'inputs');
      return Array.from(inputs, (row, i) => output(row, `inputs, row ${i + 1}`));
    }
    get weights() {
      return runs.of(this).weights();
    }
    get startingWeights() {
      return runs.of(this).startingWeights();
    }
    get outputs() {
      return runs.of(this).outputs();
    }
    get loss() {
      return runs.of(this).loss();
    }
    get heldOutLoss() {
      return runs.of(this).heldOutLoss();
    }
    get prediction() {
      return runs.of(this).prediction();
    }
    get divergedAt() {
      return runs.of(this).divergedAt();
    }
    get options() {
      return runs.of(this).options();
    }
    get history() {
      return runs.of(this).history();
    }
    get weightNames() {
      return runs.of(this).weightNames();
    }
    /** @param {UnitPlace} place */
    explain(place = {}) {
      const given = plainOptions(place);
      return checked(runs.of(this).explain(given));
    }
  }

  class Sweep extends trainedBy(sweeps) {
    /** @param {SweepOptions} options */
    constructor(options = {}) {
      super(core.makeSweep(plainOptions(options)));
    }
    get firstSeed() {
      return sweeps.of(this).firstSeed();
    }
    get count() {
      return sweeps.of(this).count();
    }
    get predictions() {
      return sweeps.of(this).predictions();
    }
    get options() {
      return sweeps.of(this).options();
    }
    /** @param {number} i */
    weights(i) {
      const given = plain(i);
      return checked(sweeps.of(this).weights(given));
    }
    /** @param {number} i */
    divergedAt(i) {
      const given = plain(i);
      return checked(sweeps.of(this).divergedAt(given));
    }
  }

  const parameters = core.parameters().map((parameter) => Object.freeze(parameter));
  return Object.freeze({
    Trainer: /** @type {TrainerConstructor} */ (/** @type {unknown} */ (Trainer)),
    Sweep,
    parameters: Object.freeze(parameters),
    readCsv: csvReader(compile, (key, values) => fail(core.errorOf(key, values))),
  });
}

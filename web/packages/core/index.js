// Neuroglass without a screen: trains the network and answers with its numbers, in pages, workers, Node and bundles.
// Knows no parameter and no limit, and no words but while there is no module: those come from it, and it checks all that is given.
import createCore from './neuroglass-core.mjs';

let loading; // the module that a page, a worker or a process has

/** Loads the module, once, and gives { Trainer, Sweep, parameters }; see index.d.ts. */
export async function load(options = {}) {
  for (const name of Object.keys(options))
    if (name !== 'wasm') throw new TypeError(`"${name}" is not an option of load; there is wasm.`);
  loading ??= start(options.wasm).catch((error) => {
    loading = undefined; // so that it can be tried again
    throw error;
  });
  return loading;
}

async function start(wasm) {
  const compiled = await compile(wasm);
  const core = await new Promise((done, failed) => {
    const instantiateWasm = (imports, use) => {
      WebAssembly.instantiate(compiled, imports).then(use).catch(failed);
      return {};
    };
    createCore({ instantiateWasm }).then(done, failed);
  }).catch(refuse);
  try {
    return face(core);
  } catch (error) {
    return refuse(error);
  }
}

function refuse(cause) {
  const message = `wasm: the module could not be started. Is it the neuroglass-core.wasm that came with this index.js? (${cause.message})`;
  throw new Error(message, { cause });
}

async function compile(wasm) {
  if (wasm === undefined) return compileFrom(new URL('neuroglass-core.wasm', import.meta.url));
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (wasm instanceof ArrayBuffer || ArrayBuffer.isView(wasm)) return WebAssembly.compile(wasm);
  const address = wasm?.href ?? wasm;
  if (typeof address !== 'string') throw new TypeError('wasm: a URL, bytes or a WebAssembly.Module is wanted.');
  return compileFrom(new URL(address, globalThis.location?.href));
}

// Servers answer with a page where there is no such file, and bundlers move this script away from it.
async function compileFrom(url) {
  const file = await bytes(url);
  const begins = new TextDecoder().decode(
    new Uint8Array(file.buffer ?? file).slice(file.byteOffset ?? 0, (file.byteOffset ?? 0) + 4),
  );
  if (begins !== '\0asm')
    throw new Error(`${url}: got a page or some other text, not WebAssembly; pass its address, load({ wasm }).`);
  return WebAssembly.compile(file);
}

async function bytes(url) {
  if (url.protocol === 'file:' && globalThis.process?.versions?.node) {
    const files = 'node:fs/promises'; // not for bundlers to follow
    return (await import(/* webpackIgnore: true */ /* @vite-ignore */ files)).readFile(url);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return response.arrayBuffer();
}

const isList = (value) => Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

const mostRows = 1001; // of which the last one shows that there are too many
const mostNumbers = 18;

// What was given, copied for the module, which then runs nothing of the caller's: a list as an array, and those in it, no longer than
// shows that they are too long; what is neither list, number nor truth value, and lists deeper within, as a text that describes it.
function plain(value, depth = 0) {
  if (isList(value)) {
    if (depth === 2) return '[…]';
    const length = Math.min(value.length, depth === 0 ? mostRows : mostNumbers);
    return Array.from({ length }, (_, i) => plain(value[i], depth + 1));
  }
  switch (typeof value) {
    case 'number':
      return Number.isNaN(value) ? 'NaN' : value;
    case 'boolean':
      return value;
    case 'string':
      return value.length > 40 ? `${Array.from(value).slice(0, 40).join('')}…` : value;
    case 'bigint':
      return `${value}n`.slice(0, 40);
    case 'object':
      return value === null ? 'null' : '{…}';
    default:
      return typeof value; // undefined, function, symbol
  }
}

// The names of what an object holds: its own fields, and what it inherits from a class, getters among them.
function fieldNames(object) {
  const names = new Set(Object.keys(object));
  for (
    let above = Object.getPrototypeOf(object);
    above && Object.getPrototypeOf(above);
    above = Object.getPrototypeOf(above)
  )
    for (const [name, { get, enumerable }] of Object.entries(Object.getOwnPropertyDescriptors(above)))
      if (get || enumerable) names.add(name);
  return [...names];
}

function plainOptions(options) {
  if (typeof options !== 'object' || options === null || isList(options)) return plain(options);
  const kind = Object.prototype.toString.call(options).slice(8, -1);
  if (kind !== 'Object' && kind !== 'Module') return `a ${kind}`; // a Map, a Date
  const given = fieldNames(options).map((name) => [name, options[name]]);
  return Object.fromEntries(
    given.flatMap(([name, value]) => (value === undefined ? [] : [[plain(name), plain(value)]])),
  );
}

function face(core) {
  const handles = new WeakMap();
  const forgotten = new FinalizationRegistry((handle) => handle.delete());

  // The module says what was wrong as { type, message }.
  function checked(answer) {
    if (answer?.message === undefined) return answer;
    throw new (answer.type ? TypeError : RangeError)(answer.message);
  }
  const handle = (owner) => handles.get(owner) ?? checked(core.errorOf('error.freed'));
  // What is given is copied first: a getter within may free the owner.
  function call(owner, method, ...given) {
    const copies = given.map((value) => plain(value));
    return checked(handle(owner)[method](...copies));
  }

  // What a run and a sweep have in common.
  class Trained {
    constructor(made) {
      handles.set(this, checked(made));
      forgotten.register(this, made, this);
    }
    train(n = this.iterations) {
      return call(this, 'train', n);
    }
    step() {
      return this.train(1);
    }
    seek(iteration) {
      call(this, 'seek', iteration);
    }
    reset() {
      this.seek(0);
    }
    get iteration() {
      return handle(this).iteration();
    }
    get iterations() {
      return handle(this).iterations();
    }
    get options() {
      return handle(this).options();
    }
    free() {
      handles.get(this)?.delete();
      handles.delete(this);
      forgotten.unregister(this);
    }
  }
  if (Symbol.dispose) Trained.prototype[Symbol.dispose] = Trained.prototype.free;

  class Trainer extends Trained {
    constructor(options = {}) {
      super(core.makeRun(plainOptions(options)));
    }
    predict(inputs) {
      if (!isList(inputs) || !isList(inputs[0])) return call(this, 'predict', inputs, 'inputs');
      return Array.from(inputs, (row, i) => call(this, 'predict', row, `inputs, row ${i + 1}`));
    }
    get weights() {
      return handle(this).weights();
    }
    get startingWeights() {
      return handle(this).startingWeights();
    }
    get outputs() {
      return handle(this).outputs();
    }
    get loss() {
      return handle(this).loss();
    }
    get prediction() {
      return handle(this).prediction();
    }
    get stopped() {
      return handle(this).stopped();
    }
    get history() {
      return handle(this).history();
    }
    explain() {
      return handle(this).explain();
    }
  }

  class Sweep extends Trained {
    constructor(options = {}) {
      super(core.makeSweep(plainOptions(options)));
    }
    get firstSeed() {
      return handle(this).firstSeed();
    }
    get count() {
      return handle(this).count();
    }
    get predictions() {
      return handle(this).predictions();
    }
    weights(i) {
      return call(this, 'weights', i);
    }
    stopped(i) {
      return call(this, 'stopped', i);
    }
  }

  return Object.freeze({ Trainer, Sweep, parameters: Object.freeze(core.parameters().map(Object.freeze)) });
}

// One Neuroglass in a place of any page: its canvas, its App, its language, and its drawing context, which can be given
// away and taken back. Decides nothing of when; page.js, element.js and embed.js do.

import { rootOf } from '../dom.js';
import { arrived, load, loadBeside, loadExamples, loadLanguage } from './load.js';
import { tell } from './parts.js';
import { read, readNow, writeProgram } from './formats.js';
import { pageFile, saveWholePage } from '../share/save.js';

/** @import { App, Entry, Module, ModuleOptions } from './module.js' */
/** @import { Loaded } from './load.js' */
/** @typedef {(canvas: HTMLCanvasElement | null) => void} TakePicture */
/**
 * @typedef {object} FigureEvents with what each tells
 * @property {null} change after each frame
 * @property {string} request when the person wants something of the page: 'share', 'form', 'redraw', 'page'
 * @property {string} stopped when an error has ended it
 * @property {null} closed before it goes
 * @property {null} drawable when there is nothing to draw on any more, or something again
 */

/**
 * What the module's own factory makes; it never settles by itself where the module cannot be instantiated, as without
 * memory.
 * @param {Loaded} loaded
 * @param {Omit<ModuleOptions, 'instantiateWasm'>} options
 * @returns {Promise<Module>}
 */
const instantiated = ({ create, module }, options) =>
  new Promise((done, failed) => {
    /** @type {ModuleOptions['instantiateWasm']} */
    const instantiateWasm = (imports, use) => {
      WebAssembly.instantiate(module, imports)
        .then((instance) => use(instance, module))
        .catch(failed);
      return {}; // tells Emscripten that it comes later
    };
    create({ ...options, instantiateWasm }).then(done, failed);
  });

export class Figure extends EventTarget {
  /** @type {HTMLCanvasElement} */
  #canvas;
  #drawable = false;
  #tookAt = -Infinity; // when it took its drawing context
  #missing = false; // its drawing context has been taken, and is not given back
  /** @type {WEBGL_lose_context | null} */
  #context = null; // the extension that gives the drawing context away and takes it back
  #away = false; // it is to be given away
  /** @type {'' | 'asked' | 'told'} */
  #loss = ''; // 'asked' of the browser; 'told' by it, which is when it can be taken back
  /** @type {TakePicture[]} */
  #pictures = []; // who waits for a picture
  /** @type {Set<string>} */
  #wanted = new Set(); // languages that are on their way
  /** @type {App | null} */
  #app = null;
  #lacks = false; // data was to be read, and what reads it has not come yet
  /** @type {Promise<unknown> | null} */
  #reading = null; // that which was given last of what waits for it
  /** @type {boolean | null} */
  #dark = null; // as the system has it
  /** @type {Module | null} */
  #module = null;

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    super();
    this.#canvas = canvas;
  }

  /**
   * Makes the App on `canvas`, or on a canvas of its own in `place`. Rejects when it cannot be loaded.
   * @param {Element} place
   * @param {object} [options]
   * @param {HTMLCanvasElement} [options.canvas]
   * @param {(received: number) => void} [options.onBytes] counts the download
   * @param {boolean} [options.draws] false where it is to take no drawing context
   */
  static async open(place, { canvas = document.createElement('canvas'), onBytes = undefined, draws = true } = {}) {
    const loaded = await load(onBytes);
    const figure = new Figure(canvas),
      own = !canvas.isConnected;
    if (!draws) canvas.getContext = () => null;
    figure.#missing = !draws;
    if (own) place.append(canvas);
    try {
      await figure.#start(loaded);
    } catch (error) {
      if (own) canvas.remove();
      throw error;
    }
    return figure;
  }

  /** @param {Loaded} loaded */
  async #start(loaded) {
    const canvas = this.#canvas;
    canvas.tabIndex = 0;
    // Keys go to the canvas as they are, and a reader's own commands do not work within: so it is one stop, and its
    // name says what its keys do and where all of it stands as text, the form beside it.
    canvas.setAttribute('role', 'application');
    const module = await instantiated(loaded, {
      canvas,
      onAbort: (reason) => this.#say('stopped', String(reason)),
      prefersDark: () => this.dark ?? matchMedia('(prefers-color-scheme: dark)').matches,
      contextGivenAway: () => this.#loss !== '',
      onChange: () => this.#changed(),
      onRequest: (what) => this.#request(what),
      writeProgram,
      read,
      readNow: (...given) => {
        const numbers = readNow(...given);
        if (!numbers) this.#lack();
        return numbers;
      },
    });
    const app = module.makeApp();
    this.#module = module;
    this.#app = app;
    this.#tookAt = performance.now();
    const context = canvas.getContext('webgl2');
    this.#drawable = context !== null;
    this.#context = context?.getExtension('WEBGL_lose_context') ?? null;
    canvas.addEventListener('webglcontextlost', () => setTimeout(() => this.#lost()));
    canvas.addEventListener('webglcontextrestored', () => this.#miss(false));
    canvas.setAttribute('aria-label', app.word('canvas.label'));
  }

  // Until it is closed.
  get app() {
    if (!this.#app) throw new Error('The figure is closed.');
    return this.#app;
  }
  get closed() {
    return this.#app === null;
  }

  get canvas() {
    return this.#canvas;
  }
  // Whether there is anything to draw on; if not, the App works all the same.
  get drawable() {
    return this.#drawable && !this.#missing;
  }
  // Whether it took its drawing context just now.
  get isNew() {
    return this.drawable && performance.now() - this.#tookAt < 1000;
  }
  // Whether there is nothing to draw on only because that has been taken away, or given up; redraw() may bring it back.
  get undrawn() {
    return this.#missing;
  }
  // Asks the browser for its drawing context, and where that does not come, the page for a new canvas.
  redraw() {
    if (!this.#context) return this.#say('request', 'redraw');
    this.#context.restoreContext();
    return setTimeout(() => !this.closed && this.#missing && this.#say('request', 'redraw'), 2000);
  }
  /** @param {boolean} missing */
  #miss(missing) {
    if (this.#missing === missing) return;
    this.#missing = missing;
    if (!missing && this.#away) this.release(); // it came back when nobody looks
    this.#say('drawable');
  }

  // Whether the page around is dark: what is neither told to be light nor dark is drawn as that is.
  get dark() {
    return this.#dark;
  }
  set dark(dark) {
    this.#dark = dark;
    this.#app?.redraw();
  }

  /**
   * @template {keyof FigureEvents} Type
   * @param {Type} type
   * @param {(detail: FigureEvents[Type]) => void} listener
   * @param {AddEventListenerOptions} [options]
   */
  on(type, listener, options) {
    const told = (/** @type {Event} */ event) => {
      const { detail } = /** @type {CustomEvent<FigureEvents[Type]>} */ (event);
      listener(detail);
    };
    this.addEventListener(type, told, options);
  }

  /** The person wants that of the page. @param {string} what */
  request(what) {
    this.#say('request', what);
  }

  /**
   * @param {keyof FigureEvents} type
   * @param {string | null} [detail]
   */
  #say(type, detail = null) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #changed() {
    if (this.closed) return; // its first frame comes before it is handed out
    for (const take of this.#pictures.splice(0)) take(this.#canvas); // only now is there a picture to take
    this.#say('change');
  }

  /**
   * @param {string} what
   * @param {boolean} [anew] what has come of it before was no good
   */
  async #request(what, anew = false) {
    const [kind, code] = what.split(':');
    if (kind === 'undrawn') return this.#miss(true);
    if (kind === 'examples') return this.#bringExamples();
    if (kind !== 'language') return this.#say('request', what);
    if (this.#wanted.has(code)) return undefined;
    this.#wanted.add(code);
    try {
      const { words, font } = await loadLanguage(code, anew);
      if (this.#app?.addLanguage(code, words, font) === false) this.#withoutLanguage(what, code);
    } catch {
      if (!this.closed) this.#withoutLanguage(what, code);
    } finally {
      this.#wanted.delete(code);
      this.#app?.redraw();
    }
    return undefined;
  }

  // What fails is told where they are shown.
  async #bringExamples() {
    const text = await loadExamples().catch(() => '');
    this.#app?.addExamples(text);
  }

  /**
   * It stays in the language that it has, says so in the one that was wanted, and tries again when asked or when there
   * is a connection.
   * @param {string} what
   * @param {string} code
   */
  #withoutLanguage(what, code) {
    const again = () => {
      removeEventListener('online', again);
      untell();
      if (!this.closed) this.#request(what, true);
    };
    const untell = tell(/** @type {Element} */ (this.#canvas.parentElement), code, again);
    addEventListener('online', again);
  }

  // Gives the drawing context away, so that the page has one more; training waits until it is taken back.
  release() {
    this.#away = true;
    if (rootOf(this.#canvas).activeElement === this.#canvas) this.#canvas.blur(); // keys are the page's while it is away
    if (!this.drawable || this.released) return;
    this.#loss = 'asked';
    this.#context?.loseContext();
  }
  restore() {
    this.#away = false;
    if (this.#loss !== 'told') return;
    this.#loss = '';
    this.#tookAt = performance.now();
    this.#context?.restoreContext();
  }
  #lost() {
    // what is not our doing the browser makes good itself
    if (this.#loss !== 'asked') return;
    this.#loss = 'told';
    if (!this.#away) this.restore();
  }
  get released() {
    return this.drawable && (this.#canvas.getContext('webgl2')?.isContextLost() ?? false);
  }
  // Whether nothing is on its way to it any more: its language has come, and its run is where it is to be, or plays.
  get settled() {
    const { playing, goal, iteration } = this.app.state();
    return this.#wanted.size === 0 && (playing || goal === iteration);
  }

  // Until nothing that it was given waits for what reads it any more.
  get read() {
    return this.#reading;
  }

  /**
   * Does take(), which has the App read those entries: at once, unless there is data among them whose reader is on its
   * way, or something before them that waits for that. Where it does not come, the App says so.
   * @template Taken
   * @param {Entry[]} entries what is read; a whole link by the key `link`
   * @param {() => Taken} take
   * @returns {Taken | Promise<Taken | undefined>} undefined where the figure has been closed meanwhile
   */
  taking(entries, take) {
    const before = this.#reading,
      coming = this.#mustWait(entries) ? loadBeside('data').catch(() => {}) : null;
    if (!before && !coming) return take();
    const taken = Promise.all([before, coming]).then(() => {
      if (this.#reading === taken) this.#reading = null;
      return this.closed ? undefined : take();
    });
    this.#reading = taken;
    return taken;
  }

  // Who asks the App itself, and not taking(), can ask again.
  #lack() {
    this.#lacks = true;
    loadBeside('data').catch(() => {});
  }

  /** @param {Entry[]} entries */
  #mustWait(entries) {
    const some = entries.filter(([key]) => ['link', 'data', 'pin'].includes(key));
    if (arrived('data') || some.length === 0) return false;
    this.#lacks = false;
    this.app.read(some);
    return this.#lacks;
  }

  // The text of the last file, which may be read in more than one way.
  get file() {
    return this.#module?.canvasFile ?? new Uint8Array();
  }

  /**
   * Calls take(canvas) when there is a picture on it to be taken; at once with nothing where there never will be.
   * @param {TakePicture} take
   */
  picture(take) {
    if (!this.drawable || this.released) return take(null);
    this.#pictures.push(take);
    return this.app.redraw(); // for a frame
  }

  /**
   * Saves the whole page as one file, and says in the figure what became of that.
   * @param {string | null} site the address of the folder that has it; null where nobody knows it
   */
  async savePage(site) {
    const module = this.#module;
    const saved = await saveWholePage(site, (name, content) => module?.canvasSave(name, content));
    if (!saved) module?.canvasSaveFailed(pageFile);
  }

  /**
   * Opens a file that a person has chosen; says in the figure what became of that.
   * @param {File} file
   */
  openFile(file) {
    this.#module?.canvasRead(file);
  }

  // Says in the figure that the browser does not keep, with the page's address, what is too long for a link.
  tellNotKept() {
    this.#module?.canvasNotKept();
  }

  close() {
    this.#say('closed');
    for (const take of this.#pictures.splice(0)) take(null);
    this.#app?.delete();
    this.#app = null;
    this.#canvas.remove();
  }
}

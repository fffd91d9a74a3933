// The custom element <neuro-glass>: a figure in any page. It loads nothing until it comes near the window, gives its drawing context
// away when it leaves it, and takes no focus, key, wheel or scroll that is not meant for it.
//
// Attributes: every entry of a link by its key, with '-' for '_' (seed, iterations, learning-rate, at, show, hide, lock, question,
//   data, test, …), `link` for a whole one, `autoplay` to train when it is first seen, `poster` for a picture to show until then
//   (or what stands within the element). Later changes set just that entry. Properties: the same in camelCase; they read what is shown
//   now, and setting one changes that and no attribute, as with the value of an <input>.
// Events: ready; height {height}, in CSS pixels, at which all that it shows is at ease; progress {iteration, prediction, loss}, once a
//   frame while it trains; trained {iteration, prediction, loss}; change {link}, of what is shown at rest; error {messages}, when
//   something is not allowed, which leaves it as it was, or could not be loaded.
// Methods, all of which give promises, and load what they need: load(), train(), pause(), step(count), reset(), seek(iteration),
//   predict(inputs), shareLink(). It plays while it is seen; the others work out of sight, too.

import { site } from 'neuroglass-addresses';

import { made, messageOf } from '../dom.js';
import { withPart } from '../wasm/parts.js';
import {
  Attributes,
  attributeOf,
  defaultText,
  defineProperties,
  entriesAskedFor,
  entryAttributes,
  hashOf,
  takeOwnProperties,
} from './attributes.js';
import { hostContexts, pool } from './contexts.js';
import { ElementEvents } from './element_events.js';
import { attributeText, numbersOf, textAlone, textOf } from './entry_values.js';
import { isDarkAround, watchAround } from './figure_look.js';
import { FigureSize } from './figure_size.js';
import { Lifecycle } from './lifecycle.js';
import { Poster } from './poster.js';

/** @import { Figure } from '../wasm/figure.js' */
/** @import { App, Entry } from '../wasm/module.js' */
/** @import { Kept } from './lifecycle.js' */

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

export class NeuroGlass extends HTMLElement {
  #place = made('div', { className: 'place' });
  #poster = new Poster();
  #scheme = made('span', { className: 'scheme' }); // of the page around
  #attributes = new Attributes(this);
  #events = new ElementEvents((type, detail) => this.dispatchEvent(new CustomEvent(type, { detail })));
  /** @type {Lifecycle} */
  #life = new Lifecycle(this, {
    place: this.#place,
    poster: this.#poster,
    isDark: () => isDarkAround(this.#scheme),
    prepare: async (figure) => figure.taking(this.#attributes.entries(), () => {}),
    begin: (figure, kept) => this.#begin(figure, kept),
    tell: (messages) => this.#tell(messages),
  });
  /** @type {Set<string>} */
  #fresh = new Set(); // attributes that have changed in this turn
  /** @type {(() => void) | null} */
  #unwatch = null;
  #size;

  // Whether it is in or near the window; told by the pool.
  seen = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: false });
    const width = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); // what it would like, where that is asked
    this.#size = new FigureSize(this, root, this.#place);
    width.classList.add('width');
    for (const helper of [width, this.#scheme]) helper.setAttribute('aria-hidden', 'true');
    root.append(width, this.#scheme, this.#place, this.#poster.element);
    for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, () => pool.want(this));
    takeOwnProperties(this, (error) => this.#tell([messageOf(error)]));
  }

  static observedAttributes = [...entryAttributes, 'link', 'poster'];

  // Those that change together are taken over together: what one says may be wrong without the other.
  /** @param {string} name */
  attributeChangedCallback(name) {
    if (this.#fresh.size === 0) queueMicrotask(() => this.#changed());
    this.#fresh.add(name);
  }

  connectedCallback() {
    if (!this.#life.figure) this.#showPoster();
    this.#unwatch ??= watchAround(this.ownerDocument, () => this.#takeScheme());
    this.#takeScheme();
    this.#size.watch();
    pool.watch(this);
    hostContexts.watch(this);
  }

  // In another document, as a window of its own, it needs the styles anew.
  adoptedCallback() {
    this.#unwatch?.();
    this.#unwatch = null;
    this.#size.dress();
    this.#size.reserve();
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return; // only moved
      this.#unwatch?.();
      this.#unwatch = null;
      this.#size.unwatch();
      pool.forget(this);
      hostContexts.forget(this);
      this.#life.close();
    });
  }

  // Light or dark as the author says, or as the page around is.
  #takeScheme() {
    const around = isDarkAround(this.#scheme),
      theme = this.getAttribute('theme'),
      { figure } = this.#life;
    const dark = theme === 'dark' || (theme !== 'light' && around);
    for (const part of [this.#place, this.#poster.element]) part.classList.toggle('dark', dark);
    if (figure && figure.dark !== around) {
      figure.dark = around;
      this.#touched();
    }
  }

  #showPoster() {
    this.#poster.show(this.getAttribute('poster'), this.getAttribute('language'));
  }

  // --- what the pool and the page's own contexts ask of it ---
  // Whether someone is at it, or it plays: then others give their context away before it does.
  get busy() {
    return this.matches(':hover, :focus-within') || (this.#life.figure?.app.state().playing ?? false);
  }
  enter() {
    return this.#life.enter();
  }
  leave() {
    return this.#life.leave();
  }
  get isNew() {
    return this.#life.isNew;
  }
  giveWay() {
    this.#life.giveWay();
  }
  comeBack() {
    this.#life.comeBack();
  }

  // --- its figure ---
  /**
   * The figure is there, and is to show what it showed before, or what the attributes say.
   * @param {Figure} figure
   * @param {Kept | null} kept
   */
  #begin(figure, kept) {
    const { app } = figure;
    const problems = kept ? this.#takeUp(figure, kept) : this.#attributes.setAll(figure);
    this.#attributes.changes(); // are taken over
    figure.on('change', () => this.#report());
    figure.on('request', (what) => this.#asked(what));
    this.#tell(problems);
    this.#events.begin(app);
    if (kept ? kept.playing : this.hasAttribute('autoplay') && !reducedMotion.matches) app.act('train', 0);
    this.dispatchEvent(new CustomEvent('ready'));
  }

  /**
   * @param {Figure} figure
   * @param {Kept} kept
   */
  #takeUp(figure, { link, entries }) {
    const problems = link === undefined ? figure.app.setEntries(entries) : figure.app.openLink(link);
    return [...problems, ...this.#take(figure)];
  }

  #changed() {
    const { figure } = this.#life,
      names = this.#fresh;
    this.#fresh = new Set();
    this.#attributes.change(names);
    if (figure) return figure.taking(this.#attributes.entries(names), () => this.#tell(this.#take(figure)));
    if (names.has('poster') || names.has('language')) this.#showPoster();
    this.#size.forget();
    return this.#size.reserve();
  }

  /**
   * Takes over the attributes that have changed.
   * @param {Figure} figure
   * @returns {string[]} what of them was wrong
   */
  #take(figure) {
    const names = this.#attributes.changes();
    if (names.has('show') || names.has('link')) this.#size.forget();
    if (names.has('theme')) this.#takeScheme();
    const problems = this.#attributes.set(figure, names);
    this.#touched();
    return problems;
  }

  /** The person wants that of the page. @param {string} what */
  #asked(what) {
    const life = this.#life;
    if (what === 'form') life.form?.toggle();
    if (what === 'redraw') life.reopen(true);
    if (what === 'page') life.figure?.savePage(site);
    const asked = {
      place: this.#place,
      language: () => life.figure?.app.state().language ?? null,
      failed: (/** @type {unknown} */ error) => this.#tell([messageOf(error)]),
    };
    if (what === 'share')
      withPart(() => import('../share/share.js'), {
        ...asked,
        use: ({ openShare }) => life.figure && openShare(life.figure, site),
      });
    if (what === 'data')
      withPart(() => import('../data/data_preview.js'), {
        ...asked,
        use: ({ openDataPreview }) => life.figure && openDataPreview(life.figure),
      });
  }

  // --- events ---
  /** @param {string[]} messages */
  #tell(messages) {
    if (messages.length > 0) this.dispatchEvent(new CustomEvent('error', { detail: { messages } }));
  }

  // Something has changed that no frame tells of while there are none.
  #touched() {
    const { figure } = this.#life;
    if (!figure || (pool.holds(this) && figure.drawable)) return;
    pool.stale(this);
    this.#report();
  }

  #report() {
    const { figure } = this.#life;
    if (!figure) return;
    const state = figure.app.state();
    if (pool.holds(this) && !figure.released) {
      this.#poster.hidden = true;
      if (figure.settled) pool.shown(this);
    }
    this.#size.fit(state.height);
    this.#events.report(figure.app, state);
  }

  // --- entries ---
  // The height in CSS pixels at which all that it shows is at ease; 0 before it is ready.
  get naturalHeight() {
    return this.#life.figure?.app.state().height ?? 0;
  }

  /** @param {string} key */
  entry(key) {
    const { figure } = this.#life;
    return figure ? figure.app.entry(key) : attributeText(key, entriesAskedFor(this)[key] ?? defaultText(key));
  }

  /**
   * @param {string} key
   * @param {unknown} given
   * @returns {string[] | Promise<string[]>} what was wrong, which is told, too; later where what reads it has to come
   */
  setEntry(key, given) {
    const { figure } = this.#life;
    if (figure) {
      /** @type {Entry[]} */
      const entries = [[key, given === undefined ? defaultText(key) : textOf(key, given)]];
      return this.#set(figure, entries, ({ app }) => app.setEntries(entries));
    }
    if (given === undefined) this.removeAttribute(attributeOf(key));
    else this.setAttribute(attributeOf(key), textOf(key, given));
    return [];
  }

  /**
   * Shows the moment of a whole link, once it is ready.
   * @param {string} link
   * @returns {string[] | Promise<string[]>} as setEntry() does
   */
  openLink(link) {
    const { figure } = this.#life;
    if (!figure) throw new Error('Neuroglass is not ready; load() resolves when it is.');
    const hash = hashOf(textAlone('link', link));
    return this.#set(figure, [['link', hash]], ({ app }) => app.openLink(hash));
  }

  /**
   * @param {Figure} figure
   * @param {Entry[]} entries
   * @param {(figure: Figure) => string[]} change
   */
  #set(figure, entries, change) {
    const taken = figure.taking(entries, () => {
      const problems = change(figure);
      this.#touched();
      this.#tell(problems);
      return problems;
    });
    return taken instanceof Promise ? taken.then((problems) => problems ?? []) : taken;
  }

  // --- methods ---
  /** Until it has worked its way to the iteration that it is to show; what plays is there at any time. @param {App} app */
  async #arrive(app) {
    const { figure } = this.#life;
    while (!app.state().playing && !app.work(8)) {
      await new Promise((done) => {
        setTimeout(done);
      });
      if (this.#life.figure !== figure) throw new Error('The figure has left the page.');
    }
  }

  // The App, once it has all that it was given.
  async #app() {
    const app = await this.#life.app();
    await this.#life.figure?.read;
    return app;
  }

  // Resolves when it is ready to be asked anything.
  async load() {
    await this.#app();
  }

  async train() {
    const app = await this.#app();
    pool.want(this);
    if (!app.state().playing) app.act('train', 0);
  }
  async pause() {
    const app = await this.#app();
    this.#life.rest();
    app.act('pause', 0);
    this.#touched();
  }
  async reset() {
    return this.seek(0);
  }
  async step(count = 1) {
    if (!Number.isInteger(count)) throw new RangeError(`count: ${count} is not a whole number.`);
    const app = await this.#app();
    return this.seek(Math.max(0, app.state().iteration + count));
  }

  /**
   * Resolves when it is there, with the iteration: the one asked for, or the last there is.
   * @param {number} iteration
   */
  async seek(iteration) {
    if (!Number.isInteger(iteration) || iteration < 0)
      throw new RangeError(`iteration: ${iteration} is not a whole number from 0 on.`);
    const app = await this.#app();
    app.act('seek', iteration);
    await this.#arrive(app);
    this.#touched();
    return app.state().iteration;
  }

  /** @param {ArrayLike<number>} inputs */
  async predict(inputs) {
    const app = await this.#app();
    await this.#arrive(app);
    const { value, error, type } = app.predict(numbersOf(inputs));
    if (value === undefined) throw new (type ? TypeError : RangeError)(error);
    return value;
  }

  async shareLink() {
    const { text, error } = (await this.#app()).link();
    if (text === undefined) throw new RangeError(error);
    if (site === null) throw new Error('The page has no address that a link could lead to.');
    return `${site}#${text}`;
  }
}

defineProperties(NeuroGlass.prototype);
if (!customElements.get('neuro-glass')) customElements.define('neuro-glass', NeuroGlass);

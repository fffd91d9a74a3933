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

import { attributeText, learnKinds, textOf, valueOf } from './entry_values.js';
import { Figure } from '../wasm/figure.js';
import { isDarkAround, watchAround } from './figure_look.js';
import { FigureSize } from './figure_size.js';
import { HostContexts } from './host_contexts.js';
import { BuildError, DownloadError } from '../wasm/load.js';
import { folderOf } from '../page/page_address.js';
import { withPart } from '../wasm/parts.js';
import { Poster } from './poster.js';
import { ContextPool } from './context_pool.js';
import { AccessibleForm } from '../form/form.js';

const site = folderOf(import.meta.url);
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

const camelCase = (key) => key.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());

// Which words of figure_words.js say why a figure is not there.
function reasonOf(error) {
  if (typeof WebAssembly !== 'object') return 'noWebAssembly';
  if (error instanceof BuildError) return 'build';
  return error instanceof DownloadError ? 'failed' : 'start';
}

const pool = new ContextPool(6); // drawing contexts that all figures of a page may hold at once
const hostContexts = new HostContexts();

export class NeuroGlass extends HTMLElement {
  #place = document.createElement('div');
  #poster = new Poster();
  #figure = null;
  #form = null;
  #opening = null;
  #draws = null; // whether it takes a drawing context, where that is not as for others
  #kept = null; // { link or entries, playing } of a figure that was taken out of the page
  #resting = false; // it would play if it were seen; said of those alone that draw nothing
  #width = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); // what it would like, where that is asked
  #scheme = Object.assign(document.createElement('span'), { className: 'scheme' }); // of the page around
  #unwatch = null;
  #size;
  #was = { iteration: 0, playing: false, link: null, height: 0 };
  #changes = new Set(); // the names of attributes that it has yet to take over

  // Whether it is in or near the window; told by the pool.
  seen = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: false });
    this.#size = new FigureSize(this, this.#place);
    this.#place.className = 'place';
    this.#width.classList.add('width');
    for (const helper of [this.#width, this.#scheme]) helper.setAttribute('aria-hidden', 'true');
    root.append(this.#width, this.#scheme, this.#place, this.#poster.element);
    for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, () => pool.want(this));
    new MutationObserver((changes) => this.#changed(changes.map(({ attributeName }) => attributeName))).observe(this, {
      attributes: true,
    });
  }

  connectedCallback() {
    if (!this.#figure) this.#showPoster();
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

  // Light or dark as the author says, or as the page around is.
  #takeScheme() {
    const around = isDarkAround(this.#scheme),
      theme = this.getAttribute('theme');
    const dark = theme === 'dark' || (theme !== 'light' && around);
    for (const part of [this.#place, this.#poster.element]) part.classList.toggle('dark', dark);
    if (this.#figure && this.#figure.dark !== around) {
      this.#figure.dark = around;
      this.#touched();
    }
  }

  #showPoster() {
    this.#poster.show(this.getAttribute('poster'), this.getAttribute('language'));
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return; // only moved
      this.#unwatch?.();
      this.#unwatch = null;
      this.#size.unwatch();
      pool.forget(this);
      hostContexts.forget(this);
      if (!this.#figure) return;
      this.#keep();
      this.#close();
    });
  }

  // Keeps what it shows, for when it is opened anew.
  #keep() {
    const { app } = this.#figure,
      { text: link } = app.link();
    this.#kept = {
      link,
      entries: link === undefined ? app.entries() : [],
      playing: app.state().playing || this.#resting,
    };
  }

  // Whether the browser made a drawing context for it just now, unless the person wanted that.
  get isNew() {
    return this.#draws !== true && (this.#figure?.isNew ?? false);
  }
  // Does without a drawing context: the page around needs it.
  giveWay() {
    this.#figure.release();
    this.#reopen(false);
  }
  // Takes one again: the page around did not need it.
  comeBack() {
    if (this.#figure?.undrawn && this.#draws !== true) this.#reopen(null);
  }
  #reopen(draws) {
    this.#keep();
    this.#close();
    this.#draws = draws;
    this.enter();
  }

  #close() {
    this.#form.close();
    this.#figure.close();
    this.#figure = this.#form = this.#opening = null;
    this.#poster.hidden = false;
  }

  // --- what the pool asks of it ---
  // Whether someone is at it, or it plays: then others give their context away before it does.
  get busy() {
    return this.matches(':hover, :focus-within') || (this.#figure?.app.state().playing ?? false);
  }

  // There is a context for it.
  async enter() {
    const figure = await this.#open();
    if (!figure) return pool.shown(this);
    if (!pool.holds(this)) return undefined; // too late: it leaves
    figure.restore();
    if (this.#resting) figure.app.act('train', 0);
    this.#resting = false;
    if (figure.drawable) return undefined;
    this.#poster.hidden = true;
    return pool.shown(this);
  }

  // Its context is wanted elsewhere, or nobody sees it: away with it, once there is a copy of the last frame.
  async leave() {
    const figure = await this.#opening;
    if (!figure?.app) return;
    if (figure.drawable) {
      const canvas = figure.settled
        ? await new Promise((done) => {
            figure.picture(done);
          })
        : null;
      if (!figure.app) return;
      if (canvas) this.#poster.keep(canvas);
      this.#poster.hidden = false;
      figure.release();
    } else {
      figure.release(); // as soon as it has one again
      if (!figure.app.state().playing) return;
      this.#resting = true;
      figure.app.act('pause', 0);
    }
  }

  // Something has changed that no frame tells of while there are none.
  #touched() {
    if (!this.#figure || (pool.holds(this) && this.#figure.drawable)) return;
    pool.stale(this);
    this.#report();
  }

  // --- opening ---
  // @return the figure, or null where it could not be
  #open() {
    this.#opening ??= this.#make().catch((error) => {
      this.#opening = null;
      this.#fail(error.message, reasonOf(error));
      return null;
    });
    return this.#opening;
  }

  async #make() {
    const figure = await Figure.open(this.#place, { draws: this.#draws ?? !hostContexts.crowded });
    if (!this.isConnected) {
      figure.close();
      this.#opening = null;
      return null;
    }
    const kept = this.#kept;
    this.#kept = null;
    figure.dark = isDarkAround(this.#scheme);
    this.#figure = figure;
    this.#form = new AccessibleForm(figure, this.#place);
    learnKinds(figure.app.fields());
    for (const key of figure.keys) this.#define(key);
    const problems = !kept
      ? this.#setAll()
      : [
          ...(kept.link === undefined ? figure.app.setEntries(kept.entries) : figure.app.openLink(kept.link)),
          ...this.#take(),
        ];
    this.#changes.clear();
    figure.addEventListener('change', () => this.#report());
    figure.addEventListener('stopped', ({ detail }) => this.#fail(String(detail), 'stopped'));
    figure.addEventListener('request', ({ detail }) => this.#asked(detail));
    this.#tell(problems);
    this.#was = { ...figure.app.state(), link: figure.app.link().text, height: 0 };
    if (kept ? kept.playing : this.hasAttribute('autoplay') && !reducedMotion.matches) figure.app.act('train', 0);
    this.dispatchEvent(new CustomEvent('ready'));
    return figure;
  }

  // reason: the key of the words that say it
  #fail(message, reason) {
    this.#tell([message]);
    this.#poster.hidden = false;
    this.#poster.fail(message, reason, () => {
      if (this.#figure) this.#place.replaceChildren(); // it has stopped, and cannot even be closed
      this.#figure = this.#form = this.#opening = null;
      this.load().then(
        () => this.enter(),
        () => {},
      );
    });
  }

  #asked(what) {
    if (what === 'form') this.#form.toggle();
    if (what === 'redraw') this.#reopen(true);
    if (what === 'page') this.#figure.savePage(site);
    if (what !== 'share') return;
    withPart(() => import('../share/share.js'), {
      place: this.#place,
      language: () => this.#figure?.app.state().language,
      use: ({ openShare }) => this.#figure && openShare(this.#figure, site),
      failed: (error) => this.#tell([error.message]),
    });
  }

  // The attributes that are entries, as [key, text] pairs.
  #entries(names = this.getAttributeNames()) {
    return names
      .map((name) => [name.replaceAll('-', '_'), this.getAttribute(name)])
      .filter(([key, given]) => given !== null && this.#figure.keys.includes(key))
      .map(([key, given]) => [key, attributeText(key, given)]);
  }

  #setAll() {
    const { app } = this.#figure;
    const problems = this.hasAttribute('link') ? app.openLink(this.getAttribute('link').replace(/^[^#]*#/, '#')) : [];
    const entries = this.#entries();
    return entries.length > 0 ? [...problems, ...app.setEntries(entries)] : problems;
  }

  #changed(names) {
    for (const name of names) this.#changes.add(name);
    if (!this.#figure && (names.includes('poster') || names.includes('language'))) this.#showPoster();
    if (!this.#figure) {
      this.#size.forget();
      this.#size.reserve();
    }
    if (this.#figure) this.#tell(this.#take());
  }

  // Takes over the attributes that have changed.  @return what of them was wrong
  #take() {
    const names = new Set(this.#changes);
    this.#changes.clear();
    if (names.has('show') || names.has('link')) this.#size.forget();
    if (names.has('theme')) this.#takeScheme();
    if (names.has('show')) names.add('hide'); // they come together
    const problems = names.has('link') ? this.#setAll() : [];
    const gone = [...names].filter(
      (name) => !this.hasAttribute(name) && this.#figure.keys.includes(name.replaceAll('-', '_')),
    );
    for (const name of gone) problems.push(...this.#toDefault(name.replaceAll('-', '_')));
    const entries = this.#entries([...names]);
    if (entries.length > 0) problems.push(...this.#figure.app.setEntries(entries));
    this.#touched();
    return problems;
  }

  #toDefault(key) {
    const initial = this.#figure.app.initial(key);
    return this.#figure.app.setEntries([[key, initial]]);
  }

  // A property for an entry; one that was set before there were any is taken over.
  #define(key) {
    const name = camelCase(key);
    if (!(name in NeuroGlass.prototype)) {
      Object.defineProperty(NeuroGlass.prototype, name, {
        configurable: true,
        get() {
          return valueOf(key, this.entry(key));
        },
        set(given) {
          this.setEntry(key, given);
        },
      });
    }
    if (!Object.hasOwn(this, name)) return;
    const given = this[name];
    delete this[name];
    try {
      if (given !== undefined) this.setAttribute(key.replaceAll('_', '-'), textOf(key, given));
    } catch (error) {
      this.#tell([error.message]);
    }
  }

  // The height in CSS pixels at which all that it shows is at ease; 0 before it is ready.
  get naturalHeight() {
    return this.#figure ? this.#figure.app.state().height : 0;
  }

  entry(key) {
    return this.#figure ? this.#figure.app.entry(key) : (this.getAttribute(key.replaceAll('_', '-')) ?? '');
  }

  // @return what was wrong, which is told, too
  setEntry(key, given) {
    const attribute = key.replaceAll('_', '-');
    if (this.#figure)
      return this.#set((app) => app.setEntries([[key, given === undefined ? app.initial(key) : textOf(key, given)]]));
    if (given === undefined) this.removeAttribute(attribute);
    else this.setAttribute(attribute, textOf(key, given));
    return [];
  }

  // Shows the moment of a whole link. @return what was wrong, which is told, too
  openLink(link) {
    return this.#set((app) => app.openLink(String(link).replace(/^[^#]*#/, '#')));
  }

  #set(change) {
    const problems = change(this.#figure.app);
    this.#touched();
    this.#tell(problems);
    return problems;
  }

  // --- events ---
  #tell(messages) {
    if (messages.length > 0) this.dispatchEvent(new CustomEvent('error', { detail: { messages } }));
  }

  #report() {
    const figure = this.#figure;
    if (!figure) return;
    const { app } = figure,
      state = app.state(),
      was = this.#was;
    if (pool.holds(this) && !figure.released) {
      this.#poster.hidden = true;
      if (figure.settled) pool.shown(this);
    }
    const tell = (type, detail) => this.dispatchEvent(new CustomEvent(type, { detail }));
    const { iteration, prediction, loss, playing, last, height } = state;
    this.#size.fit(height);
    const link = playing ? was.link : app.link().text;
    this.#was = { iteration, playing, link, height };
    if (height !== was.height && height > 0) tell('height', { height });
    if (playing && iteration !== was.iteration) tell('progress', { iteration, prediction, loss });
    if (was.playing && !playing && iteration === last) tell('trained', { iteration, prediction, loss });
    if (link !== was.link) tell('change', { link });
  }

  // --- methods ---
  async #app() {
    const figure = await (pool.holds(this)
      ? this.#open()
      : (this.#figure ??
        pool.borrow(async () => {
          const opened = await this.#open();
          if (opened && !pool.holds(this)) opened.release();
          return opened;
        })));
    if (!figure?.app)
      throw new Error(this.isConnected ? 'Neuroglass could not be loaded.' : 'The figure is in no page.');
    return figure.app;
  }

  // Until it has worked its way to the iteration that it is to show; what plays is there at any time.
  async #arrive(app) {
    while (!app.state().playing && !app.work(8)) {
      await new Promise((done) => {
        setTimeout(done);
      });
      if (this.#figure?.app !== app) throw new Error('The figure has left the page.');
    }
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
    this.#resting = false;
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

  // Resolves when it is there, with the iteration: the one asked for, or the last there is.
  async seek(iteration) {
    if (!Number.isInteger(iteration) || iteration < 0)
      throw new RangeError(`iteration: ${iteration} is not a whole number from 0 on.`);
    const app = await this.#app();
    app.act('seek', iteration);
    await this.#arrive(app);
    this.#touched();
    return app.state().iteration;
  }

  async predict(inputs) {
    if (!Array.isArray(inputs)) throw new TypeError('inputs: an array of numbers is wanted.');
    const app = await this.#app();
    await this.#arrive(app);
    const { value: predicted, error } = app.predict(inputs.map(Number));
    if (error) throw new RangeError(error);
    return predicted;
  }

  async shareLink() {
    const { text: link, error } = (await this.#app()).link();
    if (error) throw new RangeError(error);
    if (site === null) throw new Error('The page has no address that a link could lead to.');
    return `${site}#${link}`;
  }
}

if (!customElements.get('neuro-glass')) customElements.define('neuro-glass', NeuroGlass);

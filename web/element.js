// The custom element <neuro-glass>: a figure in any page. It loads nothing until it comes near the window, gives its drawing context
// away when it leaves it, and takes no focus, key, wheel or scroll that is not meant for it.
//
// Attributes: every entry of a link by its key, with '-' for '_' (seed, iterations, learning-rate, at, show, hide, lock, question,
//   data, test, …), `link` for a whole one, `autoplay` to train when it is first seen, `poster` for a picture to show until then
//   (or what stands within the element). Properties: the same in camelCase. What is not allowed is left out and told.
// Events: ready; height {height}, in CSS pixels, at which all that it shows is at ease; progress {iteration, prediction, loss}, once a frame while it trains; trained; change {link}; error {messages}.
// Methods, all of which give promises: train(), pause(), step(n), reset(), seek(iteration), predict(inputs), shareLink().

import { Figure } from './figure.js';
import { Stage } from './stage.js';
import { Twin } from './twin.js';

const site = new URL('./', import.meta.url).href;
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

const style = new CSSStyleSheet();
style.replaceSync(`
  :host { display: block; position: relative; width: 100%; height: 680px; contain: layout paint; overflow: hidden; border-radius: 8px;
    background: #f7f7f4; color: #1a1d21; font: 15px/24px "DejaVu Sans", Verdana, system-ui, sans-serif; }
  :host([show]) { height: 420px; }
  :host([hidden]) { display: none; }
  @media (prefers-color-scheme: dark) { :host { background: #14171b; color: #e9ebee; } }
  .place, .poster, .poster > canvas, .poster > img { position: absolute; inset: 0; width: 100%; height: 100%; }
  .place > canvas { display: block; width: 100%; height: 100%; outline: none; }
  .place > canvas:not([hidden]) { touch-action: manipulation; }
  .poster { display: flex; align-items: center; justify-content: center; text-align: center; }
  .poster > img, .poster > canvas { object-fit: contain; }
  .poster[hidden], .place > [hidden] { display: none; }
  .words { max-width: 34em; padding: 24px; }
  .words b { display: block; font-size: 22px; line-height: 32px; font-weight: normal; }
`);

const camelCase = (key) => key.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
// What a property gives for the text of an entry, and takes for it.
const value = (text) => (text === 'on' || text === 'off' ? text === 'on' : text !== '' && Number.isFinite(Number(text)) ? Number(text) : text);
const text = (given) => (typeof given === 'boolean' ? (given ? 'on' : 'off') : Array.isArray(given) ? given.join(',') : String(given));

const stage = new Stage(6);   // drawing contexts that all figures of a page may hold at once

export class NeuroGlass extends HTMLElement {
  #place = document.createElement('div');
  #poster = document.createElement('div');
  #figure = null;
  #twin = null;
  #opening = null;
  #kept = null;            // { link, playing } of a figure that was taken out of the page
  #seen = false;
  #size = new CSSStyleSheet();   // its natural height, which any rule of the page around goes before
  #was = { iteration: 0, playing: false, link: null, height: 0 };
  #attributes = new MutationObserver((changes) => this.#changed(changes));

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: false });
    root.adoptedStyleSheets = [style, ...Twin.styles, this.#size];
    this.#place.className = 'place';
    this.#poster.className = 'poster';
    root.append(this.#place, this.#poster);
    const wake = () => { if (this.#seen) stage.want(this); };
    this.addEventListener('pointerenter', wake);
    this.addEventListener('focusin', wake);
  }

  connectedCallback() {
    if (!this.#figure) this.#drawPoster();
    this.#attributes.observe(this, { attributes: true });
    stage.watch(this);
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;      // only moved
      this.#attributes.disconnect();
      stage.forget(this);
      if (!this.#figure) return;
      const state = this.#figure.app.state();
      this.#kept = { link: this.#figure.app.link().text ?? '', playing: state.playing };
      this.#twin.close();
      this.#figure.close();
      this.#figure = this.#twin = this.#opening = null;
    });
  }

  // --- what the stage asks of it ---
  // Whether it is in or near the window.
  set seen(seen) { this.#seen = seen; }
  get seen() { return this.#seen; }

  // There is a context for it.
  async enter() {
    const figure = await this.#open();
    if (!figure) return;
    if (stage.holds(this)) figure.restore();
    else this.leave();
  }

  // Its context is wanted elsewhere, or nobody sees it.
  leave() {
    const figure = this.#figure;
    if (!figure || !figure.drawable) return;
    figure.picture((canvas) => {
      if (stage.holds(this)) return;
      if (canvas) {
        const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
        copy.getContext('2d').drawImage(canvas, 0, 0);
        copy.setAttribute('aria-hidden', 'true');
        this.#poster.replaceChildren(copy);
      }
      this.#poster.hidden = false;
      queueMicrotask(() => { if (!stage.holds(this)) figure.release(); });
    });
  }

  #drawPoster() {
    const slot = document.createElement('slot'), source = this.getAttribute('poster');
    if (source) {
      this.#poster.replaceChildren(Object.assign(new Image(), { src: source, alt: '' }));
      return;
    }
    const words = document.createElement('div'), title = document.createElement('b');
    words.className = 'words';
    title.textContent = 'Neuroglass';
    words.append(title, 'A neural network you can see through.');
    slot.append(words);
    this.#poster.replaceChildren(slot);
  }

  // --- opening ---
  #open() {
    this.#opening ??= this.#make().catch((error) => {
      this.#opening = null;
      this.#tell([error.message]);
      return null;
    });
    return this.#opening;
  }

  async #make() {
    const figure = await Figure.open(this.#place);
    if (!this.isConnected) {
      figure.close();
      throw new Error('the element has left the page');
    }
    this.#figure = figure;
    this.#twin = new Twin(figure, this.#place);
    for (const key of figure.keys) this.#define(key);
    const problems = this.#kept ? figure.app.openLink(this.#kept.link) : this.#setAll();
    figure.addEventListener('change', () => this.#report());
    figure.addEventListener('stopped', (event) => this.#tell([event.detail]));
    figure.addEventListener('request', (event) => this.#asked(event.detail));
    if (problems.length > 0) this.#tell(problems);
    this.#was = { ...figure.app.state(), link: figure.app.link().text, height: 0 };
    const autoplay = this.hasAttribute('autoplay') && !this.#kept && !reducedMotion.matches;
    if (autoplay || this.#kept?.playing) figure.app.act('train', 0);
    this.dispatchEvent(new CustomEvent('ready'));
    return figure;
  }

  async #asked(what) {
    if (what === 'form') this.#twin.toggle();
    if (what !== 'share') return;
    (await import('./share.js')).openShare(this.#figure, site);
  }

  // The attributes that are entries, as [key, text] pairs.
  #entries(names = this.getAttributeNames()) {
    return names.map((name) => [name.replaceAll('-', '_'), this.getAttribute(name)]).filter(([key, given]) => given !== null && this.#figure.keys.includes(key));
  }

  #setAll() {
    const { app } = this.#figure;
    const problems = this.hasAttribute('link') ? app.openLink(this.getAttribute('link').replace(/^[^#]*#/, '#')) : [];
    const entries = this.#entries();
    return entries.length > 0 ? [...problems, ...app.setEntries(entries)] : problems;
  }

  #changed(changes) {
    if (!this.#figure) return;
    const names = new Set(changes.map((change) => change.attributeName));
    if (names.has('poster')) names.delete('poster');
    if (names.has('show')) names.add('hide');    // they come together
    const problems = names.has('link') ? this.#setAll() : [];
    const gone = [...names].filter((name) => !this.hasAttribute(name) && this.#figure.keys.includes(name.replaceAll('-', '_')));
    for (const name of gone) problems.push(...this.#toDefault(name.replaceAll('-', '_')));
    const entries = this.#entries([...names]);
    if (entries.length > 0) problems.push(...this.#figure.app.setEntries(entries));
    if (problems.length > 0) this.#tell(problems);
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
        get() { return value(this.entry(key)); },
        set(given) { this.setEntry(key, given); },
      });
    }
    if (!Object.hasOwn(this, name)) return;
    const given = this[name];
    delete this[name];
    this.setAttribute(key.replaceAll('_', '-'), text(given));
  }

  // The height in CSS pixels at which all that it shows is at ease; 0 before it is ready.
  get naturalHeight() { return this.#figure ? this.#figure.app.state().height : 0; }

  entry(key) { return this.#figure ? this.#figure.app.entry(key) : this.getAttribute(key.replaceAll('_', '-')) ?? ''; }
  setEntry(key, given) {
    if (!this.#figure) this.setAttribute(key.replaceAll('_', '-'), text(given));
    else this.#tell(this.#figure.app.setEntries([[key, text(given)]]));
  }

  // --- events ---
  #tell(messages) {
    if (messages.length > 0) this.dispatchEvent(new CustomEvent('error', { detail: { messages } }));
  }

  #report() {
    const { app } = this.#figure, state = app.state(), was = this.#was;
    if (stage.holds(this)) this.#poster.hidden = true;
    const tell = (type, detail) => this.dispatchEvent(new CustomEvent(type, { detail }));
    if (this.#size.cssRules.length === 0 && state.height > 0) this.#size.replaceSync(`:host { height: ${Math.ceil(state.height)}px; }`);   // once: what is read must not jump
    const { iteration, prediction, loss, playing, last } = state;
    const link = playing ? was.link : app.link().text;
    this.#was = { iteration, playing, link, height: state.height };
    if (state.height !== was.height && state.height > 0) tell('height', { height: state.height });
    if (playing && iteration !== was.iteration) tell('progress', { iteration, prediction, loss });
    if (was.playing && !playing && iteration === last) tell('trained', { iteration, prediction, loss });
    if (link !== was.link) tell('change', { link });
  }

  // --- methods ---
  async #app() {
    const figure = await this.#open();
    if (!figure) throw new Error('Neuroglass could not be loaded.');
    if (!stage.holds(this)) this.leave();
    return figure.app;
  }

  async train() { (await this.#app()).act('train', 0); }
  async pause() { (await this.#app()).act('pause', 0); }
  async reset() { return this.seek(0); }
  async step(count = 1) {
    const app = await this.#app();
    return this.seek(app.state().iteration + count);
  }

  // Resolves when it is there, with the iteration: the one asked for, or the last there is.
  async seek(iteration) {
    if (!Number.isInteger(iteration) || iteration < 0) throw new RangeError(`iteration: ${iteration} is not a whole number from 0 on.`);
    const app = await this.#app();
    app.act('seek', iteration);
    while (!app.work(8)) await new Promise((done) => { setTimeout(done); });
    return app.state().iteration;
  }

  async predict(inputs) {
    if (!Array.isArray(inputs)) throw new TypeError('inputs: an array of numbers is wanted.');
    const { value: predicted, error } = (await this.#app()).predict(inputs.map(Number));
    if (error) throw new RangeError(error);
    return predicted;
  }

  async shareLink() {
    const { text: link, error } = (await this.#app()).link();
    if (error) throw new RangeError(error);
    return `${site}#${link}`;
  }
}

if (!customElements.get('neuro-glass')) customElements.define('neuro-glass', NeuroGlass);

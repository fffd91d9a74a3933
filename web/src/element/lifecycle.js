// What becomes of a figure in a page of others, from before it is there until it has gone:
//   idle      nothing of it is there
//   loading   it is on its way
//   live      it is there, and draws if it can
//   parked    it is there, and has given its drawing context away
//   failed    it could not be loaded, or an error has stopped it; a button tries again
// One transition goes from each state to the next. Knows no attribute and no event of the element.

import { messageOf } from '../dom.js';
import { AccessibleForm } from '../form/form.js';
import { Figure } from '../wasm/figure.js';
import { BuildError, DownloadError } from '../wasm/load.js';
import { hostContexts, pool } from './contexts.js';

/** @import { Entry } from '../wasm/module.js' */
/** @import { Drawing } from './context_pool.js' */
/** @import { Poster, Reason } from './poster.js' */
/** @typedef {'idle' | 'loading' | 'live' | 'parked' | 'failed'} State */
/** @typedef {{ link?: string, entries: Entry[], playing: boolean }} Kept of a figure that was taken out of the page */
/**
 * @typedef {object} Owner
 * @property {HTMLElement} place where the figure is
 * @property {Poster} poster what stands there while nothing is drawn
 * @property {() => boolean} isDark whether the page around is
 * @property {(figure: Figure) => Promise<void>} prepare until all that it is to show can be read
 * @property {(figure: Figure, kept: Kept | null) => void} begin the figure is there, and is to show what it is asked
 *   for
 * @property {(messages: string[]) => void} tell
 */

/** @type {Record<State, State[]>} */
const next = {
  idle: ['loading'],
  loading: ['live', 'idle', 'failed'],
  live: ['parked', 'idle', 'failed'],
  parked: ['live', 'idle', 'failed'],
  failed: ['loading', 'idle'],
};

/**
 * Which words say why a figure is not there.
 * @param {unknown} error
 * @returns {Reason}
 */
function reasonOf(error) {
  if (typeof WebAssembly !== 'object') return 'noWebAssembly';
  if (error instanceof BuildError) return 'build';
  return error instanceof DownloadError ? 'failed' : 'start';
}

export class Lifecycle {
  /** @type {State} */
  #state = 'idle';
  #element;
  #owner;
  /** @type {Figure | null} */
  #figure = null; // while it is live or parked, or has stopped
  /** @type {AccessibleForm | null} */
  #form = null;
  /** @type {Promise<Figure | null> | null} */
  #opening = null;
  /** @type {boolean | null} */
  #draws = null; // whether it takes a drawing context, where that is not as for others
  /** @type {Kept | null} */
  #kept = null;
  #resting = false; // it would play if it were seen; said of those alone that draw nothing

  /**
   * @param {Element & Drawing} element
   * @param {Owner} owner
   */
  constructor(element, owner) {
    this.#element = element;
    this.#owner = owner;
  }

  /** @param {State} to */
  #transition(to) {
    if (to === this.#state) return;
    if (!next[this.#state].includes(to)) throw new Error(`A figure that is ${this.#state} cannot become ${to}.`);
    this.#state = to;
    if (to === 'idle') this.#figure = this.#form = this.#opening = null;
    // The picture stands for what does not draw now; what never draws shows its form.
    const draws = this.#figure?.drawable ?? true;
    if (to !== 'live' && (to !== 'parked' || draws)) this.#owner.poster.hidden = false;
  }

  get figure() {
    return this.#figure;
  }
  get form() {
    return this.#form;
  }

  // --- opening ---
  // The figure, or null where it could not be.
  open() {
    this.#opening ??= this.#make().catch((error) => {
      this.#opening = null;
      this.#fail(messageOf(error), reasonOf(error));
      return null;
    });
    return this.#opening;
  }

  async #make() {
    this.#transition('loading');
    const figure = await Figure.open(this.#owner.place, { draws: this.#draws ?? !hostContexts.crowded });
    await this.#owner.prepare(figure);
    if (!this.#element.isConnected) {
      figure.close();
      this.#transition('idle');
      return null;
    }
    const kept = this.#kept;
    this.#kept = null;
    figure.dark = this.#owner.isDark();
    this.#figure = figure;
    this.#form = new AccessibleForm(figure, this.#owner.place);
    this.#transition('live');
    figure.on('stopped', (detail) => {
      if (figure === this.#figure) this.#fail(detail, 'stopped');
    });
    this.#owner.begin(figure, kept);
    return figure;
  }

  /**
   * @param {string} message
   * @param {Reason} reason
   */
  #fail(message, reason) {
    this.#owner.tell([message]);
    this.#transition('failed');
    this.#owner.poster.fail(message, reason, () => {
      if (this.#figure) this.#owner.place.replaceChildren(); // it has stopped, and cannot even be closed
      this.#transition('idle');
      this.app().then(
        () => this.enter(),
        () => {},
      );
    });
  }

  // The App, as soon as it can be asked anything. Where there is no drawing context for it, it borrows one for a
  // moment.
  async app() {
    const element = this.#element;
    const borrowed = async () => {
      const opened = await this.open();
      if (opened && !pool.holds(element)) this.#park(opened);
      return opened;
    };
    const figure = await (pool.holds(element) ? this.open() : (this.#figure ?? pool.borrow(borrowed)));
    if (!figure || figure.closed || !element.isConnected)
      throw new Error(element.isConnected ? 'Neuroglass could not be loaded.' : 'The figure is in no page.');
    return figure.app;
  }

  // --- its drawing context ---
  // There is a context for it.
  async enter() {
    const figure = await this.open();
    if (!figure || this.#state === 'failed') return pool.shown(this.#element);
    if (!pool.holds(this.#element) || figure !== this.#figure) return undefined; // too late: it leaves
    this.#transition('live');
    figure.restore();
    if (this.#resting) figure.app.act('train', 0);
    this.#resting = false;
    if (figure.drawable) return undefined;
    this.#owner.poster.hidden = true;
    return pool.shown(this.#element);
  }

  // Its context is wanted elsewhere, or nobody sees it: away with it, once there is a copy of the last frame.
  async leave() {
    const figure = await this.#opening;
    if (!figure || figure.closed) return;
    if (figure.drawable) {
      const canvas = figure.settled ? await picture(figure) : null;
      if (figure.closed) return;
      if (canvas) this.#owner.poster.keep(canvas);
      this.#park(figure);
    } else {
      this.#park(figure); // as soon as it has one again
      if (!figure.app.state().playing) return;
      this.#resting = true;
      figure.app.act('pause', 0);
    }
  }

  /** @param {Figure} figure */
  #park(figure) {
    if (figure === this.#figure && this.#state === 'live') this.#transition('parked');
    figure.release();
  }

  // It plays no more, not even when it is seen.
  rest() {
    this.#resting = false;
  }

  // Whether the browser made a drawing context for it just now, unless the person wanted that.
  get isNew() {
    return this.#draws !== true && (this.#figure?.isNew ?? false);
  }
  // Does without a drawing context: the page around needs it.
  giveWay() {
    this.#figure?.release();
    this.reopen(false);
  }
  // Takes one again: the page around did not need it.
  comeBack() {
    if (this.#figure?.undrawn && this.#draws !== true) this.reopen(null);
  }

  // --- going ---
  /** Anew, as it is. @param {boolean | null} draws whether it takes a drawing context; null: as others do */
  reopen(draws) {
    this.close();
    this.#draws = draws;
    this.enter();
  }

  // Away with it; what it shows is kept for when it is opened anew.
  close() {
    const figure = this.#figure;
    if (!figure) return;
    const { text: link } = figure.app.link();
    this.#kept = {
      link,
      entries: link === undefined ? figure.app.entries() : [],
      playing: figure.app.state().playing || this.#resting,
    };
    this.#form?.close();
    figure.close();
    this.#transition('idle');
  }
}

/**
 * What is on it, or null where nothing ever will be.
 * @param {Figure} figure
 * @returns {Promise<HTMLCanvasElement | null>}
 */
const picture = (figure) =>
  new Promise((done) => {
    figure.picture(done);
  });

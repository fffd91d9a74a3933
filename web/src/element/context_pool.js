// Which of a page's figures may draw: those in the window, but never more than there are drawing contexts for; the rest
// show a picture, and one that has none yet gets a turn.

/**
 * @typedef {object} Drawing what it knows of a figure
 * @property {boolean} seen whether it is in or near the window, which is set here
 * @property {boolean} busy whether others give their context away before it does
 * @property {() => unknown} enter there is a context for it
 * @property {() => Promise<void>} leave promises that the context is given away
 *
 * @typedef {Element & Drawing} Figure
 */

export class ContextPool {
  #max;
  /** @type {Figure[]} */
  #holders = []; // who holds a context, the one that was wanted last at the end
  /** @type {Set<Figure>} */
  #leaving = new Set(); // who holds one until its picture is taken
  /** @type {Set<Figure>} */
  #watched = new Set();
  /** @type {Set<Figure>} */
  #seen = new Set();
  /** @type {Set<Figure>} */
  #once = new Set(); // of those, who is out of sight and needs but one picture
  /** @type {Set<Figure>} */
  #shown = new Set(); // of whom there is a picture
  /** @type {Figure | null} */
  #wanted = null; // whom someone looks at
  /** @type {Promise<unknown>} */
  #last = Promise.resolve(); // of those that need a context for a moment
  #near = new IntersectionObserver((entries) => this.#noticed(entries), { rootMargin: '200px' });

  /** @param {number} max contexts that there are */
  constructor(max) {
    this.#max = max;
    addEventListener('beforeprint', () => this.drawAll());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      this.#shown.clear(); // those that draw will soon have done so anew
      this.#assign();
    });
  }

  /** @param {Figure} figure */
  watch(figure) {
    this.#watched.add(figure);
    this.#near.observe(figure);
  }

  // Draws those of whom there is no picture yet, wherever they are, each until there is one.
  drawAll() {
    for (const figure of this.#watched)
      if (!this.#seen.has(figure) && !this.#shown.has(figure)) {
        this.#once.add(figure);
        this.#seen.add(figure);
      }
    this.#assign();
  }

  /** @param {Figure} figure */
  forget(figure) {
    this.#near.unobserve(figure);
    for (const set of [this.#watched, this.#seen, this.#once, this.#shown, this.#leaving]) set.delete(figure);
    this.#holders = this.#holders.filter((one) => one !== figure);
    figure.seen = false;
    this.#assign();
  }

  /** @param {Figure} figure */
  holds(figure) {
    return this.#holders.includes(figure);
  }

  /**
   * Someone looks at it: it gets a context, and if there are no more, whoever was wanted longest ago gives one away.
   * @param {Figure} figure
   */
  want(figure) {
    if (!this.#seen.has(figure)) return;
    this.#wanted = figure;
    if (this.holds(figure)) this.#holders.push(...this.#holders.splice(this.#holders.indexOf(figure), 1));
    else this.#assign();
  }

  /** It has been drawn, or never will be; if it is busy no more, another one may have its turn. @param {Figure} figure */
  shown(figure) {
    const isFirst = !this.#shown.has(figure);
    this.#shown.add(figure);
    if (isFirst && this.#once.delete(figure)) {
      this.#seen.delete(figure);
      this.#drop(figure);
    }
    this.#assign();
  }

  /** The picture of it is not true any more. @param {Figure} figure */
  stale(figure) {
    if (this.#shown.delete(figure)) this.#assign();
  }

  /**
   * Does something that takes one more context for a moment; one figure after the other.
   * @template Done
   * @param {() => Promise<Done>} work
   * @returns {Promise<Done>}
   */
  borrow(work) {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }

  #assign() {
    const rank = (/** @type {Figure} */ figure) => {
      if (figure === this.#wanted) return 0;
      return this.#shown.has(figure) ? 2 : 1;
    };
    const waiting = [...this.#seen]
      .filter((figure) => !this.holds(figure) && !this.#leaving.has(figure))
      .sort((a, b) => rank(a) - rank(b));
    for (const figure of waiting) {
      if (this.#holders.length + this.#leaving.size < this.#max) {
        this.#holders.push(figure);
        figure.enter();
        continue;
      }
      if (this.#leaving.size > 0 || rank(figure) === 2) return; // its turn comes when the one that leaves has left
      const idle =
        this.#holders.find((one) => this.#shown.has(one) && !one.busy) ??
        (rank(figure) === 0 ? this.#holders[0] : null);
      if (idle) this.#drop(idle);
      return;
    }
  }

  /** @param {Figure} figure */
  async #drop(figure) {
    if (!this.holds(figure)) return;
    this.#holders = this.#holders.filter((one) => one !== figure);
    this.#leaving.add(figure);
    await figure.leave();
    this.#leaving.delete(figure);
    this.#assign();
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #noticed(entries) {
    for (const { target: element, isIntersecting } of entries) {
      const target = /** @type {Figure} */ (element);
      target.seen = isIntersecting;
      this.#once.delete(target);
      if (isIntersecting) this.#seen.add(target);
      else this.#seen.delete(target);
      if (!isIntersecting) this.#drop(target);
    }
    this.#assign();
  }
}

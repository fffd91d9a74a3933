// Which of a page's figures may draw: those in the window, but never more than there are drawing contexts for; the rest show a picture.
// Knows nothing of what a figure is but seen, enter() and leave().

export class Stage {
  #most;
  #holders = [];           // who holds a context, the one that was wanted last at the end
  #seen = new Set();
  #near = new IntersectionObserver((entries) => this.#noticed(entries), { rootMargin: '200px' });

  constructor(most) { this.#most = most; }

  watch(figure) { this.#near.observe(figure); }

  forget(figure) {
    this.#near.unobserve(figure);
    this.#seen.delete(figure);
    figure.seen = false;
    this.#drop(figure);
    this.#fill();
  }

  holds(figure) { return this.#holders.includes(figure); }

  // Someone looks at it: it gets a context, and if there are no more, whoever was wanted longest ago gives one away.
  want(figure) {
    const place = this.#holders.indexOf(figure);
    if (place >= 0) this.#holders.splice(place, 1);
    else if (this.#holders.length >= this.#most) this.#drop(this.#holders[0]);
    this.#holders.push(figure);
    if (place < 0) figure.enter();
  }

  #drop(figure) {
    const place = this.#holders.indexOf(figure);
    if (place < 0) return;
    this.#holders.splice(place, 1);
    figure.leave();
  }

  #fill() {
    for (const figure of this.#seen) if (this.#holders.length < this.#most && !this.holds(figure)) this.want(figure);
  }

  #noticed(entries) {
    for (const { target, isIntersecting } of entries) {
      target.seen = isIntersecting;
      if (isIntersecting) this.#seen.add(target);
      else this.#seen.delete(target);
      if (!isIntersecting) this.#drop(target);
    }
    this.#fill();
  }
}

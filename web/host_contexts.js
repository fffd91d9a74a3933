// The drawing contexts of the page around. Chromium has sixteen for a page, and takes the oldest for a new one; those of the page around
// come first. If one of them goes for one of ours, ours goes, and the browser gives theirs back; from then on figures that come show
// their form. It hears of canvases in the page itself only, not of those in shadow roots, in frames and in no page.
// Of a figure it knows: isNew, and giveWay(), which lets go of its context.

const mostTries = 100;

export class HostContexts {
  #figures = new Set();
  #missed = new Set(); // canvases that are to get theirs back
  crowded = false; // a further context would be one of the page around

  constructor() {
    addEventListener('webglcontextlost', (event) => this.#lost(event), { capture: true });
    addEventListener('webglcontextrestored', ({ target }) => this.#missed.delete(target), { capture: true });
  }

  watch(figure) {
    this.#figures.add(figure);
  }
  forget(figure) {
    this.#figures.delete(figure);
  }

  #lost(event) {
    const newcomer = [...this.#figures].find((figure) => figure.isNew);
    if (!newcomer) return;
    event.preventDefault(); // else it would not come back
    this.crowded = true;
    newcomer.giveWay();
    this.#missed.add(event.target);
    if (this.#missed.size === 1) this.#collect(mostTries);
  }

  // Theirs comes back once ours has been collected. A page that asks for memory has that done soon; none of this is ever used.
  #collect(tries) {
    if (tries === 0) this.#missed.clear(); // it was lost for another reason
    if (this.#missed.size === 0) return;
    Reflect.construct(ArrayBuffer, [16_000_000]);
    setTimeout(() => this.#collect(tries - 1), 30);
  }
}

// What the element tells of its figure, as events: what has changed since it told last. Knows no element.

/** @import { App, State } from '../wasm/module.js' */

export class ElementEvents {
  #tell;
  #was = { iteration: 0, playing: false, height: 0 };
  /** @type {string | undefined} */
  #link;

  /** @param {(type: string, detail: object) => void} tell */
  constructor(tell) {
    this.#tell = tell;
  }

  /** From here on. @param {App} app */
  begin(app) {
    this.#was = { ...app.state(), height: 0 };
    this.#link = app.link().text;
  }

  /**
   * @param {App} app
   * @param {State} state
   */
  report(app, { iteration, prediction, loss, playing, last, height }) {
    const was = this.#was,
      before = this.#link,
      link = playing ? before : app.link().text; // on the way there is none to come back to
    this.#was = { iteration, playing, height };
    this.#link = link;
    if (height !== was.height && height > 0) this.#tell('height', { height });
    if (playing && iteration !== was.iteration) this.#tell('progress', { iteration, prediction, loss });
    if (was.playing && !playing && iteration === last) this.#tell('trained', { iteration, prediction, loss });
    if (link !== before) this.#tell('change', { link });
  }
}

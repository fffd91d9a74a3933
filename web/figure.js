// One Neuroglass in a place of any page: its canvas, its App, its language, and its drawing context, which can be given away and
// taken back. Decides nothing of when; main.js, element.js and embed.js do.

import { load, loadLanguage } from './load.js';

export class Figure extends EventTarget {
  // Events: 'change' after each frame, 'request' when the person wants something of the page ('share', 'form'; in detail),
  // 'stopped' when an error has ended it (in detail).
  #canvas;
  #snapshots = [];
  #context = null;         // the extension that loses and restores it
  #wanted = new Set();     // languages
  app = null;

  // Puts a canvas into `place` and makes the App on it. Rejects when it cannot be loaded.
  // @param options label: what the canvas is called; onBytes(received) counts the download; entries: [key, text] pairs set before the first frame
  static async open(place, { canvas = document.createElement('canvas'), label, onBytes } = {}) {
    const figure = new Figure();
    const { create, module } = await load(onBytes);
    figure.#canvas = canvas;
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    if (label) canvas.setAttribute('aria-label', label);
    if (!canvas.isConnected) place.append(canvas);
    const made = await create({
      canvas,
      instantiateWasm: (imports, onDone) => {
        WebAssembly.instantiate(module, imports).then((instance) => onDone(instance, module));
        return {};                       // tells Emscripten that onDone comes later
      },
      onAbort: (reason) => figure.#say('stopped', String(reason)),
      onChange: () => figure.#changed(),
      onRequest: (what) => figure.#request(what),
    });
    figure.app = new made.App();
    figure.#context = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
    return figure;
  }

  get canvas() { return this.#canvas; }
  // Whether there is anything to draw on; if not, the App works all the same.
  get drawable() { return this.#context !== null; }

  #say(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }

  #changed() {
    for (const done of this.#snapshots.splice(0)) this.#canvas.toBlob(done);   // only now is there a picture to take
    this.#say('change');
  }

  async #request(what) {
    if (!what.startsWith('language:')) return this.#say('request', what);
    const code = what.slice('language:'.length);
    if (this.#wanted.has(code)) return undefined;
    this.#wanted.add(code);
    try {
      const { words, font } = await loadLanguage(code);
      this.app?.addLanguage(words, font);
    } catch {
      this.#wanted.delete(code);         // it stays in the language that it has, and asks again when it is wanted again
    }
    return undefined;
  }

  // Gives the drawing context away, so that the page has one more; training waits until it is taken back.
  release() { this.#context?.loseContext(); }
  restore() { this.#context?.restoreContext(); }
  get released() { return this.#canvas.getContext('webgl2')?.isContextLost() ?? false; }

  // @return a picture of it as a Blob, or null where none can be taken
  snapshot() {
    if (!this.drawable || this.released) return Promise.resolve(null);
    const taken = new Promise((done) => { this.#snapshots.push(done); });
    this.app.act('', 0);                 // for a frame
    return taken;
  }

  close() {
    this.app?.delete();
    this.app = null;
    this.#canvas.remove();
  }
}

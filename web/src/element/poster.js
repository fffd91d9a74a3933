// What stands in a figure's place while nothing is drawn there: the author's picture or words, a few words of its own,
// a copy of its last frame, or why it could not be loaded. Knows nothing of the figure.

import { made } from '../dom.js';
import { wordsIn } from '../words/figure_words.js';

/** @import { FigureWords } from '../words/figure_words.js' */
/** @typedef {'failed' | 'build' | 'start' | 'stopped' | 'noWebAssembly'} Reason which of the words say why a figure is not there */

// The sign of icon.svg, as elements: the page around may allow no pictures.
function icon() {
  const draw = (
    /** @type {'svg' | 'path' | 'circle'} */ tag,
    /** @type {Record<string, string | number>} */ attributes,
  ) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, given] of Object.entries(attributes)) element.setAttribute(name, String(given));
    return element;
  };
  const svg = draw('svg', { viewBox: '0 0 64 64', 'aria-hidden': 'true' });
  svg.append(
    draw('path', { class: 'ink', 'stroke-width': 7, d: 'M47 47 58.5 58.5' }),
    draw('circle', { class: 'ink', 'stroke-width': 4, cx: 28, cy: 28, r: 25 }),
    draw('path', { class: 'negative', 'stroke-width': 3.5, d: 'M15 12 32 28' }),
    draw('path', { 'stroke-width': 4, d: 'M9.5 28H46.5M15.5 43.5 32 28' }),
    draw('circle', { class: 'neuron', cx: 32, cy: 28, r: 7 }),
  );
  return svg;
}

export class Poster {
  static style = `
    .poster { position: absolute; inset: 0; display: flex; flex-direction: column; align-items: center; justify-content: safe center; overflow: hidden; font: 15px/24px "DejaVu Sans", Verdana, system-ui, sans-serif; text-align: center; }
    .poster[hidden] { display: none; }
    .poster > :is(canvas, img) { display: block; width: 100%; height: 100%; object-fit: contain; }
    :is(.words, .failure) { letter-spacing: normal; word-spacing: normal; white-space: normal; text-indent: 0; text-shadow: none; text-transform: none; direction: ltr; }
    .words { max-width: 34em; padding: 16px; text-wrap: balance; }
    .words svg { display: block; width: 48px; height: 48px; margin: 0 auto 8px; fill: none; stroke: var(--ng-positive); stroke-linecap: round; }
    .words .ink { stroke: currentColor; }
    .words .negative { stroke: var(--ng-negative); }
    .words .neuron { fill: var(--ng-positive); stroke: none; }
    .words b { display: block; font-size: 22px; line-height: 32px; font-weight: normal; }
    .words p { margin: 4px 0 0; }
    .words .result { color: var(--ng-muted); font-size: 13px; line-height: 20px; }
    .failure { max-width: 34em; margin: 16px; padding: 12px 16px; border-left: 4px solid currentColor; background: var(--ng-surface); text-align: left; }
    .poster > :is(canvas, img) ~ .failure { position: absolute; inset: auto 16px 16px; width: fit-content; margin: 0 auto; }
    .failed .words { display: none; }
    .failure p { margin: 0; }
    .failure .detail { color: var(--ng-muted); font-size: 13px; line-height: 20px; overflow-wrap: anywhere; }
    .failure button { min-height: 32px; margin-top: 8px; padding: 3px 16px; border: 1px solid var(--ng-accent); border-radius: 4px; background: none; color: var(--ng-accent); font: inherit; cursor: pointer; }
    .failure button:focus-visible { outline: 2px solid var(--ng-accent); outline-offset: 2px; }
    @media (pointer: coarse) { .failure button { min-height: 44px; } }`;

  element = made('div', { className: 'poster' });
  /** @type {FigureWords} */
  #words = wordsIn(null);

  get hidden() {
    return this.element.hidden;
  }
  set hidden(hidden) {
    this.element.hidden = hidden;
  }

  /**
   * @param {string | null} source of a picture; without one, what stands within the element, or words
   * @param {string | null} language the author's choice, as wordsIn() takes it
   */
  show(source, language) {
    this.#words = wordsIn(language);
    this.element.lang = this.#words.lang;
    if (source) return this.element.replaceChildren(Object.assign(new Image(), { src: source, alt: '' }));
    const { title, text, result } = this.#words;
    const words = made(
      'div',
      { className: 'words' },
      icon(),
      made('b', { textContent: title }),
      made('p', { textContent: text }),
      made('p', { className: 'result', textContent: result }),
    );
    return this.element.replaceChildren(made('slot', {}, words));
  }

  /** A copy of what the canvas shows, unless it shows nothing. @param {HTMLCanvasElement} canvas */
  keep(canvas) {
    if (canvas.width < 2 || canvas.height < 2) return;
    const copy = made('canvas', { width: canvas.width, height: canvas.height });
    copy.getContext('2d')?.drawImage(canvas, 0, 0);
    copy.setAttribute('aria-hidden', 'true');
    this.element.replaceChildren(copy);
  }

  /**
   * Below what is there: what is wrong, and a button that calls retry().
   * @param {string} detail
   * @param {Reason} reason
   * @param {() => void} retry
   */
  fail(detail, reason, retry) {
    const button = made('button', { type: 'button', textContent: this.#words.retry });
    const message = made(
      'div',
      { className: 'failure' },
      made('p', { textContent: this.#words[reason] }),
      made('p', { className: 'detail', textContent: detail }),
      button,
    );
    button.addEventListener('click', () => {
      message.remove();
      this.element.classList.remove('failed');
      retry();
    });
    message.setAttribute('role', 'status');
    this.element.querySelector('.failure')?.remove();
    this.element.classList.add('failed');
    this.element.append(message);
  }
}

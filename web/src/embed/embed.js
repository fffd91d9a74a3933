// The page for an iframe: one figure that fills it and shows the moment of the address's hash, and what the page around may ask by
// postMessage. It needs nothing but scripts, and downloads for what it saves: <iframe sandbox="allow-scripts allow-downloads" src="…/embed.html#v=1&seed=2">.
//
// Asked:    { neuroglass: 1, id, type: 'set', key, value } | 'open', link | 'train' | 'pause' | 'step', count | 'seek', iteration | 'reset' |
//           'predict', inputs | 'link'
// Answered: { neuroglass: 1, id, type: 'answer', value } or { neuroglass: 1, id, type: 'answer', error }
// Told:     { neuroglass: 1, type: 'ready' | 'height' | 'progress' | 'trained' | 'change' | 'error', … } with the details of the
//           element's events. Nothing of it is secret, so all may hear it.

import { made, messageOf } from '../dom.js';
import { NeuroGlass } from '../element/element.js';

/** @typedef {Record<string, unknown>} Message what the page around says; its parts are looked at where they are used */

const version = 1;
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  'html, body, main, neuro-glass { height: 100%; } body { margin: 0; } neuro-glass { border-radius: 0; } h1 { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }',
);

const refuse = (/** @type {string[]} */ problems) => {
  if (problems.length > 0) throw new RangeError(problems.join(' '));
};

/** @type {Record<string, (figure: NeuroGlass, message: Message) => unknown>} */
const asked = {
  set: async (figure, { key, value }) => {
    await figure.load();
    refuse(await figure.setEntry(String(key), value));
  },
  open: async (figure, { link }) => {
    await figure.load();
    refuse(await figure.openLink(/** @type {string} */ (link)));
  },
  train: (figure) => figure.train(),
  pause: (figure) => figure.pause(),
  step: (figure, { count }) => figure.step(/** @type {number | undefined} */ (count)),
  seek: (figure, { iteration }) => figure.seek(/** @type {number} */ (iteration)),
  reset: (figure) => figure.reset(),
  predict: (figure, { inputs }) => figure.predict(/** @type {number[]} */ (inputs)),
  link: (figure) => figure.shareLink(),
};

export function start() {
  document.adoptedStyleSheets = [sheet];
  const figure = new NeuroGlass();
  figure.setAttribute('link', location.hash);
  const tell = (/** @type {Message} */ message) => {
    if (parent !== window) parent.postMessage({ neuroglass: version, ...message }, '*');
  };
  for (const type of ['ready', 'height', 'progress', 'trained', 'change', 'error'])
    figure.addEventListener(type, (event) =>
      tell({ .../** @type {CustomEvent<object | null>} */ (event).detail, type }),
    );
  addEventListener('hashchange', () => figure.setAttribute('link', location.hash));
  addEventListener('message', async ({ source, data }) => {
    if (
      source !== parent ||
      source === window ||
      data === null ||
      typeof data !== 'object' ||
      data.neuroglass === undefined ||
      data.type === 'answer'
    )
      return;
    const answer = (/** @type {Message} */ result) => tell({ type: 'answer', id: data.id, ...result });
    if (data.neuroglass !== version)
      return answer({ error: `neuroglass: version ${data.neuroglass} is not known here; known is ${version}.` });
    if (!Object.hasOwn(asked, data.type))
      return answer({ error: `type: "${data.type}" is not known; there are ${Object.keys(asked).join(', ')}.` });
    try {
      answer({ value: await asked[data.type](figure, data) });
    } catch (error) {
      answer({ error: messageOf(error) });
    }
    return undefined;
  });
  document.body.append(made('main', {}, made('h1', { textContent: 'Neuroglass' }), figure));
}

// Everything in one classic script, for pages that may load nothing else: the one file neuroglass.html and the frame embed.html.
// The names 'neuroglass-…' stand for what the build has made.

import create from 'neuroglass-module';
import wasm from 'neuroglass-wasm';
import words from 'neuroglass-chinese';
import font from 'neuroglass-chinese-font';

import { provide } from './load.js';

const alone = document.documentElement.dataset.embed === undefined;
// What has been read of the page so far is all of it, for this script is its end, and nothing has changed it yet.
provide({
  create,
  wasm,
  languages: { zh: { words, font } },
  page: alone ? `<!doctype html>\n${document.documentElement.outerHTML}\n` : undefined,
});
if (alone) import('./page.js').then(({ start }) => start());
else import('./embed.js').then(({ start }) => start());

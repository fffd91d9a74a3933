// Everything in one classic script, for pages that may load nothing else: the one file neuroglass.html and the frame embed.html.
// The names 'neuroglass-…' stand for what the build has made.

import create from 'neuroglass-module';
import wasm from 'neuroglass-wasm';
import words from 'neuroglass-chinese';
import font from 'neuroglass-chinese-font';

import { provide } from './load.js';

provide({ create, wasm, languages: { zh: { words, font } } });
if (document.documentElement.dataset.embed === undefined) import('./page.js').then(({ start }) => start());
else import('./embed.js').then(({ start }) => start());

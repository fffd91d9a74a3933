// Everything in one classic script, for pages that may load nothing else: the one file neuroglass.html and the frame
// embed.html. The names 'neuroglass-…' stand for what the build has made.

import create from 'neuroglass-module';
import wasm from 'neuroglass-wasm';
import formats from 'neuroglass-formats';
import experiments from 'neuroglass-experiments';
import data from 'neuroglass-data';
import { examples, languages } from 'neuroglass-language-files';

import { provide } from '../wasm/load.js';

const around = NEUROGLASS_AROUND; // what stands before and after this script in the file, of the one file; else null
// The page as it was delivered, and not as it is: extensions of the browser may have put into it what is theirs.
provide({
  create,
  wasm,
  formats,
  experiments,
  data,
  languages,
  examples,
  page: around ? `${around[0]}${document.currentScript?.textContent}${around[1]}` : undefined,
});
if (around) import('../page/page.js').then(({ start }) => start());
else import('./embed.js').then(({ start }) => start());

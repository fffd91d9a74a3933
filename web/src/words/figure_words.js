// What a figure in another page says while it is not there, before the module with all other words is.

import { figure } from 'neuroglass-figure-words';

import { partWords } from './part_words.js';
import { languageOr } from './words.js';

/** @typedef {ReturnType<typeof wordsIn>} FigureWords */

/** @param {string | null} language the author's choice; else it is the reader's own */
export function wordsIn(language) {
  return { ...partWords(language), ...figure[languageOr(language)] };
}

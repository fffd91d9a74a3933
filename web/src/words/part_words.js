// What stands where something that comes late has not come, in every language: whatever is there already says it.

import { part } from 'neuroglass-languages';

import { langOf, languageOr } from './words.js';

/** @param {string | null} language the author's choice; else it is the reader's own */
export function partWords(language) {
  const code = languageOr(language);
  return { lang: langOf(code), ...part[code] };
}

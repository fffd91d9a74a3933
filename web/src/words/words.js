// In which language the page's scripts speak before the module is there, and the words of the page while it loads: in
// English, until those of the reader's own language have come.

import { page, tags } from 'neuroglass-languages';

import { boot } from './english.js';

export const words = boot;

/** @typedef {{ title: string, text: string }} Message */

/**
 * The code of the language to speak.
 * @param {string | null} language the author's choice, where we speak it; else it is the reader's own, or English
 */
export function languageOr(language) {
  const spoken = Object.keys(tags);
  return [language, navigator.language.split('-')[0]].find((code) => code && spoken.includes(code)) ?? spoken[0];
}

/** How HTML marks what is in that language. @param {string} code */
export const langOf = (code) => tags[code];

// Resolves when they are in the reader's own language, and with them the words that index.html has in English.
export async function speakOwnLanguage() {
  const code = languageOr(null),
    own = await page[code]().catch(() => null);
  if (!own) return;
  Object.assign(words, own.boot);
  document.documentElement.lang = langOf(code);
  for (const [key, text] of Object.entries(own.html))
    for (const element of document.querySelectorAll(`[data-words=${key}]`)) element.textContent = text;
}

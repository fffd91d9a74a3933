// Every word that the page's scripts say before the module is there, by key; what is said without them is in
// index.html. {name} marks where a value goes. Chinese comes apart, for those who read it.

export const words = {
  loadingOf: 'Loading {received} of {total} kB',
  loadingSome: 'Loading, {received} kB so far',
  starting: 'Starting',

  retry: 'Try again',
  reload: 'Reload the page',
  detail: 'In technical words: {detail}',

  // what happened, what still holds, what to do
  noWebAssembly: {
    title: 'This browser cannot run WebAssembly',
    text:
      'Neuroglass computes in WebAssembly, which is missing or switched off here. The answers below hold; they are the ' +
      'result of the same training. To train the network yourself, please open this page in a current Firefox, Chrome, Edge or Safari.',
  },
  download: {
    title: 'The download did not arrive',
    text:
      'A part of Neuroglass could not be loaded; perhaps the connection is gone. The answers below hold; they are the ' +
      'result of the same training. Please check the connection and try again.',
  },
  build: {
    title: 'Neuroglass has just been renewed',
    text: 'What has arrived belongs to two versions of it. The answers below hold; they are the result of the same training. Please reload the page in a moment.',
  },
  start: {
    title: 'Neuroglass could not start',
    text:
      'An error stopped it before the first picture. The answers below hold; they are the result of the same training. ' +
      'Please reload the page. If that does not help, try another browser.',
  },
  stopped: {
    title: 'Neuroglass has stopped',
    text:
      'An error ended it while it was running, and what was on the screen is gone. The answers below hold; they are the result of ' +
      'the article’s training. Please reload the page to start afresh.',
  },
};

/** @typedef {{ title: string, text: string }} Message */

/**
 * fill('Loading {received} kB', { received: 182 }) is 'Loading 182 kB'; {count:s} is the s, unless count is 1: as in
 * src/i18n/phrase.h
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export function fill(text, values) {
  return text.replace(/\{(\w+)(?::([^}]*))?\}/g, (place, name, ending) => {
    if (!Object.hasOwn(values, name)) return place;
    const value = String(values[name]);
    if (ending === undefined) return value;
    return value === '1' ? '' : ending;
  });
}

export const readsChinese = () => navigator.language.startsWith('zh');

// Resolves when they are in the reader's own language, and with them the words that index.html has in English.
export async function speakOwnLanguage() {
  if (!readsChinese()) return;
  const own = await import('./words_chinese.js').catch(() => null);
  if (!own) return;
  Object.assign(words, own.words);
  document.documentElement.lang = 'zh-Hans';
  for (const [key, text] of Object.entries(own.page))
    for (const element of document.querySelectorAll(`[data-words=${key}]`)) element.textContent = text;
}

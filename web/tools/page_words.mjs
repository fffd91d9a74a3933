// What the page says before the module is there, in every language, for the bundler:
// node page_words.mjs I18N FOLDER writes FOLDER/languages.js and figure_words.js, a page_CODE.js for each language after English, and
// unstarted.html, from I18N/languages.txt and the I18N/CODE.txt that it names. English is in web/src; what another
// language lacks, or has too much, is an error.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import * as english from '../src/words/english.js';
import * as englishFigure from '../src/words/english_figure.js';

/** @typedef {{ [key: string]: string | Words }} Words */

const source = new URL('../src/', import.meta.url);
/** @param {string} name */
const pathOf = (name) => JSON.stringify(fileURLToPath(new URL(`words/${name}.js`, source)));
/** What stands in index.html in English, by key. */
const html = Object.fromEntries(
  [...readFileSync(new URL('page/index.html', source), 'utf8').matchAll(/data-words="(\w+)"/g)].map(([, key]) => [
    key,
    '',
  ]),
);
/** All that a language must have; what is not under html has the same places as in English. */
const wanted = { ...english, ...englishFigure, html: { ...html, unstarted: '{file}' } };

/** @param {string} folder */
const rowsOf = (folder) =>
  [...readFileSync(`${folder}/languages.txt`, 'utf8').matchAll(/^([a-z]+) +(\S+) /gm)].map(([, code, tag]) => ({
    code,
    tag,
  }));

/**
 * The words of the page in the file of a language, by key.
 * @param {string} text
 */
const wordsOf = (text) => new Map([...text.matchAll(/^(page\..*?) = (.*)$/gm)].map(([, key, words]) => [key, words]));

/** @param {string} words */
const placesOf = (words) => [...words.matchAll(/\{\w+\}/g)].map(String).sort().join();

/**
 * The same keys as `shape`, noWebAssembly under page.….no_web_assembly, with the words of that language, which are taken
 * out of it.
 * @template {Words} Shape
 * @param {Shape} shape
 * @param {string} place
 * @param {Map<string, string>} own
 * @returns {Shape}
 */
function translated(shape, place, own) {
  const entries = Object.entries(shape).map(([name, value]) => {
    const key = `${place}.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
    if (typeof value !== 'string') return [name, translated(value, key, own)];
    const words = own.get(key);
    if (words === undefined) throw new Error(`${key} has no words`);
    if (placesOf(words) !== placesOf(value))
      throw new Error(`${key} has not the places ${placesOf(value) || 'of English: none'}`);
    own.delete(key);
    return [name, words];
  });
  return /** @type {Shape} */ (Object.fromEntries(entries));
}

/** All words of the page in the text of that language's file. @param {string} text */
function pageWords(text) {
  const own = wordsOf(text);
  const words = translated(wanted, 'page', own);
  if (own.size > 0) throw new Error(`nothing uses ${[...own.keys()].join(', ')}`);
  return words;
}

/** @param {string} i18n @param {string} folder */
function write(i18n, folder) {
  const [first, ...added] = rowsOf(i18n);
  const put = (/** @type {string} */ name, /** @type {string} */ text) => writeFileSync(`${folder}/${name}`, text);
  const entries = added.map(({ code, tag }) => {
    const file = `${i18n}/${code}.txt`;
    try {
      return { code, tag, ...pageWords(readFileSync(file, 'utf8')) };
    } catch (error) {
      throw new Error(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  });
  mkdirSync(folder, { recursive: true });
  for (const { code, boot, html: page } of entries)
    put(
      `page_${code}.js`,
      `export const boot = ${JSON.stringify(boot)};\nexport const html = ${JSON.stringify(page)};\n`,
    );
  const table = (/** @type {string} */ name, /** @type {(row: typeof first) => string} */ of) =>
    `export const ${name} = { ${[first, ...entries].map((row) => `${row.code}: ${of(row)}`).join(', ')} };`;
  // Apart, for the page needs those of figures later, and the bundler keeps a file whole.
  const words = (/** @type {'part' | 'figure'} */ name, /** @type {string} */ file) => [
    `import { ${name} as ${name}_${first.code} } from ${pathOf(file)};`,
    ...entries.map((entry) => `const ${name}_${entry.code} = ${JSON.stringify(entry[name])};`),
    table(name, ({ code }) => `${name}_${code}`),
  ];
  const lines = [
    table('tags', ({ tag }) => `'${tag}'`),
    ...words('part', 'english'),
    table('page', ({ code }) =>
      code === first.code ? '() => Promise.resolve(null)' : `() => import('./page_${code}.js')`,
    ),
  ];
  put('languages.js', `${lines.join('\n')}\n`);
  put('figure_words.js', `${words('figure', 'english_figure').join('\n')}\n`);
  const link = '<a href="neuroglass.html">neuroglass.html</a>';
  put(
    'unstarted.html',
    entries
      .map(({ tag, html: page }) => `      <p lang="${tag}">${page.unstarted.replace('{file}', link)}</p>\n`)
      .join(''),
  );
}

const [i18n, folder] = process.argv.slice(2);
write(i18n, folder);

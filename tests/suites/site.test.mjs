// The built site: what must be in it, and how large it may be to download. Opens no browser.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

const site = fileURLToPath(new URL('../../build/site/', import.meta.url));
// Bytes of wasm, JavaScript, words and fonts, Brotli at its best: what the page loads before anything is pressed, what another
// language adds to it, what comes when a program is saved or copied, when an experiment is opened, or when data is read as CSV, and the module without a screen, which is loaded by itself.
const maxBytes = {
  page: 300_000,
  language: 70_000,
  formats: 33_000,
  experiments: 26_000,
  data: 20_000,
  examples: 12_000,
  core: 60_000,
};

function files(folder = site) {
  return readdirSync(folder).flatMap((name) =>
    statSync(folder + name).isDirectory() ? files(`${folder}${name}/`) : [folder + name],
  );
}

test('the site has its page and its modules', () => {
  const names = files().map((file) => file.slice(site.length));
  for (const wanted of [
    'index.html',
    'neuroglass-element.js',
    'embed.html',
    'neuroglass.html',
    'package/index.js',
    'package/neuroglass-core.mjs',
    'package/neuroglass-core.wasm',
    'element/index.js',
  ])
    assert.ok(names.includes(wanted), `${wanted} of ${names}`);
});

const named = (pattern) => {
  const found = files()
    .map((file) => file.slice(site.length))
    .filter((name) => pattern.test(name));
  assert.equal(found.length, 1, `${pattern}: ${found}`);
  return found[0];
};
const script = () => named(/^neuroglass-[0-9A-F]{8}\.js$/),
  wasm = () => named(/^neuroglass-[0-9A-F]{8}\.wasm$/),
  formats = () => named(/^neuroglass-formats-[0-9A-F]{8}\.wasm$/),
  experiments = () => named(/^neuroglass-experiments-[0-9A-F]{8}\.wasm$/),
  data = () => named(/^neuroglass-data-[0-9A-F]{8}\.wasm$/),
  table = new URL('../../src/i18n/languages.txt', import.meta.url),
  // After English, whose words are in the module.
  languages = [...readFileSync(table, 'utf8').matchAll(/^[a-z]+(?= )/gm)].map(String).slice(1),
  filesOf = (code) => [
    named(new RegExp(`^${code}-[0-9A-F]{8}\\.txt$`)),
    named(new RegExp(`^neuroglass-${code}-[0-9A-F]{8}\\.ttf$`)),
  ];

test('only what people open or paste has a name that stays; the rest has a hash of itself in it', () => {
  const lasting = files()
    .map((file) => file.slice(site.length))
    .filter((name) => !/^(package|element)\//.test(name) && !/-[0-9A-Z]{8}\.\w+$/.test(name));
  assert.deepEqual(lasting.sort(), [
    '.made',
    'custom-elements.json',
    'embed.html',
    'icon.svg',
    'index.html',
    'neuroglass-element.d.ts',
    'neuroglass-element.js',
    'neuroglass.html',
    'schema.json',
    'tutorial.html',
  ]);
  for (const name of ['index.html', 'tutorial.html'])
    for (const [, file] of readFileSync(site + name, 'utf8').matchAll(/(?:src|href)="([^"#]+\.(?:js|css|html))"/g))
      assert.ok(statSync(site + file).isFile(), `${name}: ${file}`);
});

test('the server lets what has a hash in its name be kept for good, and nothing else', async () => {
  const server = spawn('python3', [
    fileURLToPath(new URL('../../web/tools/server.py', import.meta.url)),
    '--root',
    site,
    '--port',
    '0',
  ]);
  try {
    const [line] = await once(server.stdout, 'data');
    const kept = async (name) =>
      (await fetch(`http://127.0.0.1:${/\d+/.exec(line)[0]}/${name}`)).headers.get('cache-control');
    for (const name of [script(), wasm(), formats(), data(), ...languages.flatMap(filesOf)])
      assert.match(await kept(name), /immutable/, name);
    for (const name of ['', 'index.html', 'neuroglass-element.js', 'part-gone-ABCDEFGH.js'])
      assert.equal(await kept(name), 'no-cache', name);
  } finally {
    server.kill();
  }
});

test('the site names no other host to load from', () => {
  for (const file of files().filter((name) => /\.(html|js|mjs|css|svg)$/.test(name))) {
    const loads =
      readFileSync(file, 'utf8').match(
        /(?:src=|href=|url\(|import\(|from |fetch\()\s*["'`]?(?:https?:)?\/\/[^"'`)\s]*/g,
      ) ?? [];
    assert.deepEqual(loads, [], file);
  }
});

// A script of the site and all that it imports at once.
function withImports(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, imported] of readFileSync(site + name, 'utf8').matchAll(
    /(?:^|[;}])\s*(?:import|export)\b[^;'"]*?["'](\.[^"']+)["']/g,
  ))
    withImports(posix.join(posix.dirname(name), imported), seen);
  return seen;
}

test('the site is small enough to download', () => {
  const scripts = [...readFileSync(`${site}index.html`, 'utf8').matchAll(/<script[^>]* src="([^"]+)"/g)].flatMap(
    ([, name]) => [...withImports(name)],
  );
  assert.ok(scripts.includes(named(/^main-/)), `${scripts}`);
  const packageFiles = files()
    .map((file) => file.slice(site.length))
    .filter((name) => /^package\/[^/]*\.(m?js|wasm)$/.test(name) && !/examples\.mjs$|-data\.wasm$/.test(name));
  const loaded = {
    page: [...scripts, script(), wasm()],
    ...Object.fromEntries(languages.map((code) => [code, filesOf(code)])),
    formats: [formats()],
    experiments: [experiments()],
    data: [data()],
    examples: ['package/examples.mjs'],
    core: packageFiles,
  };
  for (const [download, names] of Object.entries(loaded)) {
    const sizes = names.map((name) => [name, brotliCompressSync(readFileSync(site + name)).length]);
    for (const [name, size] of sizes) console.log(`Size ${name} ${size}`);
    const sum = sizes.reduce((total, [, size]) => total + size, 0),
      allowed = maxBytes[download] ?? maxBytes.language;
    console.log(`Size ${download} ${sum} of ${allowed}`);
    assert.ok(sum > 1_000, `${download}: hardly anything there`);
    assert.ok(sum <= allowed, `${download}: ${sum} bytes; ${allowed} are allowed`);
  }
});

test('what the page says before the module is there comes in every language', () => {
  const page = readFileSync(`${site}index.html`, 'utf8');
  for (const code of languages) {
    const words = readFileSync(new URL(`${code}.txt`, table), 'utf8'),
      part = readFileSync(site + named(new RegExp(`^part-page_${code}-`)), 'utf8');
    const wordsOf = (key) => new RegExp(`^page\\.${key} = (.*)$`, 'm').exec(words)[1];
    for (const key of ['boot.starting', 'boot.no_web_assembly.title', 'html.result_title'])
      assert.ok(part.includes(wordsOf(key)), `${code}: ${key}`);
    assert.ok(page.includes(wordsOf('html.unstarted').split('{file}')[0]), code);
  }
});

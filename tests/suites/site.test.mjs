// The built site: what must be in it, and how large it may be to download. Opens no browser.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

const site = fileURLToPath(new URL('../../build/site/', import.meta.url));
const most = { page: 260_000, core: 60_000 };  // bytes of wasm, JavaScript and fonts, Brotli at its best; nobody loads both modules

function files(folder = site) {
  return readdirSync(folder).flatMap((name) => (statSync(folder + name).isDirectory() ? files(`${folder}${name}/`) : [folder + name]));
}

test('the site has its page and its modules', () => {
  const names = files().map((file) => file.slice(site.length));
  for (const wanted of ['index.html', 'neuroglass.js', 'neuroglass.wasm', 'package/index.js', 'package/neuroglass-core.mjs', 'package/neuroglass-core.wasm']) assert.ok(names.includes(wanted), `${wanted} of ${names}`);
});

test('the site names no other host to load from', () => {
  for (const file of files().filter((name) => /\.(html|js|mjs|css|svg)$/.test(name))) {
    const loads = readFileSync(file, 'utf8').match(/(?:src=|href=|url\(|import\(|from |fetch\()\s*["'`]?(?:https?:)?\/\/[^"'`)\s]*/g) ?? [];
    assert.deepEqual(loads, [], file);
  }
});

test('the site is small enough to download', () => {
  const sizes = files().filter((name) => /\.(wasm|m?js|ttf|otf|woff2?)$/.test(name)).map((name) => [name.slice(site.length), brotliCompressSync(readFileSync(name)).length]);
  for (const [name, size] of sizes) console.log(`Size ${name} ${size}`);
  for (const [download, allowed] of Object.entries(most)) {
    const parts = sizes.filter(([name]) => name.startsWith('package/') === (download === 'core'));
    const sum = parts.reduce((total, [, size]) => total + size, 0);
    console.log(`Size ${download} ${sum} of ${allowed}`);
    assert.ok(sum > 10_000, `${download}: hardly anything there`);
    assert.ok(sum <= allowed, `${download}: ${sum} bytes; ${allowed} are allowed`);
  }
});

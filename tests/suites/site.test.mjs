// The built site: what must be in it, and how large it may be to download. Opens no browser.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

const site = fileURLToPath(new URL('../../build/site/', import.meta.url));
const most = 260_000;  // bytes of wasm, JavaScript and fonts, Brotli at its best

function files(folder = site) {
  return readdirSync(folder).flatMap((name) => (statSync(folder + name).isDirectory() ? files(`${folder}${name}/`) : [folder + name]));
}

test('the site has its page and its modules', () => {
  const names = files().map((file) => file.slice(site.length));
  for (const wanted of ['index.html', 'neuroglass.js', 'neuroglass.wasm', 'neuroglass-core.mjs', 'neuroglass-core.wasm']) assert.ok(names.includes(wanted), `${wanted} of ${names}`);
});

test('the site names no other host to load from', () => {
  for (const file of files().filter((name) => /\.(html|js|mjs|css|svg)$/.test(name))) {
    const loads = readFileSync(file, 'utf8').match(/(?:src=|href=|url\(|import\(|from |fetch\()\s*["'`]?(?:https?:)?\/\/[^"'`)\s]*/g) ?? [];
    assert.deepEqual(loads, [], file);
  }
});

test('the site is small enough to download', () => {
  const sizes = files().filter((name) => /\.(wasm|m?js|ttf|otf|woff2?)$/.test(name)).map((name) => [name.slice(site.length), brotliCompressSync(readFileSync(name)).length]);
  const sum = sizes.reduce((total, [, size]) => total + size, 0);
  for (const [name, size] of sizes) console.log(`Size ${name} ${size}`);
  console.log(`Size all ${sum} of ${most}`);
  assert.ok(sum > 50_000, 'hardly anything there');
  assert.ok(sum <= most, `${sum} bytes; ${most} are allowed`);
});

// The package of the element as others get it: packed, installed into an empty folder, with its types, its manifest and its files, and
// out of a bundle. What the bundle does in a browser is in tests/browser/element_package.test.mjs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { checkTypes, elementFolder, esbuild, install, root } from './support.mjs';

const folder = mkdtempSync(join(tmpdir(), 'neuroglass-element-package-'));
after(() => rmSync(folder, { recursive: true }));
const packed = install(elementFolder, folder);
const installed = join(folder, 'node_modules/neuroglass');
const read = (name) => readFileSync(join(installed, name), 'utf8');
const scripts = readdirSync(installed).filter((name) => name.endsWith('.js'));

test('it is packed with all it needs and nothing else', () => {
  const [, version] = /project\(neuroglass VERSION (\S+)/.exec(readFileSync(join(root, 'CMakeLists.txt'), 'utf8'));
  assert.deepEqual([packed.name, packed.version], ['neuroglass', version]);
  const names = packed.files.map(({ path }) => path).filter((name) => !/^(files\/|part-)/.test(name));
  assert.deepEqual(names.sort(), [
    'LICENSE',
    'README.md',
    'custom-elements.json',
    'index.d.ts',
    'index.js',
    'package.json',
  ]);
  const { license, dependencies, scripts: commands, customElements } = JSON.parse(read('package.json'));
  assert.deepEqual([license, dependencies, commands], ['MIT', undefined, undefined]);
  assert.equal(JSON.parse(read(customElements)).modules[0].path, 'index.js');
});

test('every file that its scripts name is there, and every file is named', () => {
  const named = scripts.flatMap((name) => [
    ...read(name).matchAll(/new URL\("(\.\/files\/[^"]+)", import\.meta\.url\)/g),
  ]);
  for (const [, file] of named) assert.ok(existsSync(join(installed, file)), file);
  assert.deepEqual(
    named.map(([, file]) => file.slice('./files/'.length)).sort(),
    readdirSync(join(installed, 'files')).sort(),
  );
});

test('the element can be used as its types say, and not otherwise', () => {
  cpSync(join(root, 'tests/node/types/element.ts'), join(folder, 'element.ts'));
  for (const flags of [
    ['--module', 'nodenext'],
    ['--module', 'esnext', '--moduleResolution', 'bundler'],
  ])
    checkTypes(folder, 'element.ts', ...flags, '--lib', 'es2022,dom');
});

test('a bundler bundles it, in one script or in several', () => {
  writeFileSync(join(folder, 'app.js'), "import 'neuroglass';\n");
  for (const flags of [['--outfile=one/app.js'], ['--splitting', '--outdir=several']])
    execFileSync(esbuild, ['--bundle', '--format=esm', '--log-level=warning', 'app.js', ...flags], { cwd: folder });
  const textOf = (bundle) =>
    readdirSync(join(folder, bundle))
      .map((name) => readFileSync(join(folder, bundle, name), 'utf8'))
      .join('');
  for (const bundle of ['one', 'several']) assert.match(textOf(bundle), /customElements\.define\("neuro-glass"/);
});

// The package as others get it: packed, installed into an empty folder, run there in Node, in a worker thread and out of bundles.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Worker } from 'node:worker_threads';

import { load } from '../../build/site/package/index.js';
import { esbuild, install, packageFolder, root } from './support.mjs';

const folder = mkdtempSync(join(tmpdir(), 'neuroglass-package-'));
after(() => rmSync(folder, { recursive: true }));
const installed = join(folder, 'node_modules/neuroglass-core');
const run = (program, ...args) => execFileSync(program, args, { cwd: folder, encoding: 'utf8' });
const write = (name, text) => writeFileSync(join(folder, name), text);
const version = /project\(neuroglass VERSION (\S+)/.exec(readFileSync(join(root, 'CMakeLists.txt'), 'utf8'))[1];

let packed;
before(() => {
  packed = install(packageFolder, folder);
});

const answer = async () => {
  const { Trainer } = await load();
  const trainer = new Trainer({ seed: 7, learningRate: 0.37 });
  trainer.train(1234);
  return { prediction: trainer.prediction, weights: trainer.weights };
};
const sameAnswer = (wasm) =>
  `(async () => { const { Trainer } = await load(${wasm}); ${/const trainer[^]*(?=\n\})/.exec(answer)[0]} })()`;
const printing = (wasm) => `${sameAnswer(wasm)}.then((answer) => console.log(JSON.stringify(answer)));`;

test('it is packed with all it needs and nothing else', () => {
  assert.deepEqual([packed.name, packed.version], ['neuroglass-core', version]);
  assert.deepEqual(packed.files.map(({ path }) => path).sort(), [
    'LICENSE',
    'README.md',
    'csv.js',
    'example.mjs',
    'examples.d.mts',
    'examples.mjs',
    'index.d.ts',
    'index.js',
    'neuroglass-core.mjs',
    'neuroglass-core.wasm',
    'neuroglass-data.wasm',
    'options.d.ts',
    'package.json',
  ]);
  const { license, type, dependencies, scripts } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  assert.deepEqual([license, type, dependencies, scripts], ['MIT', 'module', undefined, undefined]);
  assert.equal(readFileSync(join(installed, 'LICENSE'), 'utf8'), readFileSync(join(root, 'LICENSE'), 'utf8'));
});

test('its example runs where it is installed, and prints what its README shows', () => {
  const output = run(process.execPath, join(installed, 'example.mjs'));
  assert.match(output, /^after 10000 iterations: 0\.98977040$/m); // predicted in the article
  assert.ok(readFileSync(join(installed, 'README.md'), 'utf8').includes(`\`\`\`text\n${output}\`\`\``), output);
});

test('each block of code in its README runs', () => {
  const blocks = [...readFileSync(join(installed, 'README.md'), 'utf8').matchAll(/^```js\n([^]*?)^```$/gm)];
  assert.ok(blocks.length > 0);
  blocks.forEach(([, code], i) => {
    write(`block${i}.mjs`, code);
    run(process.execPath, `block${i}.mjs`);
  });
});

test('it exports load alone, and its wasm file by name', () => {
  write(
    'names.mjs',
    'import * as all from "neuroglass-core"; console.log(Object.keys(all).join(), import.meta.resolve?.("neuroglass-core/neuroglass-core.wasm") ?? "");',
  );
  assert.match(run(process.execPath, 'names.mjs'), /^load (file:.*\/neuroglass-core\.wasm)?$/m);
});

test('in a worker thread it gives the same, with its own file and with the module handed over', async () => {
  write(
    'worker.mjs',
    `import { parentPort, workerData } from 'node:worker_threads'; import { load } from 'neuroglass-core'; parentPort.postMessage(await ${sameAnswer('workerData')});`,
  );
  for (const workerData of [
    {},
    { wasm: new WebAssembly.Module(readFileSync(join(installed, 'neuroglass-core.wasm'))) },
  ]) {
    const worker = new Worker(join(folder, 'worker.mjs'), { workerData });
    const answered = await new Promise((done, failed) => {
      worker.once('message', done).once('error', failed);
    });
    assert.deepEqual(answered, await answer());
    await worker.terminate();
  }
});

// Each bundle is run by Node, but those for browsers hold nothing of Node's that a bundler would have to find.
const url = 'import wasm from "neuroglass-core/neuroglass-core.wasm";\n';
for (const [what, source, flags] of [
  ['with the wasm file beside it', printing(''), ['--format=esm', '--outfile=beside.mjs']],
  ['for Node', printing(''), ['--format=esm', '--platform=node', '--outfile=node.mjs']],
  [
    'with the wasm file where the bundler puts it',
    url + printing('{ wasm: new URL(wasm, import.meta.url) }'),
    ['--format=esm', '--loader:.wasm=file', '--outfile=put.mjs'],
  ],
  [
    'of one classic script with everything in it',
    url + printing('{ wasm }'),
    [
      '--format=iife',
      '--loader:.wasm=binary',
      '--target=es2022',
      '--log-override:empty-import-meta=silent',
      '--outfile=one.cjs',
    ],
  ],
]) {
  test(`a bundle ${what} gives the same`, async () => {
    write('entry.js', `import { load } from 'neuroglass-core';\n${source}`);
    run(esbuild, '--bundle', 'entry.js', '--log-level=warning', ...flags);
    const bundle = flags.at(-1).replace('--outfile=', '');
    if (!source.includes('import wasm'))
      writeFileSync(join(folder, 'neuroglass-core.wasm'), readFileSync(join(installed, 'neuroglass-core.wasm')));
    else rmSync(join(folder, 'neuroglass-core.wasm'), { force: true });
    assert.deepEqual(JSON.parse(run(process.execPath, bundle)), await answer());
  });
}

test('what cannot be loaded is told, and can be tried again', () => {
  write(
    'again.mjs',
    `import { load } from 'neuroglass-core'; import { readFile } from 'node:fs/promises';
    const said = [];
    for (const wasm of [5, null, {}, new URL('file:///nowhere.wasm'), new Uint8Array(8)]) await load({ wasm }).catch((error) => said.push(error.name));
    const bytes = await readFile(new URL('node_modules/neuroglass-core/neuroglass-core.wasm', import.meta.url));
    console.log(said.join(), (await load({ wasm: bytes })).parameters.length);`,
  );
  assert.equal(run(process.execPath, 'again.mjs'), 'TypeError,TypeError,TypeError,Error,CompileError 17\n');
});

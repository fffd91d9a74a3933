// The package in a page, in a Web Worker and out of a bundle, under the site's strict policy: the same bits as the native program for
// experiments drawn at random.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { Draw, answer, article, drawSeed, esbuild, native, packageFolder } from '../node/support.mjs';
import { Visitor, serve, site } from './visitor.mjs';

const folder = mkdtempSync(join(tmpdir(), 'neuroglass-core-'));
after(() => rmSync(folder, { recursive: true }));
cpSync(site, folder, { recursive: true });
const answers = (core) =>
  `const answers = (experiments) => ${core}.then((core) => experiments.map((experiment) => (${answer})(core, experiment)));`;
writeFileSync(
  join(folder, 'worker.mjs'),
  `import { load } from './package/index.js';
  onmessage = async ({ data: { settings, experiments } }) => { ${answers('load(settings)')} postMessage(await answers(experiments)); };`,
);
mkdirSync(join(folder, 'bundled/node_modules'), { recursive: true });
cpSync(packageFolder, join(folder, 'bundled/node_modules/neuroglass-core'), { recursive: true });
writeFileSync(
  join(folder, 'bundled/entry.js'),
  `import { load } from 'neuroglass-core'; ${answers('load()')} export { answers };`,
);
execFileSync(
  esbuild,
  ['--bundle', '--minify', '--format=esm', '--log-level=warning', 'entry.js', '--outfile=bundle.js'],
  { cwd: join(folder, 'bundled') },
);
cpSync(join(packageFolder, 'neuroglass-core.wasm'), join(folder, 'bundled/neuroglass-core.wasm'));
const address = await serve(folder);

const inPage = 'import("./package/index.js").then(({ load }) => load())';
const inWorker = (settings) => `(async (experiments) => {
  const worker = new Worker('worker.mjs', { type: 'module' });
  const answered = new Promise((done, failed) => { worker.onmessage = ({ data }) => done(data); worker.onerror = failed; });
  worker.postMessage({ experiments, settings: ${settings} });
  return answered.finally(() => worker.terminate());
})`;

for (const [where, answering] of [
  ['a page', `(experiments) => { ${answers(inPage)} return answers(experiments); }`],
  ['a Web Worker', inWorker('{}')],
  [
    'a Web Worker that is handed the compiled module',
    inWorker('{ wasm: await WebAssembly.compileStreaming(fetch("package/neuroglass-core.wasm")) }'),
  ],
  ['a bundle', '(experiments) => import("./bundled/bundle.js").then(({ answers }) => answers(experiments))'],
]) {
  test(`in the browser ${where} gives the native program's bits`, () =>
    Visitor.with(address, { started: false }, async (visitor) => {
      console.log(`NEUROGLASS_TEST_SEED=${drawSeed}`);
      const draw = new Draw(drawSeed + 2);
      const experiments = [article, ...Array.from({ length: 30 }, () => draw.experiment())];
      await visitor.page.waitForFunction(() => document.documentElement.dataset.state === 'running');
      const found = await visitor.page.evaluate(`(${answering})(${JSON.stringify(experiments)})`);
      for (const [i, experiment] of experiments.entries())
        assert.deepEqual(found[i], native(experiment), JSON.stringify(experiment));
    }));
}

test('in a page its errors are those of Node', () =>
  Visitor.with(address, { started: false }, async (visitor) => {
    const said = await visitor.page.evaluate(
      `${inPage}.then(({ Trainer }) => { try { new Trainer({ seed: -1 }); } catch (error) { return [error instanceof RangeError, error.message]; } })`,
    );
    assert.deepEqual(said, [true, 'seed: -1 is out of range; allowed are 0 to 4294967295.']);
  }));

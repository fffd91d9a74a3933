// The tests of a browser's suite in one process, so that its browser starts once: those of this folder, and those of the folders that
// the engine names. An engine beside the first may name those where browsers can differ; NEUROGLASS_TEST_ALL is all of them.
// A single file runs alone, too: NEUROGLASS_ENGINE=firefox node --test tests/browser/article.test.mjs
import { readdirSync } from 'node:fs';

const { NEUROGLASS_ENGINE: chosen = 'chromium', NEUROGLASS_TEST_ALL: all } = process.env;
const { [chosen]: engine } = await import(`./engines/${chosen}.mjs`);

for (const folder of engine.folders)
  for (const name of readdirSync(new URL(folder, import.meta.url)).sort())
    if (name.endsWith('.test.mjs') && (all || engine.differs(name.replace('.test.mjs', ''))))
      await import(`./${folder}/${name}`);

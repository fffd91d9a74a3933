// The published examples for the package without a screen: node examples.mjs EXAMPLES.json EXAMPLES.mjs makes of what
// src/bindings/examples_json.cpp prints a module whose options are those of a Trainer.
import { readFileSync, writeFileSync } from 'node:fs';

const [source, target] = process.argv.slice(2);
/** @param {string} key */
const camelCase = (key) => key.replace(/_(.)/g, (_, letter) => letter.toUpperCase());

/** @type {Record<string, any>[]} */
const examples = JSON.parse(readFileSync(source, 'utf8'));
const made = examples.map(({ experiment, ...example }) => {
  const { neuroglass, ...fields } = experiment;
  if (neuroglass !== 1) throw new Error(`${source}: version ${neuroglass} of an experiment`);
  const options = Object.fromEntries(Object.entries(fields).map(([key, value]) => [camelCase(key), value]));
  return { ...example, options };
});
writeFileSync(
  target,
  `// Published examples, digit by digit; see index.d.ts.\nexport const examples = ${JSON.stringify(made)};\n`,
);

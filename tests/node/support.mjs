// What the tests of the package share, in Node and in a page: experiments drawn at random, the native command line
// that they are compared with, and the expected numbers of tests/golden. Experiments have the keys of the command line's JSON.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const esbuild = join(root, 'web/node_modules/.bin/esbuild');
export const packageFolder = join(root, 'build/site/package');
export const elementFolder = join(root, 'build/site/element');
export const article = {
  inputs: [
    [0, 1, 1],
    [1, 0, 0],
    [1, 0, 1],
  ],
  targets: [1, 0, 1],
  test: [1, 0, 1],
  seed: 1,
  iterations: 10_000,
  learning_rate: 1,
};

export const drawSeed = Number(process.env.NEUROGLASS_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));

// Random numbers from a seed (mulberry32), so that a failure can be drawn again.
export class Draw {
  #state;
  constructor(seed = drawSeed) {
    this.#state = seed >>> 0;
  }
  unit() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let word = this.#state;
    word = Math.imul(word ^ (word >>> 15), word | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  }
  whole(min, max) {
    return min + Math.floor(this.unit() * (max - min + 1));
  }
  real(min, max) {
    return min + this.unit() * (max - min);
  }
  spread(min, max) {
    return min * (max / min) ** this.unit();
  }

  // Anything that the module takes: 1..12 rows, 1..64 inputs, binary or real.
  experiment() {
    const width = this.whole(1, 64),
      rows = this.whole(1, 12);
    const value = this.whole(0, 1) ? () => this.whole(0, 1) : () => this.real(-3, 3);
    return {
      inputs: Array.from({ length: rows }, () => Array.from({ length: width }, value)),
      targets: Array.from({ length: rows }, () => this.real(0, 1)),
      test: Array.from({ length: width }, value),
      seed: this.whole(0, 2 ** 32 - 1),
      iterations: Math.round(this.spread(1, 3000)) - 1,
      learning_rate: this.spread(1e-6, 1000),
      bias: this.whole(0, 1) === 1,
    };
  }
}

// What the native program answers: {iteration, weights, prediction, loss, and diverged_at where it overflowed}.
export function native(experiment) {
  const folder = mkdtempSync(join(tmpdir(), 'neuroglass-'));
  try {
    const csv = join(folder, 'data.csv');
    writeFileSync(csv, experiment.inputs.map((row, i) => [...row, experiment.targets[i]].join(',') + '\n').join(''));
    const flags = [
      '--data',
      csv,
      `--test=${experiment.test.join(',')}`,
      '--seed',
      experiment.seed,
      '--iterations',
      experiment.iterations,
      '--learning-rate',
      experiment.learning_rate,
      '--bias',
      experiment.bias ? 'on' : 'off',
    ];
    return JSON.parse(
      execFileSync(join(root, 'build/native/neuroglass'), ['train', '--json', ...flags.map(String)], {
        encoding: 'utf8',
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// What the package answers for it, in the same form. Runs in a page too, so it uses nothing from outside itself.
export function answer({ Trainer }, { learning_rate: learningRate, ...rest }) {
  const trainer = new Trainer({ ...rest, learningRate });
  trainer.train();
  const { iteration, weights, prediction, loss, divergedAt } = trainer;
  trainer.free();
  return { iteration, weights, prediction, loss, ...(divergedAt === null ? {} : { diverged_at: divergedAt }) };
}

// An experiment as the package's options.
export const optionsOf = ({ learning_rate: learningRate, ...rest }) => ({ ...rest, learningRate });

// Packs a package and installs it in an empty folder, as others do. Gives what npm pack says of it.
export function install(packageOf, folder) {
  const run = (...args) => execFileSync('npm', args, { cwd: folder, encoding: 'utf8' });
  const [packed] = JSON.parse(run('pack', packageOf, '--json'));
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  run('install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${packed.filename}`);
  return packed;
}

// Has tsc check that file of the folder, as strictly as it can.
export function checkTypes(folder, file, ...flags) {
  const strict = ['--strict', '--noEmit', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'tests/node_modules/typescript/bin/tsc'), ...strict, '--target', 'es2022', ...flags, file],
    { cwd: folder, encoding: 'utf8' },
  );
  assert.equal(status, 0, stdout + stderr);
}

// Uses what is made and frees it.
export function using(made, use) {
  try {
    return use(made);
  } finally {
    made.free();
  }
}

// The cases of a file of tests/golden that the module can be asked for: one neuron, no bias.
export function goldenCases(file) {
  const cases = [];
  for (const block of readFileSync(join(root, 'tests/golden', file), 'utf8')
    .replace(/^#.*\n/gm, '')
    .trim()
    .split(/\n\n+/)) {
    const found = { states: [] };
    for (const line of block.split('\n')) {
      const [key, ...words] = line.split(' ');
      const numbers = words.map(Number);
      if (key === 'at') found.states.push({ iteration: numbers[0] });
      else if (found.states.length > 0) found.states.at(-1)[key] = key === 'weights' ? numbers : numbers[0];
      else found[key] = key === 'name' ? words[0] : numbers;
    }
    if (found.widths.length !== 2 || found.bias[0] !== 0) continue;
    const width = found.widths[0];
    cases.push({
      name: found.name,
      states: found.states,
      experiment: {
        inputs: found.targets.map((_, row) => found.inputs.slice(row * width, (row + 1) * width)),
        targets: found.targets,
        test: found.test,
        seed: found.seed[0],
        learning_rate: found.learning_rate[0],
        iterations: Math.max(...found.states.map((state) => state.iteration)),
      },
    });
  }
  return cases;
}

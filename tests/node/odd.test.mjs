// What a program may hand to the package by mistake: lists without end, objects of other kinds, getters that free, files that are
// another module; and no memory left. Each is an error with the field in it, and the module goes on.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';

import { load } from '../../build/site/package/index.js';
import { packageFolder, root, using } from './support.mjs';

const { Trainer, Sweep } = await load();
const refused = (make, name, message) => assert.throws(make, { name, message });
const row = 'inputs, row 1, x1: "[…]" is not a number.';

test('lists within lists are read no deeper than rows of numbers', () => {
  let nested = [1];
  for (let i = 0; i < 4; ++i) nested = Array(101).fill(nested);
  refused(
    () => new Trainer({ inputs: nested, targets: [1] }),
    'RangeError',
    'inputs, row 1, x65 is one too many: at most 64 are allowed.',
  );
  refused(() => new Trainer({ inputs: [[[[1]]]], targets: [1] }), 'TypeError', row);
  const cyclic = [];
  cyclic.push(cyclic);
  refused(() => new Trainer({ inputs: cyclic, targets: [1] }), 'TypeError', row);
  refused(() => new Trainer({ test: cyclic }), 'TypeError', 'test, x1: "[…]" is not a number.');
  refused(
    () => new Trainer({ seed: cyclic }),
    'TypeError',
    'seed: "[…]" is not a number; allowed are 0 to 4294967295.',
  );
  using(new Trainer(), (trainer) => {
    refused(() => trainer.predict(cyclic), 'RangeError', 'inputs, row 1: 1 number given; the network has 3 inputs.');
    refused(() => trainer.train(cyclic), 'TypeError', 'n: "[…]" is not a number; allowed are 0 to 1000000000.');
  });
});

test('an object of another kind is not taken for options without any', () => {
  const given = (what) => `options: expected an object of named options; a ${what} was given.`;
  refused(() => new Trainer(new Map([['seed', 7]])), 'TypeError', given('Map'));
  refused(() => new Sweep(new Set(['count'])), 'TypeError', given('Set'));
  refused(() => new Trainer(new Date(0)), 'TypeError', given('Date'));
  refused(() => new Trainer(Promise.resolve({})), 'TypeError', given('Promise'));
});

test('options may come from a class, with getters and with what it inherits', () => {
  class Base {
    get seed() {
      return 7;
    }
    help() {
      return 'no option';
    }
  }
  class Options extends Base {
    learningRate = 0.5;
    get iterations() {
      return 20;
    }
  }
  for (const options of [
    new Options(),
    Object.create({ seed: 7, learningRate: 0.5, iterations: 20 }),
    Object.assign(Object.create(null), { seed: 7, learningRate: 0.5, iterations: 20 }),
  ])
    using(new Trainer(options), ({ options: { seed, learningRate, iterations } }) =>
      assert.deepEqual([seed, learningRate, iterations], [7, 0.5, 20]),
    );
  class Wrong extends Base {
    get sead() {
      return 7;
    }
  }
  assert.throws(() => new Trainer(new Wrong()), {
    name: 'TypeError',
    message: /^"sead" is none of /,
  });
});

test('a getter that frees the trainer leaves it freed, not broken', () => {
  const freed = { name: 'TypeError', message: 'this was freed and can no longer be used.' };
  for (const use of [
    (trainer, list) => trainer.predict(list),
    (trainer, list) => trainer.predict([list]),
    (trainer, list) => trainer.train(list),
    (trainer, list) => trainer.seek(list),
  ]) {
    const trainer = new Trainer();
    const list = [1, 0, 1];
    Object.defineProperty(list, 1, {
      get() {
        trainer.free();
        return 0;
      },
    });
    assert.throws(() => use(trainer, list), freed);
    assert.throws(() => trainer.weights, freed);
  }
  using(new Trainer({ iterations: 10 }), (trainer) => assert.equal(trainer.train(), 10));
});

test('predict wants as many numbers as there are inputs', () =>
  using(new Trainer(), (trainer) => {
    refused(() => trainer.predict([]), 'RangeError', 'inputs: 0 numbers are given; the network has 3 inputs.');
    refused(() => trainer.predict([[]]), 'RangeError', 'inputs, row 1: 0 numbers are given; the network has 3 inputs.');
    refused(() => trainer.predict([1]), 'RangeError', 'inputs: 1 number given; the network has 3 inputs.');
    refused(() => trainer.predict(), 'TypeError', 'inputs: expected a list of numbers, such as [1, 0, 1].');
  }));

// In a process of its own, which has not loaded the module.
const alone = (code) =>
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', `import { load } from ${JSON.stringify(join(packageFolder, 'index.js'))}; ${code}`],
    {
      encoding: 'utf8',
      timeout: 120_000,
    },
  ).trim();

test('another module is refused where it can be caught, and loading works afterwards', () => {
  const page = readdirSync(join(root, 'build/site')).find((name) => /^neuroglass-\w+\.wasm$/.test(name)),
    empty = '0, 97, 115, 109, 1, 0, 0, 0';
  const say = "(error) => console.log(error.name + ': ' + error.message)";
  const output = alone(`
    const { readFileSync } = await import('node:fs');
    await load({ wasm: new Uint8Array([${empty}]) }).catch(${say});
    await load({ wasm: readFileSync(${JSON.stringify(join(root, 'build/site', page))}) }).catch(${say});
    await load({ wasm: new Uint8Array([1, 2, 3]) }).catch(() => console.log('refused'));
    const { Trainer } = await load();
    console.log(new Trainer({ iterations: 5 }).train());`).split('\n');
  for (const line of output.slice(0, 2))
    assert.match(
      line,
      /^Error: wasm: the module could not be started\. Is it the neuroglass-core\.wasm that came with this index\.js\? \(.+\)$/,
    );
  assert.deepEqual(output.slice(2), ['refused', '5']);
});

test('a page in place of the module is named as such', async () => {
  const server = createServer((_, response) => response.end('<!doctype html><title>Vite</title>'));
  await new Promise((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  try {
    const url = `http://127.0.0.1:${server.address().port}/neuroglass-core.wasm`;
    const worker = `
      const { load } = await import(${JSON.stringify(join(packageFolder, 'index.js'))});
      await load({ wasm: ${JSON.stringify(url)} }).catch((error) => console.log(error.message));`;
    const { execFile } = await import('node:child_process');
    const output = await new Promise((done, failed) => {
      execFile(process.execPath, ['--input-type=module', '-e', worker], (error, text) => {
        if (error) failed(error);
        else done(text);
      });
    });
    assert.equal(
      output.trim(),
      `${url}: got a page or some other text, not WebAssembly; pass its address, load({ wasm }).`,
    );
  } finally {
    server.close();
  }
});

test('where the memory ends, a trainer says so, and those there are go on', () => {
  const output = alone(`
    const { Trainer, Sweep } = await load();
    WebAssembly.Memory.prototype.grow = () => { throw new RangeError('no more'); };
    const all = [];
    try {
      for (;;) all.push(new Trainer({ iterations: 1000 }));
    } catch (error) {
      console.log(\`\${error.name}: \${error.message}\`);
    }
    try {
      new Sweep();
    } catch (error) {
      console.log(error.name);
    }
    console.log(all[0].train(), all.at(-1).train(10), all.length > 10);
    for (const trainer of all.splice(1)) trainer.free();
    console.log(new Trainer({ iterations: 5 }).train());`);
  assert.deepEqual(output.split('\n'), [
    'RangeError: there is no memory left; free() trainers and sweeps that are no longer needed.',
    'RangeError',
    '1000 10 true',
    '5',
  ]);
});

test('the README of the package says what Vite needs', () => {
  assert.match(
    readFileSync(join(packageFolder, 'README.md'), 'utf8'),
    /optimizeDeps: \{ exclude: \['neuroglass-core'\] \}/,
  );
});

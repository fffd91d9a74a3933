// A Trainer of the package, in Node: the article's figures, NumPy's, the native program's bits, and going to and fro.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { load } from '../../build/site/package/index.js';
import { Draw, answer, article, drawSeed, goldenCases, native, optionsOf, root, using } from './support.mjs';

const core = await load();

const withRun = (experiment, use) => using(new core.Trainer(experiment && optionsOf(experiment)), use);
const shown = ({ iteration, weights, outputs, prediction, loss }) => ({
  iteration,
  weights,
  outputs,
  prediction,
  loss,
});

test('gives the figures of the article', () => {
  // predictions printed there; weights in DESIGN.md
  withRun({}, (run) => {
    const eight = (values) => values.map((value) => value.toFixed(8));
    assert.deepEqual(eight(run.weights), ['-0.16595599', '0.44064899', '-0.99977125']);
    for (const [iteration, prediction] of [
      [10, '0.65980921'],
      [100, '0.87680541'],
      [10_000, '0.98977040'],
    ]) {
      run.seek(iteration);
      assert.equal(run.prediction.toFixed(8), prediction);
    }
    assert.deepEqual(eight(run.weights), ['-4.36561307', '1.22519807', '8.93780081']);
  });
});

test('without options it is the article, and so it is with the article spelt out', () => {
  for (const options of [undefined, {}, article])
    withRun(options, (run) =>
      withRun({}, (other) => {
        run.seek(500);
        other.seek(500);
        assert.deepEqual(shown(run), shown(other));
      }),
    );
});

test('agrees with NumPy to 1e-12', () => {
  // tests/golden, made by make_golden.py
  let compared = 0;
  for (const file of ['article.txt', 'datasets.txt'])
    for (const { name, experiment, states } of goldenCases(file))
      withRun(experiment, (run) => {
        for (const state of states) {
          run.seek(state.iteration);
          const pairs = [
            [run.prediction, state.prediction],
            [run.loss, state.loss],
            ...run.weights.map((weight, i) => [weight, state.weights[i]]),
          ];
          for (const [ours, numpys] of pairs) {
            assert.ok(
              Math.abs(ours - numpys) <= 1e-12 * Math.max(1, Math.abs(numpys)),
              `${name} at ${state.iteration}: ${ours}, NumPy ${numpys}`,
            );
            compared += 1;
          }
        }
      });
  assert.ok(compared > 500, `only ${compared} numbers`);
});

test('gives the recorded bits', () => {
  // tests/golden/bits.jsonl, recorded by make_bits.py
  const lines = readFileSync(join(root, 'tests/golden/bits.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.ok(lines.length > 10);
  for (const { result, ...experiment } of lines) assert.deepEqual(answer(core, experiment), result);
});

test('gives the bits of the native program', () => {
  console.log(`NEUROGLASS_TEST_SEED=${drawSeed}`);
  const draw = new Draw();
  for (const experiment of [article, ...Array.from({ length: 60 }, () => draw.experiment())]) {
    assert.deepEqual(answer(core, experiment), native(experiment), JSON.stringify(experiment));
  }
});

test('any order of seeks and any split of training gives the same bits', () => {
  console.log(`NEUROGLASS_TEST_SEED=${drawSeed}`);
  const draw = new Draw(drawSeed + 1);
  for (let i = 0; i < 25; ++i) {
    const experiment = { ...draw.experiment(), iterations: 2000 };
    const goals = Array.from({ length: 8 }, () => draw.whole(0, 2000));
    withRun(experiment, (walked) =>
      goals.forEach((goal) =>
        withRun(experiment, (straight) => {
          walked.seek(goal);
          straight.train(goal);
          assert.deepEqual(shown(walked), shown(straight), `to ${goal} by ${goals}`);
        }),
      ),
    );
    withRun(experiment, (split) =>
      withRun(experiment, (whole) => {
        for (let left = 2000; left > 0;) {
          const step = Math.min(left, draw.whole(1, 300));
          assert.equal(split.train(step), step);
          left -= step;
        }
        assert.equal(whole.train(5000), 2000);
        assert.deepEqual(shown(split), shown(whole));
        assert.equal(whole.train(1), 0);
      }),
    );
  }
});

test('what it gives are copies', () => {
  withRun({}, (run) => {
    const weights = run.weights,
      before = [...weights];
    run.train(1);
    assert.deepEqual(weights, before);
    weights[0] = 99;
    assert.notEqual(run.weights[0], 99);
  });
});

test('runs do not disturb each other', () => {
  withRun({ seed: 2 }, (one) =>
    withRun({ seed: 3 }, (other) => {
      const before = shown(other);
      one.seek(10_000);
      assert.deepEqual(shown(other), before);
    }),
  );
});

test('iterations beyond the ends, and numbers that are none, are refused and leave the run whole', () => {
  withRun({ iterations: 100 }, (run) => {
    run.seek(40);
    const before = shown(run);
    for (const odd of [1e300, -1e300, NaN, Infinity, -Infinity, 2.5, -3, 101]) {
      assert.throws(
        () => run.seek(odd),
        /^(RangeError|TypeError): iteration: .*allowed are (the whole numbers from )?0 to 100\.$/,
        `seek(${odd})`,
      );
      if (odd !== 101)
        assert.throws(
          () => run.train(odd),
          /^(RangeError|TypeError): n: .*allowed are (the whole numbers from )?0 to 1000000000\.$/,
          `train(${odd})`,
        );
      assert.deepEqual(shown(run), before);
    }
    run.seek(100);
    withRun({ iterations: 100 }, (other) => {
      other.train(100);
      assert.deepEqual(shown(run), shown(other));
    });
  });
});

test('runs that are freed give their memory back', () => {
  const { iterations: _, ...large } = new Draw(7).experiment();
  const use = (times) => {
    for (let i = 0; i < times; ++i) withRun({ ...large, iterations: 100_000 }, (run) => run.train(50));
  };
  use(50);
  const before = process.memoryUsage().external;
  use(2000);
  assert.ok(process.memoryUsage().external - before < 4e6, 'the module has grown'); // not freed, they grow it by 50 MB
});

// Data as CSV in the package: what Python's csv writes in each of its dialects is read as the numbers that it wrote, columns are chosen,
// and mistakes are told as the others are.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { load } from '../../build/site/package/index.js';
import { packageFolder } from './support.mjs';

const { Trainer, readCsv } = await load();
const plants = 'id;width;height;kind\n1;0,5;2;rose\n2;1,5;;rose\n3;2,5;1;lily\n';

// Tables of numbers with names above them, as Python's csv writes them.
const written = `
import csv, io, json, random
draw = random.Random(5)
for dialect in csv.list_dialects():
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC):
        for separator in (None, ";", "\\t"):
            rows = [[draw.uniform(-9, 9) * 10 ** draw.randint(-9, 9) for _ in range(4)] for _ in range(draw.randint(1, 9))]
            file = io.StringIO()
            more = {} if separator is None else {"delimiter": separator}
            writer = csv.writer(file, dialect, quoting=quoting, **more)
            writer.writerow(["first one", 'a "b"', "c", "d"])
            writer.writerows(rows)
            print(json.dumps({"text": file.getvalue(), "rows": rows}))
`;

test("what Python's csv writes is read as it was", async () => {
  const lines = execFileSync('python3', ['-c', written], { encoding: 'utf8' }).trim().split('\n');
  assert.equal(lines.length, 27);
  for (const { text, rows } of lines.map((line) => JSON.parse(line)))
    for (const given of [
      text,
      new TextEncoder().encode(`\uFEFF${text}`),
      Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt()),
    ]) {
      const read = await readCsv(given);
      assert.deepEqual(
        read.inputs,
        rows.map((row) => row.slice(0, 3)),
        text,
      );
      assert.deepEqual(
        read.targets,
        rows.map((row) => row[3]),
        text,
      );
      assert.equal(read.names, 'first one,a "b",c,d');
      assert.deepEqual([read.classes, read.leftOut], ['', 0]);
    }
});

test('columns are chosen, rows left out, words are classes, and a Trainer takes it all', async () => {
  const { leftOut, ...data } = await readCsv(plants, { ignored: ['id'], leaveOut: true });
  assert.deepEqual(data, {
    inputs: [
      [0.5, 2],
      [2.5, 1],
    ],
    targets: [0, 1],
    names: 'width,height,kind',
    classes: 'rose,lily',
  });
  assert.equal(leftOut, 1);
  const trainer = new Trainer({ ...data, bias: true, iterations: 5 });
  assert.equal(trainer.train(), 5);
  assert.equal(trainer.options.names, data.names);
  const chosen = await readCsv(plants, { inputs: [2, 'id'], targets: [2] });
  assert.deepEqual(
    [chosen.inputs, chosen.targets, chosen.names],
    [
      [
        [0.5, 1],
        [1.5, 2],
        [2.5, 3],
      ],
      [0.5, 1.5, 2.5],
      'width,id,width',
    ],
  );
  const several = await readCsv('1,2,3\n4,5,6\n', { targets: [2, 3] });
  assert.deepEqual(
    [several.inputs, several.targets],
    [
      [[1], [4]],
      [
        [2, 3],
        [5, 6],
      ],
    ],
  );
  assert.deepEqual((await readCsv('1,2\n3,4\n', { header: true })).inputs, [[3]]);
  assert.deepEqual((await readCsv('1,2\n3,4\n', { header: false })).inputs, [[1], [3]]);
});

test('mistakes are told, each as what it is', async () => {
  for (const [given, options, type, message] of [
    [plants, {}, RangeError, /line 3, column 3/],
    [plants, { inputs: ['size'] }, RangeError, /size.*1 to 4, id, width, height, kind/],
    [plants, { targets: [0] }, RangeError, /0.*1 to 4/],
    ['1\n2\n', {}, RangeError, /line 1 has 1 column/],
    ['', {}, RangeError, /./],
    [plants, { input: [1] }, TypeError, /"input".*inputs, targets, ignored, header, leaveOut, wasm/],
    [plants, { inputs: 'width' }, TypeError, /inputs/],
    [plants, { header: 1 }, TypeError, /header/],
    [plants, { leaveOut: 'yes' }, TypeError, /leaveOut/],
    [5, {}, TypeError, /text/],
    [null, {}, TypeError, /text/],
  ])
    await assert.rejects(
      readCsv(given, options),
      (error) => error.constructor === type && message.test(error.message),
      `${message}`,
    );
});

test('what reads it is loaded when it is first wanted, from elsewhere where that is said, and anew after a failure', async () => {
  const { load: another } = await import('../../build/site/package/index.js?another');
  const { readCsv: read } = await another();
  await assert.rejects(read('1,2\n', { wasm: new URL('gone.wasm', import.meta.url) }));
  const wasm = readFileSync(join(packageFolder, 'neuroglass-data.wasm'));
  assert.deepEqual((await read('1,2\n', { wasm })).targets, [2]);
});

// Times the reading of data as CSV in Node: our module, as the page and the package ask it, beside Papa Parse, which gives numbers, too.
// Interleaved rounds, medians, their ratio. Judges nothing; tests/bench/run starts it.
//   csv.mjs --data NEUROGLASS-DATA.WASM [--rounds N]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';

import { median } from './jobs.mjs';

const rows = 10_000,
  columns = 65; // as many inputs as data may have, and a target
const { values: options } = parseArgs({
  options: { data: { type: 'string' }, rounds: { type: 'string', default: '15' } },
});
const rounds = Math.max(1, Number(options.rounds));

const kinds = { 'a few digits': (value) => value.toFixed(4), 'all digits': String }; // as measured, and as computed
const textOf = (written) =>
  Array.from(
    { length: rows },
    (_, row) =>
      `${Array.from({ length: columns }, (_, column) => written(Math.sin(row * columns + column) * 10)).join(',')}\n`,
  ).join('');

const module = await WebAssembly.compile(readFileSync(options.data));

/** All numbers of the text, by our module. @param {string} text */
async function ours(text) {
  const { exports } = await WebAssembly.instantiate(module);
  const put = (bytes) => {
    const place = exports.malloc(bytes.length);
    new Uint8Array(exports.memory.buffer).set(bytes, place);
    return place;
  };
  exports._initialize();
  const bytes = new TextEncoder().encode(text),
    asked = new Float64Array([1, -1, 0, 0, 0]); // as it looks, the last column is the target
  const start = exports.open_csv(put(bytes), bytes.length, put(new Uint8Array(asked.buffer)), asked.length) / 8,
    answer = new Float64Array(exports.memory.buffer),
    numbers = answer.slice(start + 1, start + 1 + answer[start]);
  if (numbers[0] !== 1 || numbers[4] !== rows) throw new Error(`answered ${numbers.slice(0, 8)}`);
  return numbers;
}

/** The same by Papa Parse. @param {string} text */
async function papas(text) {
  const { data, errors } = Papa.parse(text, { dynamicTyping: true, skipEmptyLines: true });
  if (errors.length > 0 || data.length !== rows || typeof data[0][0] !== 'number') throw new Error(`${errors}`);
  return data;
}

console.log(`\nReading ${rows} rows of ${columns} columns as CSV; medians of ${rounds} interleaved rounds\n`);
console.log('where     what                               milliseconds   lowest   highest');
const figure = (value) => value.toFixed(1).padStart(9);
const ratios = [];
for (const [kind, written] of Object.entries(kinds)) {
  const text = textOf(written),
    entries = Object.entries({ Neuroglass: ours, 'Papa Parse': papas }).map(([name, read]) => ({
      name,
      read,
      times: [],
    }));
  for (let round = -3; round < rounds; ++round)
    for (const { read, times } of entries) {
      const start = performance.now();
      await read(text);
      if (round >= 0) times.push(performance.now() - start); // the first ones warm up
    }
  for (const { name, times } of entries)
    console.log(
      'Node     ',
      `${name}, ${kind}`.padEnd(27),
      figure(median(times)).padStart(20),
      figure(Math.min(...times)),
      figure(Math.max(...times)),
    );
  const [own, papa] = entries.map(({ times }) => median(times));
  ratios.push(`${(own / papa).toFixed(2)} times with ${kind}`);
}
console.log(`\nNode      Neuroglass takes what Papa Parse does ${ratios.join(', ')}`);

// Times the article's job, and the same for many seeds at once, in Node, Chromium and NumPy: interleaved rounds, medians, ratios. Judges nothing; tests/bench/run starts it.
//   bench.mjs --package FOLDER --numpy PYTHON [--chromium PROGRAM] [--rounds N]
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { contenders, measure, seeds } from './job.mjs';
import { median, numpyJob, program } from './jobs.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const target = 50; // milliseconds a measurement
const { values: options } = parseArgs({
  options: {
    package: { type: 'string' },
    numpy: { type: 'string' },
    chromium: { type: 'string' },
    rounds: { type: 'string', default: '15' },
  },
});
const rounds = Math.max(1, Number(options.rounds));
const endings = [];

async function nodeEntries() {
  const all = await contenders(pathToFileURL(path.resolve(options.package, 'index.js')).href);
  return Object.entries(all).map(([name, train]) => ({ place: 'Node', name, measure: async (n) => measure(train, n) }));
}

function numpyEntries() {
  const numpy = numpyJob(options.numpy);
  endings.push(() => numpy.end());
  return [
    ['numpy', 'article'],
    ['numpy sweep', 'sweep'],
  ].map(([name, job]) => ({ place: 'Python', name, measure: (n) => numpy.ask(`${job} ${n}`) }));
}

async function chromiumEntries() {
  const { default: puppeteer } = await import('puppeteer-core');
  const folder = mkdtempSync(path.join(tmpdir(), 'neuroglass-bench-'));
  endings.push(() => rmSync(folder, { recursive: true }));
  for (const file of ['job.mjs', 'page.mjs']) cpSync(path.join(here, file), path.join(folder, file));
  cpSync(path.join(here, 'page.html'), path.join(folder, 'index.html'));
  cpSync(options.package, path.join(folder, 'package'), { recursive: true });
  const server = program('python3', path.join(here, '../../web/tools/server.py'), '--root', folder, '--port', '0');
  endings.push(() => server.end());
  const port = (await server.hear()).match(/\d+$/)[0];
  const browser = await puppeteer.launch({
    executablePath: options.chromium,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  endings.push(() => browser.close());
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`http://localhost:${port}/`);
  await page.waitForFunction('window.measure');
  return ['wasm', 'fixed', 'general', 'sweep'].map((name) => ({
    place: 'Chromium',
    name,
    measure: (n) => page.evaluate((name, n) => window.measure(name, n), name, n),
  }));
}

/** So many iterations that a measurement takes about the target; warms up on the way. */
async function calibrated(entry) {
  for (let n = 1000; ; n = Math.ceil(n * Math.min(10, Math.max(1.2, target / 4)))) {
    const { milliseconds } = await entry.measure(n);
    if (milliseconds > target / 4) return Math.max(1, Math.round((n * target) / milliseconds));
  }
}

const names = {
  wasm: 'Neuroglass (wasm)',
  fixed: 'JavaScript, fixed 3x3',
  general: 'JavaScript, any size',
  numpy: "NumPy, the article's code",
  sweep: 'Neuroglass (wasm)',
  'numpy sweep': 'NumPy, weights as a matrix',
};
const ofSweep = ({ name }) => name.endsWith('sweep');

/** @param per what one figure counts, in iterations of one run */
function printTable(title, unit, entries, per, decimals) {
  const figure = (value) => (value / per).toFixed(decimals(value / per)).padStart(9);
  console.log(`${title}\n`);
  console.log(`where     what                        ${unit.padEnd(20)}   lowest   highest`);
  for (const entry of entries)
    console.log(
      entry.place.padEnd(9),
      names[entry.name].padEnd(27),
      figure(median(entry.rates)).padStart(20),
      figure(Math.min(...entry.rates)),
      figure(Math.max(...entry.rates)),
    );
  console.log();
}

async function main() {
  const entries = [...(await nodeEntries()), ...(options.chromium ? await chromiumEntries() : []), ...numpyEntries()];
  for (const entry of entries) {
    const { prediction } = await entry.measure(10000);
    if (Math.abs(prediction - 0.98977040222437918) > 1e-9)
      throw new Error(`${entry.place} ${entry.name} answers ${prediction}`);
    entry.iterations = await calibrated(entry);
    entry.rates = [];
  }
  for (let round = 0; round < rounds; ++round)
    for (const entry of entries)
      entry.rates.push(
        ((entry.iterations * (ofSweep(entry) ? seeds : 1)) / (await entry.measure(entry.iterations)).milliseconds) *
          1000,
      );

  const rate = (place, name) => median(entries.find((entry) => entry.place === place && entry.name === name).rates);
  const places = [...new Set(entries.map((entry) => entry.place))].filter((place) => place !== 'Python');
  printTable(
    `The article's job; medians of ${rounds} interleaved rounds of about ${target} ms`,
    'million iterations/s',
    entries.filter((entry) => !ofSweep(entry)),
    1e6,
    (value) => (value < 1 ? 3 : 1),
  );
  for (const place of places) {
    const ours = rate(place, 'wasm'),
      best = Math.max(rate(place, 'fixed'), rate(place, 'general'));
    console.log(
      `${place.padEnd(9)} Neuroglass is ${(ours / best).toFixed(2)} times the best JavaScript loop, ${(ours / rate('Python', 'numpy')).toFixed(0)} times NumPy`,
    );
  }
  console.log();
  printTable(
    `The same for ${seeds} seeds at once; 10,000 iterations each`,
    'seeds/s',
    entries.filter(ofSweep),
    1e4,
    () => 0,
  );
  for (const place of places)
    console.log(
      `${place.padEnd(9)} Neuroglass is ${(rate(place, 'sweep') / rate('Python', 'numpy sweep')).toFixed(2)} times NumPy`,
    );
}

try {
  await main();
} finally {
  for (const end of endings.reverse()) await end();
}

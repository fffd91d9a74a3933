// How long the page works at a stretch and in each frame, and how long a key waits, in Chromium, while it trains: the article, a network of
// three hidden layers on 200 points, many rows with the most seeds, the largest network on the largest data. Judges nothing; tests/bench/run starts it.
//   answer.mjs --site FOLDER --chromium PROGRAM
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import puppeteer from 'puppeteer-core';

import { drawn } from './network_job.mjs';
import { median, program } from './jobs.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({ options: { site: { type: 'string' }, chromium: { type: 'string' } } });

const row = (n) => [...Array(16).keys()].map((i) => (n * 7 + i * 3) % 2).concat(n % 2);
const many = Array.from({ length: 1000 }, (_, n) => row(n).join(',')).join(';');
const draw = drawn(7);
const largest = Array.from({ length: 10_000 }, () =>
  Array.from({ length: 74 }, () => Number(draw() < 0.5)).join(','),
).join('\n');
const points = Array.from({ length: 200 }, () => {
  const [a, b] = [2 * draw() - 1, 2 * draw() - 1];
  return [a.toFixed(2), b.toFixed(2), Number(a * b > 0)].join(',');
}).join(';');
const links = {
  'the article': '#v=1&iterations=1000000',
  '2-8-8-8-1 tanh, batches of 10': `#v=1&data=${points}&layers=8,8,8&activation=tanh&bias=on&update=10&init=xavier&learning_rate=0.03&iterations=1000000&speed=1000`,
  '1,000 rows x 16, 10,000 seeds': `#v=1&data=${many}&tab=seeds&seeds=10000&iterations=10000&at=10000`,
};
// What is too long for a link is set in the page.
const entries = [
  ['targets', '10'],
  ['data', largest],
  ['layers', '32,32,32,32,32,32'],
  ['bias', 'on'],
  ['learning_rate', '0.0001'],
];
const cases = [
  ...Object.entries(links).map(([name, link]) => ({ name, link, set: [] })),
  ...['network', 'arithmetic', 'inputs', 'held_out', 'loss_surface'].map((tab) => ({
    name: `10,000 x 64, largest, ${tab}`,
    link: `#v=1&tab=${tab}&iterations=10000`,
    set: entries,
  })),
];

const server = program('python3', path.join(here, '../../web/tools/server.py'), '--root', options.site, '--port', '0');
const [port] = /\d+/.exec(await server.hear());
const browser = await puppeteer.launch({
  executablePath: options.chromium,
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--enable-unsafe-swiftshader'],
});

// Of ten seconds of training with a key every half second, in milliseconds.
async function measured({ link, set }) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.evaluateOnNewDocument(() => {
    window.stretches = [];
    window.waits = [];
    window.scripts = [];
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (work) =>
      ask((time) => {
        const began = performance.now();
        work(time);
        window.scripts.push(performance.now() - began);
      });
    new PerformanceObserver((list) => {
      for (const frame of list.getEntries())
        window.stretches.push(frame.scripts.reduce((sum, script) => sum + script.duration, 0));
    }).observe({ type: 'long-animation-frame', buffered: true });
    addEventListener('keydown', (event) => window.waits.push(performance.now() - event.timeStamp), { capture: true });
  });
  await page.goto(`http://localhost:${port}/${link}`);
  await page.waitForFunction(() => window.neuroglass?.state().height > 0);
  if (set.length > 0) {
    await page.evaluate((all) => window.neuroglass.setEntries(all), set);
    await sleep(5000);
  }
  await page.focus('canvas');
  await page.evaluate(() => {
    window.stretches.length = window.scripts.length = 0; // what loading took is not asked for
  });
  await page.keyboard.press('Space');
  for (let i = 0; i < 20; ++i) {
    await page.keyboard.press('d');
    await sleep(500);
  }
  const figures = await page.evaluate(() => ({
    stretch: Math.max(0, ...window.stretches),
    long: window.stretches.filter((length) => length > 50).length,
    wait: Math.max(...window.waits),
    scripts: window.scripts,
  }));
  await page.close();
  return figures;
}

console.log('\nThe page while it trains, 10 s; milliseconds\n');
console.log(
  'what                            script a frame: median, 95 %   longest   frames over 50   longest wait of a key',
);
try {
  for (const { name, ...asked } of cases) {
    const { stretch, long, wait, scripts } = await measured(asked);
    const high = [...scripts].sort((a, b) => a - b)[Math.floor(scripts.length * 0.95)];
    console.log(
      name.padEnd(31),
      `${median(scripts).toFixed(1)} ${high.toFixed(1)}`.padStart(28),
      (stretch > 0 ? stretch.toFixed(1) : 'under 50').padStart(9),
      String(long).padStart(16),
      wait.toFixed(1).padStart(23),
    );
  }
} finally {
  await browser.close();
  server.end();
}

// A visitor of the built site in a real Chromium, with a real mouse, keyboard and finger. Every page fails its test on an
// error or a warning in the console, a breach of the security policy, and a request to anywhere but its own server.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { after } from 'node:test';

import puppeteer from 'puppeteer-core';

import { pixels } from './pixels.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const flags = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

// Serves a folder as web/serve does. Ends with the test file. @return its address, "http://localhost:…/"
export async function serve(folder = `${root}build/site`) {
  const server = spawn('python3', [`${root}web/server.py`, '--root', folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  after(() => server.kill());
  const [line] = await once(server.stdout, 'data');
  return `http://localhost:${/\d+/.exec(line)[0]}/`;
}

let launched;
async function chromium() {
  launched ??= puppeteer.launch({ executablePath: execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim(), args: flags });
  return launched;
}
after(async () => { if (launched) await (await launched).close(); });

export class Visitor {
  // options: width, height, ratio, touch, dark, motion; before(page) prepares the page, expected(problem) forgives what the test provokes
  static async open(address, { path = '', width = 1440, height = 900, ratio = 1, touch = false, dark = false, before = async () => {}, expected = () => false, started = true } = {}) {
    const visitor = new Visitor();
    const page = visitor.page = await (await chromium()).newPage();
    visitor.address = address;
    visitor.problems = [];
    const note = (problem) => { if (!expected(problem)) visitor.problems.push(problem); };
    page.on('console', (message) => { if (['error', 'warn', 'warning', 'assert'].includes(message.type())) note(`console ${message.type()}: ${message.text()}`); });
    page.on('pageerror', (error) => note(`error: ${error.message}`));
    page.on('request', (request) => { if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) note(`request to ${request.url()}`); });
    page.on('requestfailed', (request) => note(`failed: ${request.url()}`));
    await page.setViewport({ width, height, deviceScaleFactor: ratio, hasTouch: touch, isMobile: touch });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    await before(page);
    await page.goto(address + path);
    if (started) await page.waitForFunction(() => window.neuroglass?.state().frames > 1);
    return visitor;
  }

  // Opens a page, uses it, and looks for problems.
  static async with(address, options, use) {
    const visitor = await Visitor.open(address, options);
    try {
      await use(visitor);
      assert.deepEqual(visitor.problems, []);
    } finally {
      await visitor.page.close();
    }
  }

  state() { return this.page.evaluate(() => window.neuroglass.state()); }
  controls() { return this.page.evaluate(() => window.neuroglass.controls()); }

  // Where that control is: its rectangle on the page and the middle of it.
  async control(id) {
    const found = await this.page.evaluate((wanted) => {
      const canvas = document.querySelector('canvas').getBoundingClientRect();
      const control = window.neuroglass.controls().find((one) => one.id === wanted);
      return control && { ...control, x: control.x + canvas.x, y: control.y + canvas.y };
    }, id);
    assert.ok(found, `there is no control ${id}`);
    return { ...found, middle: { x: found.x + found.width / 2, y: found.y + found.height / 2 }, at: (share) => ({ x: found.x + found.width * share, y: found.y + found.height / 2 }) };
  }

  // Waits until the state is as wanted, and gives it.
  async until(wanted, what = String(wanted)) {
    const ends = Date.now() + 20_000;
    for (;;) {
      const state = await this.state();
      if (wanted(state)) return state;
      if (Date.now() > ends) assert.fail(`never came: ${what}; now ${JSON.stringify(state)}`);
      await this.frames(1);
    }
  }

  // That many of the display's frames.
  frames(count) {
    return this.page.evaluate((left) => new Promise((done) => { const next = () => (left-- > 0 ? requestAnimationFrame(next) : done()); next(); }), count);
  }

  // Until nothing has been drawn for a while.
  rest(quiet = 10) {
    return this.page.evaluate((wanted) => new Promise((done, fail) => {
      let frames = -1, still = 0, looks = 0;
      const look = () => {
        const now = window.neuroglass.state().frames;
        still = now === frames ? still + 1 : 0;
        frames = now;
        if (still >= wanted) done();
        else if (++looks > 1200) fail(new Error('it never comes to rest'));
        else requestAnimationFrame(look);
      };
      look();
    }), quiet);
  }

  async click(id) {
    const { middle } = await this.control(id);
    await this.page.mouse.click(middle.x, middle.y);
    await this.frames(6);
  }
  // Off every control, so that nothing is hovered and no hint comes.
  async away() {
    await this.page.mouse.move(4, 300);
    await this.frames(2);
  }
  async drag(from, to, held = async () => {}) {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 6 });
    await this.frames(4);
    await held();
    await this.page.mouse.up();
    await this.frames(2);
  }
  async key(name, times = 1) {
    for (let i = 0; i < times; ++i) await this.page.keyboard.press(name);
    await this.frames(12);  // the canvas takes at most one press a frame
  }
  // Puts a text in place of what the number box holds.
  async fill(id, text) {
    await this.click(id);
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('a');
    await this.page.keyboard.up('Control');
    if (text === '') await this.page.keyboard.press('Backspace');
    await this.page.keyboard.type(text);
    await this.frames(12);
  }
  async enter(id, text) {
    await this.fill(id, text);
    await this.key('Enter');
  }

  // The pixels of a part of the page, in whole CSS pixels; without one, of all of it.
  async look({ x, y, width, height } = {}) {
    const clip = width === undefined ? undefined : { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
    return pixels(Buffer.from(await this.page.screenshot({ clip })));
  }
  // The number that it is all about: what stands below the test example's inputs.
  async bigNumber() {
    const input = await this.control('test x1');
    return this.look({ x: input.x, y: input.y + input.height, width: 300, height: 64 });
  }
}

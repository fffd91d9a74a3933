// A visitor of the built site in a real browser, with a real mouse, keyboard and finger. Every page fails its test on an error or a
// warning in the console, a breach of the security policy, and a request to anywhere but its own server.
// NEUROGLASS_ENGINE chooses the browser: chromium (without it), firefox or webkit. `page` has the face of puppeteer's Page in each; tests
// for all three use of it: evaluate, evaluateOnNewDocument, waitForFunction, $eval, $, focus, click, goto, mouse, keyboard (no options).
import assert from 'node:assert/strict';

import { patience } from './engines/patience.mjs';
import { frontOf } from './front.mjs';
import { part, pixels } from './pixels.mjs';

export { publishedSite, root, serve, site } from './front.mjs';
const { NEUROGLASS_ENGINE: chosen = 'chromium', NEUROGLASS_TEST_ALL: all } = process.env;
// How often something is tried: a fifth in the engines beside the first, but where all of everything is wanted.
export const times = (count) => (chosen === 'chromium' || all ? count : Math.ceil(count / 5));
const { [chosen]: engine } = await import(`./engines/${chosen}.mjs`);

export class Visitor {
  // options: width, height; ratio, touch (not in WebKit), dark, motion (false: reduced), of the device; before(page) prepares the page;
  // answer(path, response, pass) answers for the server; expected(problem) forgives what the test provokes; started: wait for the App
  static async open(
    address,
    {
      path = '',
      width = 1440,
      height = 900,
      ratio = 1,
      touch = false,
      dark = false,
      motion = true,
      before = async () => {},
      answer = null,
      expected = () => false,
      started = true,
    } = {},
  ) {
    const visitor = new Visitor();
    Object.assign(visitor, { address, ratio, problems: [] });
    const note = (problem) => {
      if (!expected(problem)) visitor.problems.push(problem);
    };
    Object.assign(frontOf(address), { answer, scripts: [] });
    const page = (visitor.page = await engine.open({ width, height, ratio, touch, dark, motion }, address, note));
    await before(page);
    await page.goto(address + path);
    if (started) await page.waitForFunction(() => window.neuroglass?.frames() > 1);
    return visitor;
  }

  // Opens a page, uses it, and looks for problems. Where the browser dies meanwhile, all of it once more in a new one, which is told.
  static async with(address, options, use) {
    try {
      await Visitor.once(address, options, use);
    } catch (error) {
      if (!engine.died(error)) throw error;
      console.log(`A browser died (${engine.name}: ${error.message}) and was started anew.`);
      await Visitor.once(address, options, use);
    }
  }

  static async once(address, options, use) {
    const visitor = await Visitor.open(address, options);
    try {
      await use(visitor);
      await visitor.page.report?.();
      assert.deepEqual(visitor.problems, []);
    } finally {
      await visitor.page.close().catch((error) => {
        if (!engine.died(error)) throw error;
      });
    }
  }

  state() {
    return this.page.evaluate(() => window.neuroglass.state());
  }
  // How many frames the canvas has been drawn in.
  drawn() {
    return this.page.evaluate(() => window.neuroglass.frames());
  }
  controls() {
    return this.page.evaluate(() => window.neuroglass.controls());
  }

  // Where that control is, once it is there: its rectangle on the page and the middle of it.
  async control(id) {
    await this.page
      .waitForFunction((wanted) => window.neuroglass.controls().some((one) => one.id === wanted), {}, id)
      .catch((error) => assert.fail(`there is no control ${id}: ${error.message}`));
    const found = await this.page.evaluate((wanted) => {
      const canvas = document.querySelector('canvas').getBoundingClientRect();
      const control = window.neuroglass.controls().find((one) => one.id === wanted);
      return control && { ...control, x: control.x + canvas.x, y: control.y + canvas.y };
    }, id);
    return {
      ...found,
      middle: { x: found.x + found.width / 2, y: found.y + found.height / 2 },
      at: (share) => ({ x: found.x + found.width * share, y: found.y + found.height / 2 }),
    };
  }

  // Waits until the state is as wanted, and gives it.
  async until(wanted, what = String(wanted)) {
    const ends = Date.now() + patience;
    for (;;) {
      const state = await this.state();
      if (wanted(state)) return state;
      if (Date.now() > ends) assert.fail(`never came: ${what}; now ${JSON.stringify(state)}`);
      await this.frames(1);
    }
  }

  // That many of the display's frames.
  frames(count) {
    return this.page.evaluate(
      (left) =>
        new Promise((done) => {
          const next = () => (left-- > 0 ? requestAnimationFrame(next) : done());
          next();
        }),
      count,
    );
  }

  // That many turns of the clock of a page that is hidden, which has no frames.
  ticks(count) {
    return this.page.evaluate(async (left) => {
      while (left-- > 0)
        await new Promise((done) => {
          setTimeout(done, 50);
        });
    }, count);
  }

  // Until nothing has been drawn for a while.
  rest(quiet = 10) {
    return this.page.evaluate(
      (wanted) =>
        new Promise((done, fail) => {
          let frames = -1,
            still = 0,
            looks = 0;
          const look = () => {
            const now = window.neuroglass.frames();
            still = now === frames ? still + 1 : 0;
            frames = now;
            if (still >= wanted) done();
            else if (++looks > 1200) fail(new Error('it never comes to rest'));
            else requestAnimationFrame(look);
          };
          look();
        }),
      quiet,
    );
  }

  // Does it, and waits until the page has had the event that comes of it: on a busy machine drivers are ahead of it.
  async arrived(type, act) {
    const count = (name) => {
      const counts = (window.visitorEvents ??= {});
      if (counts[name] === undefined) {
        counts[name] = 0;
        addEventListener(name, () => (counts[name] += 1), true);
      }
      return counts[name];
    };
    const before = await this.page.evaluate(count, type);
    await act();
    await this.page.waitForFunction((name, had) => window.visitorEvents[name] > had, {}, type, before);
  }

  async click(id) {
    const { middle } = await this.control(id);
    await this.arrived('pointerup', () => this.page.mouse.click(middle.x, middle.y));
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
    await this.frames(12); // the canvas takes at most one press a frame
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

  // Ctrl+V. Chromium must be told that it is its own editing command, which it is when a person presses it.
  async paste() {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('v', { commands: ['Paste'] });
    await this.page.keyboard.up('Control');
    await this.frames(12);
  }

  // Another size of the window.  @return the size that it has now: WebKit's windows are no narrower than 334 pixels
  async resize(width, height) {
    await this.page.resize(width, height);
    return this.page.viewport();
  }
  // Out of sight as in a tab behind others, and back.
  hide() {
    return this.page.hide();
  }
  unhide() {
    return this.page.unhide();
  }

  // The pixels of a part of the page, in whole CSS pixels; without one, of all of it.
  async look({ x, y, width, height } = {}) {
    const clip =
      width === undefined
        ? undefined
        : { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
    const image = pixels(Buffer.from(await this.page.screenshot({ clip })));
    return clip && image.width > clip.width * this.ratio ? part(image, clip, this.ratio) : image;
  }
  // The number that it is all about: what stands below the test example's inputs.
  async bigNumber() {
    const input = await this.control('test x1');
    return this.look({ x: input.x, y: input.y + input.height, width: 300, height: 64 });
  }
}

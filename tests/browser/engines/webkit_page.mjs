// A window of WebKit with the face of puppeteer's Page, on WebDriver's calls. WebDriver tells nothing of a page's console: a script that
// the test server puts before all others collects errors and warnings, and what the page has asked for is looked up when it ends.
import { setTimeout as sleep } from 'node:timers/promises';

import { frontOf } from '../front.mjs';
import { patience } from './patience.mjs';

const codes = {
  Enter: '\uE007',
  Tab: '\uE004',
  Backspace: '\uE003',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  F2: '\uE032',
};
const shifted = /^[A-Z~!@#$%^&*()_+{}|:"<>?]$/;

function collect() {
  const problems = (window.visitorProblems = []);
  const note = (problem) => problems.push(problem);
  addEventListener(
    'error',
    (event) => {
      if (event.isTrusted)
        note(
          event.target === window
            ? `error: ${event.error ?? event.message}`
            : `failed: ${event.target.src ?? event.target.href}`,
        );
    },
    true,
  ); // not those that elements of ours send
  addEventListener('unhandledrejection', (event) => note(`error: ${event.reason}`));
  addEventListener('securitypolicyviolation', (event) =>
    note(`console error: the policy refused ${event.blockedURI} for ${event.violatedDirective}`),
  );
  for (const kind of ['error', 'warn']) {
    const { [kind]: say } = console;
    console[kind] = (...words) => {
      note(`console ${kind}: ${words.join(' ')}`);
      say.apply(console, words);
    };
  }
}

export class WebKitPage {
  scripts = [`(${collect})();`];

  constructor(session, handle, address, note) {
    Object.assign(this, { session, handle, address, note });
    this.mouse = new Mouse(this);
    this.keyboard = new Keyboard(this);
  }

  // Every call goes to this window, whichever was used last.
  async call(method, path, body) {
    if (this.session.current !== this.handle) await this.session.call('POST', '/window', { handle: this.handle });
    this.session.current = this.handle;
    return this.session.call(method, path, body);
  }
  // The driver remembers where a pointer is: each window has its own.
  act(source) {
    return this.call('POST', '/actions', { actions: [{ ...source, id: `${source.type} of ${this.handle}` }] });
  }

  async evaluateOnNewDocument(script, ...given) {
    this.scripts.push(`(${script})(...${JSON.stringify(given)});`);
  }

  async goto(url) {
    await this.report();
    const front = frontOf(url);
    if (front) front.scripts = this.scripts;
    await this.call('POST', '/url', { url });
  }

  // The value goes as text, so that every number arrives to the bit.
  async evaluate(script, ...given) {
    const called = typeof script === 'string' ? `(${script})` : `(${script})(...${JSON.stringify(given)})`;
    const answer = await this.call('POST', '/execute/async', {
      script: `const done = arguments[0];
        Promise.resolve().then(() => ${called}).then((value) => done({ text: JSON.stringify(value) }), (error) => done({ error: String(error) }));`,
      args: [],
    });
    if (answer.error) throw new Error(answer.error);
    return answer.text === undefined ? undefined : JSON.parse(answer.text);
  }
  async waitForFunction(script, { timeout = patience, polling = 20 } = {}, ...given) {
    let missing = null; // what the script has not found yet
    const come = () =>
      this.evaluate(script, ...given).catch((error) => {
        if (!error.message.startsWith('TypeError')) throw error;
        missing = error;
      });
    for (const ends = Date.now() + timeout; !(await come()); await sleep(polling))
      if (Date.now() > ends) throw new Error(`never came: ${script}`, { cause: missing });
  }
  $eval(selector, script, ...given) {
    return this.evaluate(
      `((element, ...given) => (${script})(element, ...given))(document.querySelector(${JSON.stringify(selector)}), ...${JSON.stringify(given)})`,
    );
  }
  $(selector) {
    return this.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
  }
  focus(selector) {
    return this.$eval(selector, (element) => element.focus());
  }
  async click(selector) {
    const { x, y } = await this.$eval(selector, (element) => {
      element.scrollIntoView({ block: 'nearest' });
      const box = element.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await this.mouse.click(x, y);
  }

  // In the middle of the screen, for there rests the pointer that gives a window the keyboard. No window is narrower than 334 pixels.
  async resize(width, height) {
    const x = Math.round((this.session.screen.width - width) / 2),
      y = Math.round((this.session.screen.height - height) / 2);
    await this.call('POST', '/window/rect', { x, y, width, height });
    const ends = Date.now() + 20_000;
    do this.size = await this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    while ((this.size.width < width || this.size.height !== height) && Date.now() < ends);
  }
  viewport() {
    return this.size;
  }
  async hide() {
    await this.call('POST', '/window/minimize');
  }
  unhide() {
    return this.resize(this.size.width, this.size.height);
  }

  // Always of the whole window.
  async screenshot() {
    return Buffer.from(await this.call('GET', '/screenshot'), 'base64');
  }

  // Hands over what the page has collected so far.
  async report() {
    const { problems, requests } = await this.evaluate(() => ({
      problems: (window.visitorProblems ?? []).splice(0),
      requests: performance.getEntriesByType('resource').map((entry) => entry.name),
    }));
    for (const problem of problems) this.note(problem);
    for (const url of requests)
      if (!url.startsWith(this.address) && !/^(data|blob):/.test(url)) this.note(`request to ${url}`);
  }
  async close() {
    await this.call('DELETE', '/window');
    this.session.current = this.session.first;
    await this.session.call('POST', '/window', { handle: this.session.first });
  }
}

class Mouse {
  turned = { x: 0, y: 0 };
  constructor(page) {
    this.page = page;
    this.x = this.y = 0;
  }
  act(...actions) {
    return this.page.act({ type: 'pointer', parameters: { pointerType: 'mouse' }, actions });
  }

  // As far as the window goes.
  async move(x, y, { steps = 1 } = {}) {
    const { width, height } = this.page.size,
      from = { x: this.x, y: this.y };
    this.x = Math.min(Math.max(0, Math.round(x)), width - 1);
    this.y = Math.min(Math.max(0, Math.round(y)), height - 1);
    const between = (a, b, i) => Math.round(a + ((b - a) * i) / steps);
    await this.act(
      ...Array.from({ length: steps }, (_, i) => ({
        type: 'pointerMove',
        duration: 0,
        x: between(from.x, this.x, i + 1),
        y: between(from.y, this.y, i + 1),
      })),
    );
  }
  down() {
    return this.act({ type: 'pointerDown', button: 0 });
  }
  up() {
    return this.act({ type: 'pointerUp', button: 0 });
  }
  async click(x, y) {
    await this.move(x, y);
    await this.down();
    await this.up();
  }
  // The driver takes what it is told for how far the wheel has turned in all, and turns it by the difference.
  wheel({ deltaX = 0, deltaY = 0 }) {
    this.turned = { x: this.turned.x + deltaX, y: this.turned.y + deltaY };
    return this.page.act({
      type: 'wheel',
      actions: [{ type: 'scroll', x: this.x, y: this.y, deltaX: this.turned.x, deltaY: this.turned.y, duration: 0 }],
    });
  }
}

class Keyboard {
  constructor(page) {
    this.page = page;
  }
  act(...actions) {
    return this.page.act({ type: 'key', actions: actions.map(([type, value]) => ({ type, value })) });
  }
  down(key) {
    return this.act(['keyDown', codes[key] ?? key]);
  }
  up(key) {
    return this.act(['keyUp', codes[key] ?? key]);
  }
  // The driver presses the key that a sign is on, and leaves Shift to us.
  press(key) {
    const stroke = [
      ['keyDown', codes[key] ?? key],
      ['keyUp', codes[key] ?? key],
    ];
    return this.act(...(shifted.test(key) ? [['keyDown', codes.Shift], ...stroke, ['keyUp', codes.Shift]] : stroke));
  }
  async type(text) {
    for (const sign of text) await this.press(sign);
  }
}

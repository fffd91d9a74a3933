// What Chromium and Firefox share: browsers launched by puppeteer-core, one for each set of options, and what is noted of a page.
import { execFileSync } from 'node:child_process';
import { after } from 'node:test';

import puppeteer from 'puppeteer-core';

import { patience } from './patience.mjs';

export { patience };

export const program = (name) => execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();

// A function that gives the running browser for some options, and launches it the first time. They end with the tests.
export function browsers(options) {
  const running = new Map();
  after(async () => {
    for (const browser of running.values()) await (await browser).close();
  });
  return (wanted) => {
    const key = JSON.stringify(wanted);
    if (!running.has(key)) {
      const launching = Promise.resolve(options(wanted)).then((given) => puppeteer.launch(given));
      running.set(key, launching);
      launching.then((browser) => browser.on('disconnected', () => running.delete(key))).catch(() => {});
    }
    return running.get(key);
  };
}

// Whether the error says that the browser is no longer there.
export const died = (error) =>
  /Target closed|Session closed|Connection closed|page has been closed|browser has disconnected/i.test(error.message);

// Notes errors and warnings in the console, uncaught errors, requests that fail, and requests to anywhere but the address.
export function watch(page, address, note) {
  page.setDefaultTimeout(patience);
  page.on('console', (message) => {
    if (['error', 'warn', 'warning', 'assert'].includes(message.type()))
      note(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`error: ${error.stack}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) note(`request to ${request.url()}`);
  });
  page.on('requestfailed', (request) => note(`failed: ${request.url()}`));

  // Another tab in front of it hides it, until that is closed.
  let other;
  page.hide = async () => {
    await (other = await page.browser().newPage()).bringToFront();
  };
  page.unhide = async () => {
    await other.close();
    await page.bringToFront();
  };
  page.resize = (width, height) => page.setViewport({ ...page.viewport(), width, height });
}

// Pages of others with figures in them, for tests of <neuro-glass>.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

import { Visitor, serve, site } from './visitor.mjs';

const folder = mkdtempSync(join(tmpdir(), 'neuroglass-element-'));
after(() => rmSync(folder, { recursive: true }));
cpSync(site, folder, { recursive: true });
export const address = await serve(folder);
let pages = 0;

// A page of others with these figures, and a visitor on it.
export function visit(body, use, { script = '', ...options } = {}) {
  const name = `host${++pages}`,
    path = `${name}.html`;
  writeFileSync(join(folder, `${name}.js`), script);
  writeFileSync(
    join(folder, 'host.css'),
    '.far { height: 4000px; } .low { height: 300px; } .tile { display: inline-block; width: 300px; height: 260px; }',
  );
  writeFileSync(
    join(folder, path),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="icon.svg"><link rel="stylesheet" href="host.css">
    <script type="module" src="${name}.js"></script><script type="module" src="neuroglass-element.js"></script></head><body>${body}</body></html>`,
  );
  return Visitor.with(address, { path, started: false, width: 1000, height: 800, ...options }, use);
}
// Runs in the page; `figure` is the first one there.
export const inPage = (visitor, code) =>
  visitor.page.evaluate(
    `(async () => { const figure = document.querySelector('neuro-glass'); await customElements.whenDefined('neuro-glass'); ${code} })()`,
  );
// That many frames of the display: what plays would have gone on in them.
export const frames = (visitor, count) =>
  visitor.page.evaluate(async (left) => {
    while (left-- > 0) await new Promise(requestAnimationFrame);
  }, count);
// Until each figure in the window draws, or shows its picture where there is no context for it.
export const drawn = (visitor) =>
  visitor.page.waitForFunction(() =>
    [...document.querySelectorAll('neuro-glass')].every((figure) => {
      const { top, bottom } = figure.getBoundingClientRect(),
        poster = figure.shadowRoot.querySelector('.poster');
      return bottom <= 0 || top >= innerHeight || poster.hidden || poster.querySelector(':scope > canvas');
    }),
  );
export const ready = (visitor) =>
  visitor.page.waitForFunction(() => document.querySelector('neuro-glass')?.naturalHeight > 0);

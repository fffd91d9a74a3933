// A page whose own drawings take all the drawing contexts that the browser has.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { Visitor, serve, site } from '../visitor.mjs';

const folder = mkdtempSync(join(tmpdir(), 'neuroglass-contexts-'));
after(() => rmSync(folder, { recursive: true }));
cpSync(site, folder, { recursive: true });
const address = await serve(folder);

// A page of others with that many drawings, which has one figure.
function host(name, drawings) {
  writeFileSync(
    join(folder, `${name}.js`),
    `window.drawings = Array.from({ length: ${drawings} }, () => {
      const canvas = document.body.appendChild(document.createElement('canvas'));
      canvas.width = canvas.height = 8;
      const drawing = canvas.getContext('webgl2');
      drawing.clear(drawing.COLOR_BUFFER_BIT);
      return drawing;
    });
    import('./neuroglass-element.js');`,
  );
  writeFileSync(
    join(folder, `${name}.html`),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="icon.svg"><script type="module" src="${name}.js"></script></head><body><neuro-glass seed="1" at="10000"></neuro-glass></body></html>`,
  );
  return {
    path: `${name}.html`,
    started: false,
    expected: (problem) => /CONTEXT_LOST_WEBGL|context was lost|Too many active WebGL/.test(problem),
  };
}

// Chromium has sixteen drawing contexts for a page, and takes the oldest for a new one.
test('a page with sixteen drawing contexts of its own keeps them all: the figure shows its form', () =>
  Visitor.with(address, host('drawing', 16), async (visitor) => {
    await visitor.page.waitForFunction(() =>
      document.querySelector('neuro-glass').shadowRoot?.querySelector('[data-alone]'),
    );
    await visitor.page.waitForFunction(() => window.drawings.every((drawing) => !drawing.isContextLost()));
    const shown = await visitor.page.evaluate(async () => {
      const figure = document.querySelector('neuro-glass');
      return [await figure.predict([1, 0, 1]), figure.shadowRoot.querySelector('[data-form]').innerText];
    });
    assert.equal(shown[0].toFixed(8), '0.98977040');
    assert.match(shown[1], /Draw the picture again/);
  }));

test('where the page around lets one of its own go, the figure is back soon', () =>
  Visitor.with(address, host('letting', 1), async (visitor) => {
    // On a busy machine a figure is new no more when it has drawn: then it comes anew.
    const gave = await visitor.page.evaluate(async () => {
      const figure = document.querySelector('neuro-glass'),
        extension = window.drawings[0].getExtension('WEBGL_lose_context');
      const frame = () => new Promise(requestAnimationFrame);
      for (let tries = 0; tries < 20; ++tries) {
        while (!(figure.naturalHeight > 0)) await frame();
        const restored = new Promise((done) => {
          window.drawings[0].canvas.addEventListener('webglcontextrestored', done);
        });
        extension.loseContext();
        for (let frames = 0; frames < 5; ++frames) await frame();
        if (figure.shadowRoot.querySelector('[data-alone]') || !figure.shadowRoot.querySelector('.place > canvas'))
          return true;
        extension.restoreContext();
        await restored;
        figure.remove();
        await frame();
        document.body.append(figure);
      }
      return false;
    });
    assert.ok(gave, 'it gives way');
    const alone = (is) =>
      visitor.page.waitForFunction(
        (wanted) =>
          (document.querySelector('neuro-glass').shadowRoot.querySelector('[data-alone]') !== null) === wanted,
        {},
        is,
      );
    await alone(true);
    await alone(false);
    await visitor.page.waitForFunction(() => document.querySelector('neuro-glass').naturalHeight > 0);
    assert.equal(await visitor.page.$eval('neuro-glass', (figure) => figure.at), 10_000);
  }));

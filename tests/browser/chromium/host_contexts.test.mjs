// A page whose own drawings take all the drawing contexts that the browser has.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { Visitor, root, serve } from '../visitor.mjs';

const folder = mkdtempSync(join(tmpdir(), 'neuroglass-contexts-'));
after(() => rmSync(folder, { recursive: true }));
cpSync(`${root}build/site`, folder, { recursive: true });
const address = await serve(folder);

// Chromium has sixteen drawing contexts for a page, and takes the oldest for a new one.
test('a page with sixteen drawing contexts of its own keeps them all: the figure shows its form', () => {
  writeFileSync(
    join(folder, 'drawing.js'),
    `window.drawings = Array.from({ length: 16 }, () => {
      const canvas = document.body.appendChild(document.createElement('canvas'));
      canvas.width = canvas.height = 8;
      const drawing = canvas.getContext('webgl2');
      drawing.clear(drawing.COLOR_BUFFER_BIT);
      return drawing;
    });
    import('./neuroglass-element.js');`,
  );
  writeFileSync(
    join(folder, 'drawing.html'),
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="icon.svg"><script type="module" src="drawing.js"></script></head><body><neuro-glass seed="1" at="10000"></neuro-glass></body></html>',
  );
  return Visitor.with(
    address,
    {
      path: 'drawing.html',
      started: false,
      expected: (problem) => /CONTEXT_LOST_WEBGL|context was lost|Too many active WebGL/.test(problem),
    },
    async (visitor) => {
      await visitor.page.waitForFunction(() =>
        document.querySelector('neuro-glass').shadowRoot?.querySelector('[data-alone]'),
      );
      await visitor.page.waitForFunction(() => window.drawings.every((drawing) => !drawing.isContextLost()));
      const shown = await visitor.page.evaluate(async () => {
        const figure = document.querySelector('neuro-glass');
        return [await figure.predict([1, 0, 1]), figure.shadowRoot.querySelector('[data-twin]').innerText];
      });
      assert.equal(shown[0].toFixed(8), '0.98977040');
      assert.match(shown[1], /Draw the picture again/);
    },
  );
});

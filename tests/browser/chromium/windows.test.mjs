// A figure in a window that a page has opened, and one higher than any drawing buffer: only Chromium opens windows for scripts here.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Visitor, serve } from '../visitor.mjs';

const address = await serve();
const lesson = { path: 'tutorial.html', started: false };

test('a figure that was moved into another window goes on while its own page draws no frames', () =>
  Visitor.with(address, lesson, async (visitor) => {
    await visitor.page.waitForFunction(() => document.getElementById('answer').naturalHeight > 0);
    await visitor.page.evaluate(() => {
      window.opened = window.open('about:blank', '', 'width=500,height=700');
      window.opened.document.body.append(document.getElementById('answer'));
    });
    await visitor.page.waitForFunction(() => window.opened.document.getElementById('answer').naturalHeight > 0);
    await visitor.page.evaluate(() => {
      window.requestAnimationFrame = () => 0; // as of a page that is hidden
      Object.defineProperty(document, 'hidden', { get: () => true });
      const figure = window.opened.document.getElementById('answer');
      figure.speed = '1';
      figure.train();
    });
    await visitor.page.waitForFunction(() => window.opened.document.getElementById('answer').at > 20, { polling: 100 });
    await visitor.page.evaluate(() => window.opened.close());
  }));

test('a figure higher than the largest drawing buffer keeps its proportions', () =>
  Visitor.with(address, lesson, async (visitor) => {
    await visitor.page.evaluate(() => {
      document.getElementById('answer').style.height = '30000px';
    });
    await visitor.page.waitForFunction(() => {
      const canvas = document.getElementById('answer').shadowRoot?.querySelector('canvas');
      if (!canvas || canvas.clientHeight < 20_000) return false;
      const context = canvas.getContext('webgl2');
      return (
        context.drawingBufferHeight === canvas.height &&
        Math.abs((canvas.width / canvas.height) * (canvas.clientHeight / canvas.clientWidth) - 1) < 0.01
      );
    });
    assert.ok(true);
  }));

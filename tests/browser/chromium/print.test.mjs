// On paper: figures keep their shape, those that nobody has seen are drawn, too, and an open form is there to its end.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Visitor, serve } from '../visitor.mjs';

const address = await serve();
// What of the figure's canvas, or its copy, stands on paper: its shape there, and its own.
const shapes = (visitor) =>
  visitor.page.evaluate(() =>
    [...document.querySelectorAll('neuro-glass')].map(({ shadowRoot }) => {
      const canvas =
        shadowRoot.querySelector('.poster:not([hidden]) > canvas') ?? shadowRoot.querySelector('.place > canvas');
      const { width, height } = canvas?.getBoundingClientRect() ?? { width: 0, height: 1 };
      return { paper: width / height, own: canvas ? canvas.width / canvas.height : 0, width };
    }),
  );

test('a lesson that is printed has all its figures, in their shape', () =>
  Visitor.with(address, { path: 'tutorial.html', started: false, width: 900, height: 500 }, async (visitor) => {
    await visitor.page.waitForFunction(() => document.getElementById('answer').naturalHeight > 0);
    assert.equal(await visitor.page.evaluate(() => document.getElementById('inputs').naturalHeight), 0);
    await visitor.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await visitor.page.waitForFunction(() =>
      [...document.querySelectorAll('neuro-glass')].every(
        ({ shadowRoot }) => shadowRoot.querySelector('.poster').hidden || shadowRoot.querySelector('.poster > canvas'),
      ),
    );
    await visitor.page.emulateMediaType('print');
    await visitor.page.setViewport({ width: 718, height: 1016 }); // A4 with its margins
    for (const { paper, own, width } of await shapes(visitor)) {
      assert.ok(width > 400, `${width} pixels wide`);
      assert.ok(Math.abs(paper / own - 1) < 0.02, `${paper} instead of ${own}`);
    }
  }));

test('a form that is open is printed to its end', () =>
  Visitor.with(address, { path: '#v=1&at=100' }, async (visitor) => {
    await visitor.page.evaluate(() => document.querySelector('[data-form] .open').click());
    await visitor.page.waitForFunction(() => document.querySelector('[data-form][data-open]'));
    const pages = Buffer.from(await visitor.page.pdf({ format: 'A4' }))
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g).length;
    assert.ok(pages >= 2, `${pages} pages`);
    await visitor.page.emulateMediaType('print');
    const [form, all, fit] = await visitor.page.evaluate(() => {
      const form = document.querySelector('[data-form]');
      return [
        form.scrollHeight - form.clientHeight,
        document.documentElement.scrollHeight - form.clientHeight,
        getComputedStyle(document.getElementById('canvas')).objectFit,
      ];
    });
    assert.ok(form <= 1 && all > 0, `${form} pixels of the form are cut off`);
    assert.equal(fit, 'contain'); // so that the picture keeps its shape, whatever the paper's is
  }));

// A figure takes its height before it is there: the page around does not move when it comes.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Visitor, serve } from './visitor.mjs';

const address = await serve();
const answer = (path, response, pass) =>
  path === '/host'
    ? response
        .writeHead(200, { 'Content-Type': 'text/html' })
        .end(
          '<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><main></main><script type="module" src="neuroglass-element.js"></script></html>',
        )
    : pass();

const figures = [
  {},
  { show: 'prediction' },
  { show: 'prediction train' },
  { show: 'weights,train,timeline' },
  { show: 'loss output data' },
  { show: 'settings', hide: 'bias speed' },
  {
    show: 'prediction',
    question: 'Which two inputs are answered wrongly, and why? What would be different with a bias?',
  },
  { show: 'prediction weights data', data: '0,0,0,0,0_1,1,1,1,1' },
  { hide: 'header', bias: 'on' },
  { link: '#v=1&show=prediction,weights&question=Why%3F&at=100' },
  { show: 'model' },
  { show: 'model', layers: '4,3', bias: 'fixed', optimizer: 'momentum', init: 'normal', update: '2' },
  { show: 'network weights', data: '0,0,0_0,1,1_1,0,1_1,1,0', layers: '4', bias: 'on' },
  { show: 'held-out', data: '0,0,0_0,1,1_1,0,1_1,1,0', 'held-out': '0.3' },
  { show: 'network', data: '0,0,0_0,1,1_1,0,1_1,1,0', layers: '4', bias: 'on', phase: '3', row: '2' },
  ...['network', 'arithmetic', 'inputs', 'held-out', 'seeds', 'loss-surface', 'compare', 'take-away'].map((tab) => ({
    tab,
    show: 'view',
    at: '10000',
  })),
];

for (const [width, touch] of [
  [360, false],
  [360, true],
  [600, false],
  [760, false],
  [760, true],
  [960, false],
])
  test(`figures ${width} pixels wide are as high before they are there as after${touch ? ', under fingers' : ''}`, () =>
    Visitor.with(address, { path: 'host', started: false, width: 1000, touch, answer }, async (visitor) => {
      for (const attributes of figures) {
        const before = await visitor.page.evaluate(
          async (given, wide) => {
            await customElements.whenDefined('neuro-glass');
            const figure = document.createElement('neuro-glass');
            for (const [name, text] of Object.entries(given)) figure.setAttribute(name, text);
            figure.style.width = `${wide}px`;
            document.querySelector('main').replaceChildren(figure);
            return figure.clientHeight;
          },
          attributes,
          width,
        );
        await visitor.page.waitForFunction(() => {
          const figure = document.querySelector('neuro-glass');
          return figure.naturalHeight > 0 && figure.shadowRoot.querySelector('.poster').hidden;
        });
        const { after, natural } = await visitor.page.evaluate(() => {
          const { clientHeight, naturalHeight } = document.querySelector('neuro-glass');
          return { after: clientHeight, natural: naturalHeight };
        });
        assert.equal(after, before, `${JSON.stringify(attributes)}: natural is ${natural}`);
        assert.ok(before >= natural && before <= natural + 48, `${JSON.stringify(attributes)}: ${before}, ${natural}`);
      }
    }));

for (const width of [390, 900])
  test(`the lesson does not shift while it loads, ${width} pixels wide`, () =>
    Visitor.with(
      address,
      {
        path: 'tutorial.html',
        started: false,
        width,
        height: 844,
        before: (page) =>
          page.evaluateOnNewDocument(() => {
            window.shifted = 0;
            if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
              new PerformanceObserver((list) => {
                for (const { value } of list.getEntries()) window.shifted += value;
              }).observe({ type: 'layout-shift', buffered: true });
          }),
      },
      async (visitor) => {
        for (const id of ['answer', 'weights', 'inputs']) {
          await visitor.page.evaluate((name) => document.getElementById(name).scrollIntoView(), id);
          await visitor.page.waitForFunction((name) => document.getElementById(name).naturalHeight > 0, {}, id);
          await visitor.frames(10);
        }
        const shifted = await visitor.page.evaluate(() => window.shifted);
        assert.ok(shifted <= 0.02, `a layout shift of ${shifted}`);
      },
    ));

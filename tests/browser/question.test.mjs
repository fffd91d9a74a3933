// The author's question, in any script: drawn with the browser's fonts, from the right where it is read so, and again with a new context.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Visitor, serve } from './visitor.mjs';

const address = await serve();

// Of the strip with the question, beside its sign: which of its pixels are not its ground, and how they lie.
async function ink(visitor, question) {
  await visitor.page.evaluate((text) => window.neuroglass.set('question', text), question);
  await visitor.rest();
  const image = await visitor.look({ x: 64, y: 60, width: 924, height: 36 }),
    ground = image.at(400, 0).join(),
    columns = [];
  let marks = '';
  for (let x = 0; x < image.width; ++x) {
    let column = '';
    for (let y = 0; y < image.height; ++y) column += image.at(x, y).join() === ground ? ' ' : '#';
    if (column.includes('#')) columns.push(x);
    marks += column;
  }
  assert.ok(columns.length > 0, `nothing is drawn of ${question}`);
  return { marks, left: columns[0], right: columns.at(-1) };
}

test('a question is drawn in any script, each sign as its own', () =>
  Visitor.with(
    address,
    {
      path: '#v=1&at=100',
      width: 1024,
      height: 700,
      expected: (problem) => /CONTEXT_LOST_WEBGL|WebGL context was lost/.test(problem),
    },
    async (visitor) => {
      for (const [one, other] of [
        ['Почему?', 'емучоП?'],
        ['为什么？', '么什为？'],
        ['למה?', 'המל?'],
      ])
        assert.ok((await ink(visitor, one)).marks !== (await ink(visitor, other)).marks, `${one} is as ${other}`);

      assert.ok((await ink(visitor, 'Почему?')).left < 10, 'from the left');
      const hebrew = await ink(visitor, 'למה?');
      assert.ok(hebrew.left > 800 && hebrew.right > 900, `from the right: ${hebrew.left} to ${hebrew.right}`);

      await visitor.page.evaluate(
        () =>
          new Promise((done) => {
            const canvas = document.querySelector('canvas'),
              lose = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
            canvas.addEventListener('webglcontextlost', () => setTimeout(() => lose.restoreContext()), { once: true });
            canvas.addEventListener('webglcontextrestored', done, { once: true });
            lose.loseContext();
          }),
      );
      assert.ok((await ink(visitor, 'למה?')).marks === hebrew.marks, 'another one after the context was lost');
    },
  ));

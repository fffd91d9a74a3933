// A hundred lost contexts: each time the screen comes back as it was, of the run not one bit has changed, and no object is kept of the old one.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { differences } from './pixels.mjs';
import { Visitor, serve, times } from './visitor.mjs';

const address = await serve();

// Keeps in window.held what has been made of a drawing context and not been let go of.
const countsObjects = (page) =>
  page.evaluateOnNewDocument(() => {
    window.held = new Set();
    for (const kind of ['Buffer', 'Framebuffer', 'Program', 'Shader', 'Texture', 'VertexArray']) {
      const { prototype } = WebGL2RenderingContext,
        { [`create${kind}`]: create, [`delete${kind}`]: remove } = prototype;
      prototype[`create${kind}`] = function (...given) {
        const made = create.apply(this, given);
        window.held.add(made);
        return made;
      };
      prototype[`delete${kind}`] = function (one) {
        window.held.delete(one);
        remove.call(this, one);
      };
    }
  });

test('lost contexts, a hundred of them, are restored with run and screen as they were', () =>
  Visitor.with(
    address,
    { before: countsObjects, expected: (problem) => /CONTEXT_LOST_WEBGL|WebGL context was lost/.test(problem) },
    async (visitor) => {
      await visitor.enter('iterations', '1234');
      await visitor.until((state) => state.iteration === 1234);
      await visitor.click('row 2');
      await visitor.away();
      await visitor.rest();
      const before = await visitor.state(),
        look = await visitor.look();
      const held = () => visitor.page.evaluate(() => window.held.size),
        heldBefore = await held();
      assert.ok(heldBefore > 0);
      for (let i = 1; i <= times(100); ++i) {
        await visitor.page.evaluate(
          () =>
            new Promise((done) => {
              const canvas = document.querySelector('canvas'),
                lose = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
              canvas.addEventListener('webglcontextlost', () => setTimeout(() => lose.restoreContext(), 20), {
                once: true,
              });
              canvas.addEventListener('webglcontextrestored', done, { once: true });
              lose.loseContext();
            }),
        );
        await visitor.rest();
        const now = await visitor.state();
        assert.deepEqual(now, before, `after loss ${i}`);
        assert.equal(await held(), heldBefore, `after loss ${i}`);
        if (i === 1 || i % 20 === 0)
          assert.ok(differences(await visitor.look(), look, 2) < 20, `after loss ${i} it looks otherwise`);
      }
      await visitor.click('step back');
      await visitor.until((state) => state.iteration === 1233);
    },
  ));

const lose = (visitor) =>
  visitor.page.evaluate(() => {
    window.taken = document.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    window.taken.loseContext();
  });

// Until the form is all there is, or until the canvas is back in its place.
const formAlone = (visitor, wanted) =>
  visitor.page.waitForFunction(
    (alone) => {
      const form = document.querySelector('[data-form]');
      return form.hasAttribute('data-open') === alone && document.querySelector('canvas').checkVisibility() !== alone;
    },
    {},
    wanted,
  );

// The picture at rest, without its edge, which shows whether it has the focus.
const picture = async (visitor) => {
  await visitor.away();
  await visitor.rest();
  return visitor.look({ x: 12, y: 12, width: 1400, height: 850 });
};

const comesBack = async (visitor, before) => {
  for (let looks = 0; looks < 10; ++looks) if (differences(await picture(visitor), before, 2) < 20) return;
  assert.fail('the picture is not as it was');
};

test('a context that is not given back: training goes on, the form is there and says why, and the picture comes when asked', () =>
  Visitor.with(
    address,
    { expected: (problem) => /CONTEXT_LOST_WEBGL|WebGL context was lost/.test(problem) },
    async (visitor) => {
      const seek = async (iteration) => {
        await visitor.page.evaluate((at) => window.neuroglass.act('seek', at), iteration);
        await visitor.until((state) => state.iteration === iteration);
      };
      await seek(10000);
      await seek(0);
      const before = await picture(visitor);
      await visitor.click('train');
      await lose(visitor);
      await formAlone(visitor, true);
      const words = await visitor.page.$eval('[data-form]', (form) => form.innerText);
      assert.match(words, /The browser has taken the drawing away/);
      const end = await visitor.until((state) => state.iteration === 10000 && !state.playing);
      assert.equal(end.prediction.toFixed(8), '0.98977040');
      await seek(0);
      await visitor.page.click('[data-form] .redraw');
      await formAlone(visitor, false);
      await comesBack(visitor, before);
    },
  ));

test('a context that is given back late: the picture takes the place of the form by itself', () =>
  Visitor.with(
    address,
    { expected: (problem) => /CONTEXT_LOST_WEBGL|WebGL context was lost/.test(problem) },
    async (visitor) => {
      await visitor.click('step');
      await visitor.until((state) => state.iteration === 1);
      const before = await picture(visitor);
      await lose(visitor);
      await formAlone(visitor, true);
      await visitor.page.evaluate(() => window.taken.restoreContext());
      await formAlone(visitor, false);
      await comesBack(visitor, before);
    },
  ));

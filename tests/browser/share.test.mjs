// The dialog for sharing: its link, its code, what it copies; and the builder, whose snippets show in another page what was ticked.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import jsqr from 'jsqr';

import { Visitor, serve } from './visitor.mjs';

const address = await serve();
const openShare = async (visitor) => {
  await visitor.rest();
  await visitor.click('share');
  await visitor.page.waitForFunction(() => document.querySelector('dialog.ng-share[open]'));
};
const openBuilder = async (visitor) => {
  await openShare(visitor);
  await visitor.page.click('#ng-share-embed-tab');
};
const link = (visitor) => visitor.page.$eval('#ng-share-link textarea', (field) => field.value);
const snippet = (visitor) => visitor.page.$eval('#ng-share-embed textarea', (field) => field.value);
const status = (visitor) => visitor.page.$eval('#ng-share-link [role=status]', (said) => said.textContent);
// Ticks the box of that label in the group whose title begins so.
const tick = (visitor, label, group) =>
  visitor.page.evaluate(
    (name, title) => {
      const set = [...document.querySelectorAll('.ng-share [role=tabpanel]:not([hidden]) fieldset')].find((one) =>
        one.querySelector('legend').textContent.startsWith(title),
      );
      [...set.querySelectorAll('label')]
        .find((one) => one.textContent === name)
        .querySelector('input')
        .click();
    },
    label,
    group,
  );
const elementKind = 'An element, for a page that may run scripts of other sites';
// @return whether that is wrong, and what is said of it
const setPixels = (visitor, label, text) =>
  visitor.page.evaluate(
    (name, value) => {
      const field = [...document.querySelectorAll('.ng-share label')]
        .find((one) => one.textContent === name)
        .querySelector('input');
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return [field.getAttribute('aria-invalid'), document.querySelector('#ng-share-embed .wrong').textContent];
    },
    label,
    text,
  );
// A page of others, without any policy, that has nothing but the snippet and keeps what its frames tell it.
const pasted = [];
const paste = (visitor, html) => visitor.page.goto(`${address}pasted${pasted.push(html)}`);
const answer = (path, response, pass) => {
  const html = pasted[Number(/^\/pasted(\d+)$/.exec(path)?.[1]) - 1];
  if (html === undefined) return pass();
  return response.writeHead(200, { 'Content-Type': 'text/html' })
    .end(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pasted</title><link rel="icon" href="data:,">
    <script>window.told = []; addEventListener('message', ({ data }) => { told.push(data); });</script></head><body>${html}</body></html>`);
};
const visit = (path, use, options = {}) => Visitor.with(address, { path, answer, ...options }, use);

test('the dialog gives the link to this moment, and a code that reads as it', () =>
  visit('#v=1&seed=5&at=321', async (visitor) => {
    await visitor.until((state) => state.iteration === 321);
    await openShare(visitor);
    assert.equal(await link(visitor), `${address}#v=1&seed=5&at=321`);
    await visitor.frames(4);
    const box = await visitor.page.$eval('.ng-share svg', (svg) => {
      const { x, y, width, height } = svg.getBoundingClientRect();
      return { x, y, width, height };
    });
    const look = await visitor.look(box),
      data = new Uint8ClampedArray(look.width * look.height * 4);
    for (let y = 0; y < look.height; ++y)
      for (let x = 0; x < look.width; ++x) data.set([...look.at(x, y), 255], 4 * (y * look.width + x));
    assert.equal((jsqr.default ?? jsqr)(data, look.width, look.height)?.data, await link(visitor));
  }));

test('its boxes leave out the iteration, the view and the look, and none is there that would change nothing', () =>
  visit('#v=1&seed=5&tab=inputs&theme=dark&at=321&pin=seed:2', async (visitor) => {
    await visitor.until((state) => state.iteration === 321);
    await openShare(visitor);
    const rest = ['seed=5', 'tab=inputs', 'theme=dark', 'at=321', 'pin=seed:2'];
    for (const [label, gone] of [
      ['the iteration that is shown', ['at=321']],
      ['what is open and pinned', ['tab=inputs', 'pin=seed:2']],
      ['language, light or dark, speed', ['theme=dark']],
    ]) {
      await tick(visitor, label, 'The link holds');
      for (const entry of gone) rest.splice(rest.indexOf(entry), 1);
      assert.equal(await link(visitor), `${address}#v=1&${rest.join('&')}`);
    }
    await visitor.page.evaluate(() => {
      document.querySelector('dialog').close();
      window.neuroglass.openLink('');
    });
    await openShare(visitor);
    assert.equal(await link(visitor), address);
    assert.equal((await visitor.page.$('#ng-share-link fieldset')) ? 'ticks' : 'none', 'none');
  }));

test('by the keyboard alone: it opens on the button that copies, keeps Tab within, and gives the focus back', () =>
  visit('#v=1&seed=5', async (visitor) => {
    await openShare(visitor);
    const where = () =>
      visitor.page.evaluate(() => {
        const { activeElement: one } = document;
        return `${one.closest('dialog') ? 'in' : 'out'} ${one.id || one.textContent || one.type}`;
      });
    assert.equal(await where(), 'in Copy');
    await visitor.page.focus('#ng-share-link-tab');
    await visitor.page.keyboard.press('ArrowRight');
    assert.equal(await where(), 'in ng-share-embed-tab');
    assert.deepEqual(
      await visitor.page.evaluate(() =>
        [...document.querySelectorAll('.ng-share [role=tabpanel]')].map((panel) => panel.hidden),
      ),
      [true, false],
    );
    await visitor.page.keyboard.press('Home');
    assert.equal(await where(), 'in ng-share-link-tab');
    const { frames: _, ...before } = await visitor.state();
    await visitor.page.keyboard.press('r'); // keys of the canvas
    await visitor.page.keyboard.press('Escape');
    await visitor.page.waitForFunction(() => !document.querySelector('dialog'));
    assert.equal(await where(), 'out canvas');
    const { frames: __, ...now } = await visitor.state();
    assert.deepEqual(now, before);
  }));

test('it copies, the old way where the new one is not allowed, and says where neither is', () =>
  visit('#v=1&seed=8', async (visitor) => {
    await openShare(visitor);
    const pastedText = async () => {
      await visitor.page.click('#ng-share-embed-tab');
      await visitor.page.$eval('#ng-share-embed input[type=text]', (field) => {
        field.value = '';
        field.focus();
      });
      await visitor.paste();
      const text = await visitor.page.$eval('#ng-share-embed input[type=text]', (field) => field.value);
      await visitor.page.click('#ng-share-link-tab');
      return text;
    };
    const copy = async (wanted) => {
      await visitor.page.click('#ng-share-link button.main');
      await visitor.page.waitForFunction(
        () => document.querySelector('#ng-share-link [role=status]').textContent !== '',
      );
      assert.match(await status(visitor), wanted);
    };
    await copy(/^Copied/);
    assert.equal(await pastedText(), await link(visitor));
    await visitor.page.evaluate(() => {
      window.neuroglass.set('seed', '9');
      document.querySelector('dialog').close();
    });
    await openShare(visitor);
    await visitor.page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
    );
    await copy(/^Copied/);
    assert.equal(await pastedText(), `${address}#v=1&seed=9`);
    await visitor.page.evaluate(() => {
      document.execCommand = () => false;
    });
    await visitor.page.evaluate(() => {
      document.querySelector('#ng-share-link [role=status]').textContent = '';
    });
    await copy(/did not allow copying.*selected/);
    assert.equal(
      await visitor.page.evaluate(
        () =>
          getSelection().toString() ||
          document.activeElement.value.slice(
            document.activeElement.selectionStart,
            document.activeElement.selectionEnd,
          ),
      ),
      await link(visitor),
    );
  }));

test('a link too long for a code says so, and one too long for a link says why and what to do', () =>
  visit('', async (visitor) => {
    const rows = (count) =>
      Array.from(
        { length: count },
        (_, i) => `${((i * 0.7548776662) % 1).toFixed(7)},${((i * 0.569840291) % 1).toFixed(7)},${i % 2}`,
      ).join('_');
    assert.equal(await visitor.page.evaluate((data) => window.neuroglass.set('data', data), rows(60)), '');
    await openShare(visitor);
    assert.match(
      await visitor.page.$eval('#ng-share-link', (panel) => panel.innerText),
      /characters\. That is too long for a code/,
    );
    assert.equal(await visitor.page.evaluate(() => document.querySelector('.ng-share svg')), null);
    assert.equal(
      await visitor.page.evaluate((data) => {
        document.querySelector('dialog').close();
        return window.neuroglass.set('data', data);
      }, rows(1000)),
      '',
    );
    await openShare(visitor);
    assert.match(
      await visitor.page.$eval('#ng-share-link .wrong', (wrong) => wrong.innerText),
      /\d+ .*8000.*Save the experiment as a file/,
    );
    assert.deepEqual(
      [await link(visitor), await visitor.page.$eval('#ng-share-link button.main', (button) => button.disabled)],
      ['', true],
    );
    await visitor.page.click('#ng-share-embed-tab');
    assert.deepEqual(
      [await snippet(visitor), await visitor.page.$eval('#ng-share-embed button.main', (button) => button.disabled)],
      ['', true],
    );
  }));

test('the builder writes what its ticks say, escaped for HTML, and what it writes shows just that', () =>
  visit('#v=1&seed=6&at=50', async (visitor) => {
    await visitor.until((state) => state.iteration === 50);
    await openBuilder(visitor);
    for (const label of [
      'Line at the top',
      'Network, or the open tab',
      'Loss',
      'Output over two inputs',
      'Data',
      'Timeline',
    ])
      await tick(visitor, label, 'Show');
    await tick(visitor, 'Seed', 'Lock');
    await tick(visitor, 'Bias', 'Hide');
    const question = 'Is "<b>" & more safe? \'</script>\' 你好';
    await visitor.page.$eval(
      '.ng-share input[type=text]',
      (field, text) => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      question,
    );
    const frame = await snippet(visitor);
    assert.match(
      frame,
      /^<iframe src="http[^"]+\/embed\.html#v=1&amp;seed=6&amp;[^"]*" title="Is &quot;&lt;b&gt;[^"]*" sandbox="allow-scripts allow-downloads" loading="lazy" style="width: 100%; max-width: 720px; height: \d+px; border: 0"><\/iframe>$/,
    );
    await tick(visitor, elementKind, 'As what');
    const element = await snippet(visitor);
    assert.match(
      element,
      /^<script type="module" src="http[^"]+\/neuroglass-element\.js"><\/script>\n<neuro-glass seed="6" [^>]*><a href="http[^"]+\/#v=1&amp;seed=6&amp;[^"]*">Is &quot;&lt;b&gt;[^<]*<\/a><\/neuro-glass>$/,
    );
    for (const part of ['at="50"', 'lock="seed"', 'question="Is &quot;&lt;b&gt;&quot; &amp; more safe?'])
      assert.ok(element.includes(part), `${part} in ${element}`);
    await tick(visitor, 'The plain address', 'As what');
    const plain = await snippet(visitor);
    assert.match(plain, /^http[^" <>]+\/#v=1&seed=6[^" <>]*$/);
    assert.equal(await visitor.page.$eval('.ng-share .preview', (preview) => preview.checkVisibility()), false);

    await paste(visitor, element);
    await visitor.page.waitForFunction(() => document.querySelector('neuro-glass')?.naturalHeight > 0);
    const found = await visitor.page.evaluate(() => {
      const one = document.querySelector('neuro-glass');
      return [one.seed, one.at, one.show, one.hide, one.lock, one.question];
    });
    assert.deepEqual(found, [
      6,
      50,
      'prediction,weights,settings,train',
      'header,view,loss,output,data,timeline,bias',
      'seed',
      question,
    ]);

    await paste(visitor, frame);
    await visitor.page.waitForFunction(() => window.told.some(({ type }) => type === 'ready'));
    await visitor.page.evaluate(() =>
      document.querySelector('iframe').contentWindow.postMessage({ neuroglass: 1, id: 1, type: 'link' }, '*'),
    );
    await visitor.page.waitForFunction(() => window.told.some(({ type }) => type === 'answer'));
    const told = await visitor.page.evaluate(() => window.told.find(({ type }) => type === 'answer').value);
    assert.equal(told.slice(told.indexOf('#')), plain.slice(plain.indexOf('#')));
    await visitor.page.goto(plain);
    await visitor.page.waitForFunction(() => window.neuroglass?.state().frames > 1);
    assert.deepEqual(
      await visitor.page.evaluate(() =>
        ['seed', 'at', 'show', 'lock', 'question'].map((key) => window.neuroglass.entry(key)),
      ),
      ['6', '50', 'prediction,weights,settings,train', 'seed', question],
    );
  }));

test('each of its ticks changes the snippet by just that', () =>
  visit(
    '',
    async (visitor) => {
      await openBuilder(visitor);
      await tick(visitor, elementKind, 'As what');
      const parts = await visitor.page.evaluate(() => window.neuroglass.parts());
      const given = [];
      for (const [group, kind, of] of [
        ['Show', 'hide', ({ panel }) => panel],
        ['Hide', 'hide', ({ panel }) => !panel],
        ['Lock', 'lock', ({ canLock }) => canLock],
      ])
        for (const { name, label } of parts.filter(of)) {
          const before = await snippet(visitor);
          await tick(visitor, label, group);
          const html = await snippet(visitor);
          assert.notEqual(html, before, `${group} ${label}`);
          given.push({ html: html.slice(html.indexOf('<neuro-glass')), kind, name });
          await tick(visitor, label, group);
          assert.equal(await snippet(visitor), before, `${group} ${label}, back`);
        }
      assert.ok(given.length > 20, `${given.length} ticks`);
      await paste(visitor, '<script type="module" src="neuroglass-element.js"></script><div></div>');
      for (const { html, kind, name } of given) {
        await visitor.page.$eval(
          'div',
          (place, text) => {
            place.innerHTML = text;
          },
          html,
        );
        await visitor.page.waitForFunction(() => document.querySelector('neuro-glass').naturalHeight > 0);
        const has = await visitor.page.$eval('neuro-glass', (one) => ({ hide: one.hide, lock: one.lock }));
        assert.deepEqual(has, { hide: '', lock: '', [kind]: name }, html);
      }
    },
    {
      // thirty figures after one another: on a busy machine the browser has not yet collected the contexts of those that are gone
      expected: (problem) => /Too many active WebGL contexts/.test(problem),
    },
  ));

test("the preview follows the ticks, and its height is the snippet's", () =>
  visit('#v=1&at=100', async (visitor) => {
    await openBuilder(visitor);
    await tick(visitor, elementKind, 'As what');
    await visitor.page.waitForFunction(() => document.querySelector('.preview neuro-glass')?.naturalHeight > 0);
    for (const label of [
      'Line at the top',
      'Network, or the open tab',
      'Loss',
      'Output over two inputs',
      'Data',
      'Timeline',
      'Parameters',
      'Train, Step and Reset',
    ])
      await tick(visitor, label, 'Show');
    await visitor.page.waitForFunction(
      () => document.querySelector('.preview neuro-glass').show === 'prediction,weights',
    );
    await visitor.page.waitForFunction(
      () =>
        Number(document.querySelectorAll('.ng-share input[type=number]')[1].value) ===
        Math.ceil(document.querySelector('.preview neuro-glass').naturalHeight),
    );
    assert.doesNotMatch(await snippet(visitor), /height/, 'an element finds its height');
    await setPixels(visitor, 'Height in pixels', '333');
    assert.match(await snippet(visitor), / style="height: 333px"><a [^>]*>Neuroglass<\/a><\/neuro-glass>$/);
    await visitor.page.waitForFunction(() => document.querySelector('.preview neuro-glass').clientHeight === 333);
    const wrong = await setPixels(visitor, 'Height in pixels', '5');
    assert.deepEqual(wrong, ['true', 'Height in pixels: 5 is out of range; allowed are 120 to 2000.']);
    assert.match(await snippet(visitor), /333px/, 'what it had before stays');
    await visitor.page.keyboard.press('Escape');
    await visitor.page.waitForFunction(() => !document.querySelector('dialog'));
  }));

test('its height is what the figure needs at the width that it will have in the page', () =>
  visit('#v=1&at=100', async (visitor) => {
    await openBuilder(visitor);
    const proposed = (width) =>
      visitor.page.waitForFunction(
        (wide) => {
          const preview = document.querySelector('.preview neuro-glass');
          return (
            preview?.clientWidth === wide &&
            preview.naturalHeight > 0 &&
            preview.clientHeight === Math.ceil(preview.naturalHeight) &&
            document.querySelector('#ng-share-embed textarea').value.includes(`height: ${preview.clientHeight}px`)
          );
        },
        {},
        width,
      );
    for (const label of ['Line at the top', 'Network, or the open tab', 'Output over two inputs', 'Data', 'Parameters'])
      await tick(visitor, label, 'Show');
    await proposed(720);
    await setPixels(visitor, 'Width in pixels', '340');
    await proposed(340);
    const narrow = await snippet(visitor);
    assert.match(narrow, /max-width: 340px/);
    await paste(visitor, narrow);
    await visitor.page.waitForFunction(() => window.told.some(({ type }) => type === 'height'));
    const { wanted, given } = await visitor.page.evaluate(() => ({
      wanted: window.told.findLast(({ type }) => type === 'height').height,
      given: document.querySelector('iframe').clientHeight,
    }));
    assert.equal(given, Math.ceil(wanted));
  }));

test('the theme that the figure is to have is part of what is pasted', () =>
  visit('#v=1&at=100', async (visitor) => {
    await openBuilder(visitor);
    assert.doesNotMatch(await snippet(visitor), /theme/);
    await visitor.page.$eval('#ng-share-embed select', (field) => {
      field.value = 'dark';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    assert.match(await snippet(visitor), /theme=dark/);
    await visitor.page.waitForFunction(() => document.querySelector('.preview neuro-glass')?.theme === 'dark');
  }));

test('where the element cannot run, as in a page that allows no scripts of others, readers get the link', () =>
  visit('#v=1&seed=6', async (visitor) => {
    await openBuilder(visitor);
    await tick(visitor, elementKind, 'As what');
    assert.match(
      await visitor.page.$eval('#ng-share-embed .needs', ({ textContent }) => textContent),
      /must be allowed to load scripts from http:/,
    );
    const html = await snippet(visitor);
    await paste(visitor, html.slice(html.indexOf('<neuro-glass')));
    const [href, seen] = await visitor.page.$eval('neuro-glass a', (link) => [link.href, link.checkVisibility()]);
    assert.deepEqual([href, seen], [`${address}#v=1&seed=6`, true]);
  }));

test('the one file is there to be saved', () =>
  visit('', async (visitor) => {
    await openBuilder(visitor);
    const [name, size] = await visitor.page.evaluate(
      () =>
        new Promise((done) => {
          let kept;
          URL.createObjectURL = (blob) => {
            kept = blob;
            return '#';
          };
          HTMLAnchorElement.prototype.click = function () {
            done([this.download, kept.size]);
          };
          [...document.querySelectorAll('.ng-share button')]
            .find((one) => one.textContent === 'Save as one file')
            .click();
        }),
    );
    assert.equal(name, 'neuroglass.html');
    assert.ok(size > 500_000, `${size}`);
  }));

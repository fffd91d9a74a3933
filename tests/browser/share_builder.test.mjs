// The builder of the dialog for sharing, whose snippets show in another page what was ticked.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { address, openBuilder, snippet, tick, elementKind, setPixels, paste, visit } from './share.mjs';

const panels = ['Header', 'Network, or the open tab', 'Loss', 'Output over two inputs', 'Data', 'Timeline'];

test('the builder writes what its ticks say, escaped for HTML, and what it writes shows just that', () =>
  visit('#v=1&seed=6&at=50', async (visitor) => {
    await visitor.until((state) => state.iteration === 50);
    await openBuilder(visitor);
    for (const label of panels) await tick(visitor, label, 'Show');
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
    await tick(visitor, elementKind, 'Embed as');
    const element = await snippet(visitor);
    assert.match(
      element,
      /^<script type="module" src="http[^"]+\/neuroglass-element\.js"><\/script>\n<neuro-glass seed="6" [^>]*><a href="http[^"]+\/#v=1&amp;seed=6&amp;[^"]*">Is &quot;&lt;b&gt;[^<]*<\/a><\/neuro-glass>$/,
    );
    for (const part of ['at="50"', 'lock="seed"', 'question="Is &quot;&lt;b&gt;&quot; &amp; more safe?'])
      assert.ok(element.includes(part), `${part} in ${element}`);
    await tick(visitor, 'Plain link', 'Embed as');
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
    await visitor.page.waitForFunction(() => window.neuroglass?.frames() > 1);
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
      await tick(visitor, elementKind, 'Embed as');
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
    await tick(visitor, elementKind, 'Embed as');
    await visitor.page.waitForFunction(() => document.querySelector('.preview neuro-glass')?.naturalHeight > 0);
    for (const label of [...panels, 'Parameters', 'Train, Step and Reset']) await tick(visitor, label, 'Show');
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
    for (const label of ['Header', 'Network, or the open tab', 'Output over two inputs', 'Data', 'Parameters'])
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
    await tick(visitor, elementKind, 'Embed as');
    assert.match(
      await visitor.page.$eval('#ng-share-embed .needs', ({ textContent }) => textContent),
      /must be allowed to load scripts from http:/,
    );
    const html = await snippet(visitor);
    await paste(visitor, html.slice(html.indexOf('<neuro-glass')));
    const [href, seen] = await visitor.page.$eval('neuro-glass a', (link) => [link.href, link.checkVisibility()]);
    assert.deepEqual([href, seen], [`${address}#v=1&seed=6`, true]);
  }));

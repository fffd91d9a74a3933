// The dialog for sharing: its link, its code, what it copies and saves.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import jsqr from 'jsqr';

import { address, openShare, openBuilder, link, snippet, status, tick, visit } from './share.mjs';

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
      ['The current iteration', ['at=321']],
      ['The open tab and the pinned runs', ['tab=inputs', 'pin=seed:2']],
      ['Language, theme and speed', ['theme=dark']],
    ]) {
      await tick(visitor, label, 'Include in the link');
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
    const before = await visitor.state();
    await visitor.page.keyboard.press('r'); // keys of the canvas
    await visitor.page.keyboard.press('Escape');
    await visitor.page.waitForFunction(() => !document.querySelector('dialog'));
    assert.equal(await where(), 'out canvas');
    const now = await visitor.state();
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
      /characters\. The link is too long for a QR code/,
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

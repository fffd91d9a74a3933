// Files go out and come back in, and the clipboard is read: only Chromium's own protocol says where downloads go, and lets a page read the clipboard unasked.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { Visitor, serve } from '../visitor.mjs';

const address = await serve();
const folder = mkdtempSync(join(tmpdir(), 'neuroglass-'));
after(() => rmSync(folder, { recursive: true }));

// The text of the file that the page offers when something is done.
async function downloaded(visitor, name, act) {
  const session = await visitor.page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
  const file = join(folder, name);
  rmSync(file, { force: true });
  const completed = new Promise((done) => {
    session.on('Browser.downloadProgress', ({ state }) => {
      if (state === 'completed') done();
    });
  });
  await act();
  await completed;
  return readFileSync(file);
}

test('what is saved is right, and comes back in', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.click('bias');
    await visitor.click('seed next');
    await visitor.click('to end');
    const { weights, experiment } = await visitor.until((state) => state.iteration === 10_000);
    await visitor.click('tab take away');
    const csv = (await downloaded(visitor, 'neuroglass-history.csv', () => visitor.click('save csv'))).toString();
    const last = csv.trim().split('\n').at(-1).split(',').map(Number);
    assert.equal(last[0], 10_000);
    assert.deepEqual(last.slice(3), weights);
    const json = await downloaded(visitor, 'neuroglass.json', () => visitor.click('save json'));
    assert.equal(JSON.parse(json).seed, 2);
    assert.equal(JSON.parse(json).bias, true);
    const png = await downloaded(visitor, 'neuroglass.png', () => visitor.click('save png'));
    assert.equal(png.readUInt32BE(16), 1440);
    assert.ok(png.length > 30_000, `${png.length} bytes: an empty picture`);

    await visitor.click('seed next');
    await visitor.until((state) => state.experiment.seed === 3);
    const file = join(folder, 'neuroglass.json');
    const [chooser] = await Promise.all([visitor.page.waitForFileChooser(), visitor.click('open')]);
    await chooser.accept([file]);
    assert.deepEqual((await visitor.until((state) => state.experiment.seed === 2)).experiment, experiment);

    const wrong = join(folder, 'wrong.csv');
    writeFileSync(wrong, '1,2,3\n4,x,6\n');
    const [again] = await Promise.all([visitor.page.waitForFileChooser(), visitor.click('open')]);
    await again.accept([wrong]);
    const { notice, experiment: kept } = await visitor.until((state) => /could not be used/.test(state.notice));
    assert.match(notice, /line 2, column 2: "x" is not a number/);
    assert.deepEqual(kept, experiment);
  }));

test('a copied script is on the clipboard', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.page
      .browserContext()
      .overridePermissions(address.slice(0, -1), ['clipboard-read', 'clipboard-write']);
    await visitor.click('tab take away');
    await visitor.click('copy python');
    await visitor.until((state) => /Copied/.test(state.notice));
    const text = await visitor.page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /numpy/);
    await visitor.page.browserContext().clearPermissionOverrides();
  }));

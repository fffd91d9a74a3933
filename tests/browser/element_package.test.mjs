// The package of the element in a page of others: bundled with esbuild, as its README says, and served as it is.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { elementFolder, esbuild } from '../node/support.mjs';
import { Visitor, serve } from './visitor.mjs';

const folder = mkdtempSync(join(tmpdir(), 'neuroglass-element-package-'));
after(() => rmSync(folder, { recursive: true }));
const installed = join(folder, 'node_modules/neuroglass');
cpSync(elementFolder, installed, { recursive: true });
const readme = readFileSync(join(installed, 'README.md'), 'utf8');
const [, html] = /^```html\n([^]*?)^```$/m.exec(readme);
const [, commands] = /^```sh\n([^]*?)^```$/m.exec(readme);
writeFileSync(join(folder, 'app.js'), "import 'neuroglass';\n");
mkdirSync(join(folder, 'site'));
execFileSync('bash', ['-ec', commands.replace('esbuild', esbuild)], { cwd: folder });

const address = await serve(folder);
const page = (script, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
  <script type="module" src="${script}"></script></head><body>${body}</body></html>`;

for (const [what, script] of [
  ['out of a bundle', 'site/app.js'],
  ['without a bundler', 'node_modules/neuroglass/index.js'],
])
  test(`${what} a figure predicts what the article prints, in each language, and writes programs`, () => {
    writeFileSync(join(folder, 'host.html'), page(script, html));
    return Visitor.with(address, { path: 'host.html', started: false, width: 1000, height: 800 }, async (visitor) => {
      const predicted = await visitor.page.evaluate(async () => {
        await customElements.whenDefined('neuro-glass');
        const figure = document.querySelector('neuro-glass');
        await figure.seek(10_000);
        return figure.predict([1, 0, 1]);
      });
      assert.equal(predicted.toFixed(8), '0.98977040');
      await visitor.page.evaluate(() => {
        document.querySelector('neuro-glass').language = 'zh';
      });
      await visitor.page.waitForFunction(() =>
        document.querySelector('neuro-glass').shadowRoot.querySelector('[lang^=zh]'),
      );
      const program = await visitor.page.evaluate(async () => {
        const figure = document.createElement('neuro-glass'); // with all its parts
        document.body.append(figure);
        await figure.load();
        const { elements } = figure.shadowRoot.querySelector('[data-form] form');
        return new Promise((done) => {
          URL.createObjectURL = (content) => {
            content.text().then(done);
            return '#';
          };
          elements.kind.value = 'python';
          elements['take.save'].click();
        });
      });
      assert.match(program, /random\.seed\(1\)/);
      const link = await visitor.page.evaluate(() =>
        document
          .querySelector('neuro-glass')
          .shareLink()
          .catch(({ message }) => message),
      );
      assert.equal(link, 'The page has no address that a link could lead to.');
    });
  });

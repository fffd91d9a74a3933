// Puts the page and all that it needs into one HTML file: node one_file.mjs SITE SCRIPT writes SITE/neuroglass.html, from SITE's
// index.html, style.css and icon.svg and the classic script that has everything else within it. Used by the build.
import { readFileSync, writeFileSync } from 'node:fs';

const [site, script] = process.argv.slice(2);
const read = (name) => readFileSync(`${site}/${name}`, 'utf8');
const replaced = (text, pattern, make) => {
  if (!pattern.test(text)) throw new Error(`index.html has no ${pattern}`);
  return text.replace(pattern, make);
};

const icon = `data:image/svg+xml;base64,${Buffer.from(read('icon.svg')).toString('base64')}`;
const policy = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";
let page = read('index.html').replaceAll('icon.svg', icon);
page = replaced(page, /(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before) => before + policy);
page = replaced(page, /<link rel="stylesheet"[^>]*>/, () => `<style>\n${read('style.css')}</style>`);
page = page.replace(/ *<link rel="modulepreload"[^>]*>\n/g, '');
page = replaced(page, / *<script type="module"[^>]*><\/script>\n/, () => '');
page = replaced(page, /<\/body>/, () => `<script>${readFileSync(script, 'utf8').replaceAll('</script', '<\\/script')}</script>\n</body>`);
writeFileSync(`${site}/neuroglass.html`, page);

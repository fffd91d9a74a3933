// Puts pages and all that they need into one HTML file each: node one_file.mjs SITE SCRIPT writes SITE/neuroglass.html, from SITE's
// index.html and the styles and icon.svg that it names, and fills SITE/embed.html; SCRIPT is the classic script that has everything else within it.
// So they need no header and no other file, not even where 'self' is nobody, as in a sandboxed frame. Used by the build.
import { readFileSync, writeFileSync } from 'node:fs';

const [site, scriptFile] = process.argv.slice(2);
const read = (name) => readFileSync(`${site}/${name}`, 'utf8');
const script = `<script>${readFileSync(scriptFile, 'utf8').replaceAll('</script', '<\\/script')}</script>`;
const icon = `data:image/svg+xml;base64,${Buffer.from(read('icon.svg')).toString('base64')}`;
const policy =
  "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";

function written(name, page, changes) {
  for (const [pattern, text] of [[/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, policy], ...changes]) {
    if (!pattern.test(page)) throw new Error(`${name}: there is no ${pattern}`);
    page = page.replace(pattern, () => text);
  }
  writeFileSync(`${site}/${name}`, page);
}

const page = read('index.html');
const styles = [...page.matchAll(/<link rel="stylesheet" href="([^"]*)">/g)].map(([, name]) => read(name)).join('');
written('neuroglass.html', page.replaceAll('icon.svg', icon), [
  [/( *<link rel="stylesheet"[^>]*>\n)+/, `<style>\n${styles}</style>\n`],
  [/ *<section id="unstarted"[^]*?<\/section>\n/, ''],
  [/ *<script src="watch[^>]*><\/script>\n/, ''],
  [/( *<link rel="modulepreload"[^>]*>\n)+/, ''],
  [/ *<script type="module"[^>]*><\/script>\n/, ''],
  [/<\/body>/, `${script}\n</body>`],
]);
written('embed.html', read('embed.html'), [[/<\/body>/, `${script}\n</body>`]]);

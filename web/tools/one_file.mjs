// Puts pages and all that they need into one HTML file each: node one_file.mjs SITE SCRIPT writes SITE/neuroglass.html, from SITE's
// index.html and the styles and icon.svg that it names, and fills SITE/embed.html; SCRIPT is the classic script that has everything else within it.
// So they need no header and no other file, not even where 'self' is nobody, as in a sandboxed frame. Used by the build.
// The script of the one file holds what stands around it, too, in the place of NEUROGLASS_AROUND: so the page can give itself away.
import { readFileSync, writeFileSync } from 'node:fs';

const [site, scriptFile] = process.argv.slice(2);
/** @param {string} name */
const read = (name) => readFileSync(`${site}/${name}`, 'utf8');
const parts = readFileSync(scriptFile, 'utf8').replaceAll('</script', '<\\/script').split('NEUROGLASS_AROUND');
if (parts.length !== 2) throw new Error(`${scriptFile}: NEUROGLASS_AROUND is there ${parts.length - 1} times`);
/** @param {[before: string, after: string] | null} around */
const script = (around) => parts.join(JSON.stringify(around).replaceAll('<', '\\u003c'));
const icon = `data:image/svg+xml;base64,${Buffer.from(read('icon.svg')).toString('base64')}`;
const policy =
  "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";

/**
 * @param {string} name
 * @param {string} page
 * @param {[place: RegExp, text: string][]} changes what to put in which place
 * @param {boolean} keeps whether the script holds what stands around it
 */
function write(name, page, changes, keeps) {
  for (const [pattern, text] of changes) {
    if (!pattern.test(page)) throw new Error(`${name}: there is no ${pattern}`);
    page = page.replace(pattern, () => text);
  }
  const end = page.lastIndexOf('</body>');
  if (end < 0) throw new Error(`${name}: there is no end of its body`);
  /** @type {[string, string]} */
  const around = [`${page.slice(0, end)}<script>`, `</script>\n${page.slice(end)}`];
  writeFileSync(`${site}/${name}`, around.join(script(keeps ? around : null)));
}

const page = read('index.html');
const styles = [...page.matchAll(/<link rel="stylesheet" href="([^"]*)">/g)].map(([, name]) => read(name)).join('');
/** @type {[RegExp, string]} */
const ownPolicy = [/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, policy];
/** @type {[RegExp, string][]} */
const changes = [
  ownPolicy,
  [/( *<link rel="stylesheet"[^>]*>\n)+/, `<style>\n${styles}</style>\n`],
  [/ *<section id="unstarted"[^]*?<\/section>\n/, ''],
  [/ *<script src="watch[^>]*><\/script>\n/, ''],
  [/( *<link rel="modulepreload"[^>]*>\n)+/, ''],
  [/ *<script type="module"[^>]*><\/script>\n/, ''],
];
write('neuroglass.html', page.replaceAll('icon.svg', icon), changes, true);
write('embed.html', read('embed.html'), [ownPolicy], false);

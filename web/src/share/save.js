// The whole page as one file to keep: neuroglass.html, from the site, or from itself. Shows nothing.

import { wholePage } from '../wasm/load.js';

export const pageFile = 'neuroglass.html';

/**
 * @param {string | null} site the address of the folder that has it; null where nobody knows it
 * @param {(name: string, content: Blob) => void} save what hands a file to the browser
 * @returns {Promise<boolean>} whether there was a file to hand over; if not, its address is opened, to be saved from
 *   there, where there is one
 */
export async function saveWholePage(site, save = saveFile) {
  const page = wholePage();
  if (page) {
    save(pageFile, new Blob([page], { type: 'text/html' }));
    return true;
  }
  if (site === null) return false;
  const address = new URL(pageFile, site).href;
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    save(pageFile, await answer.blob());
    return true;
  } catch {
    open(address, '_blank', 'noopener');
    return false;
  }
}

/**
 * @param {string} name
 * @param {Blob} content
 */
function saveFile(name, content) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(content), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

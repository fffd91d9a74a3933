// The whole page as one file to keep: neuroglass.html, from the site, or from itself. Shows nothing.

import { wholePage } from './load.js';

// @param site the address of the folder that has it
export async function saveWholePage(site) {
  const address = new URL('neuroglass.html', site).href;
  try {
    const page = wholePage();
    const content = page
      ? new Blob([page], { type: 'text/html' })
      : await fetch(address).then((answer) => (answer.ok ? answer.blob() : Promise.reject(answer.status)));
    const link = Object.assign(document.createElement('a'), {
      href: URL.createObjectURL(content),
      download: 'neuroglass.html',
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch {
    open(address, '_blank', 'noopener'); // to be saved from there
  }
}

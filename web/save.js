// The whole page as one file to keep: neuroglass.html, from the site, or from itself. Shows nothing.

import { wholePage } from './load.js';

// @param site the address of the folder that has it
// @param save what hands a file (name, Blob) to the browser
// @return whether there was a file to hand over; if not, its address is opened, to be saved from there
export async function saveWholePage(site, save = saveFile) {
  const address = new URL('neuroglass.html', site).href;
  try {
    const page = wholePage();
    const content = page
      ? new Blob([page], { type: 'text/html' })
      : await fetch(address).then((answer) => (answer.ok ? answer.blob() : Promise.reject(answer.status)));
    save('neuroglass.html', content);
    return true;
  } catch {
    open(address, '_blank', 'noopener');
    return false;
  }
}

function saveFile(name, content) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(content), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

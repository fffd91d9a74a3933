// Where this page is, for those who are to find it again. Knows nothing of what it shows.

// A page that is given as text, as in an iframe's srcdoc, or as a blob or data has no address that leads back to it;
// what it goes by for relative ones is that of the page around.
const isGiven = ['about:', 'blob:', 'data:'].includes(location.protocol);

// The address of the page without its hash, or null where it has none.
export const pageAddress = () => (isGiven ? null : location.href.replace(/#.*/, ''));

/**
 * The address of the folder that a script is in, or null where the script is in such a page.
 * @param {string} script its own address
 */
export const folderOf = (script) => (isGiven && script === document.baseURI ? null : new URL('./', script).href);

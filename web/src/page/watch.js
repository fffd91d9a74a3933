// Beside the page's own script: shows at once that it cannot run, as from a disk, in an old browser, or where a part of
// it is missing. A classic script, for those run there; where even this one does not, page.css shows the same after a
// while.

document.addEventListener(
  'error',
  (event) => {
    if (event.target instanceof HTMLScriptElement) document.documentElement.dataset.state = 'unstarted';
  },
  true,
);
if (!('noModule' in HTMLScriptElement.prototype)) document.documentElement.dataset.state = 'unstarted';

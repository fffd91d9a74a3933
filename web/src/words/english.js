// Every word in English that the page's scripts say before the module is there, by key; what is said without them is in
// index.html. {name} marks where a value goes. Other languages have the same under keys such as
// page.boot.no_web_assembly.title, in src/i18n.

/** What the page says while it loads, and where that fails. */
export const boot = {
  loadingOf: 'Loading {received} of {total} kB',
  loadingSome: 'Loading, {received} kB so far',
  starting: 'Starting',

  retry: 'Try again',
  reload: 'Reload the page',
  detail: 'In technical words: {detail}',

  // what happened, what still holds, what to do
  noWebAssembly: {
    title: 'This browser cannot run WebAssembly',
    text:
      'Neuroglass computes in WebAssembly, which is missing or switched off here. The answers below hold; they are the ' +
      'result of the same training. To train the network yourself, please open this page in a current Firefox, Chrome, Edge or Safari.',
  },
  download: {
    title: 'The download did not arrive',
    text:
      'A part of Neuroglass could not be loaded; perhaps the connection is gone. The answers below hold; they are the ' +
      'result of the same training. Please check the connection and try again.',
  },
  build: {
    title: 'Neuroglass has just been renewed',
    text: 'What has arrived belongs to two versions of it. The answers below hold; they are the result of the same training. Please reload the page in a moment.',
  },
  start: {
    title: 'Neuroglass could not start',
    text:
      'An error stopped it before the first picture. The answers below hold; they are the result of the same training. ' +
      'Please reload the page. If that does not help, try another browser.',
  },
  stopped: {
    title: 'Neuroglass has stopped',
    text:
      'An error ended it while it was running, and what was on the screen is gone. The answers below hold; they are the result of ' +
      'the article’s training. Please reload the page to start afresh.',
  },
};

/** What stands where something that comes late has not come. */
export const part = {
  part: 'A part of Neuroglass could not be loaded. Perhaps the connection is gone, or there is a new version. Please try again; if that does not help, reload the page.',
  retry: 'Try again',
  close: 'Close',
};

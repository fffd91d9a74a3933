// What a figure in another page says in English while it is not there; apart from english.js, for the page needs it only
// where such figures are shown.

export const figure = {
  title: 'Neuroglass',
  text: 'A neural network you can see through.',
  result: 'The article’s network answers 0.98977040 after 10,000 iterations; right would be 1.',
  failed: 'This figure could not be loaded. Perhaps the connection is gone.',
  build: 'What has arrived belongs to two versions of Neuroglass. Please reload the page in a moment.',
  start: 'This figure could not start; perhaps there is too little memory. Closing other tabs may help.',
  stopped: 'An error has stopped this figure.',
  noWebAssembly: 'This figure computes in WebAssembly, which is missing or switched off in this browser.',
};

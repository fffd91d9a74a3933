// What the page shows before and instead of the canvas: the progress of the download, or what went wrong.
// Decides nothing; main.js tells it what has happened.

import { fill, words } from '../words/words.js';

const boot = document.getElementById('boot');
const instrument = document.getElementById('instrument');
const loading = document.getElementById('loading');
const progress = document.getElementById('progress');
const progressText = document.getElementById('progress-text');
const failure = document.getElementById('failure');

const total = Number(boot.dataset.wasmBytes); // not a number unless the build has put it in
const kilobytes = (bytes) => Math.round(bytes / 1000).toLocaleString('en');

function enter(state) {
  document.documentElement.dataset.state = state;
  boot.hidden = state === 'running';
  instrument.inert = state !== 'running';
  loading.hidden = state !== 'loading';
  failure.hidden = state !== 'failed';
}

export const bootPage = {
  showLoading(received) {
    enter('loading');
    if (total > 0) {
      progress.max = total;
      progress.value = Math.min(received, total);
      progressText.textContent =
        received < total
          ? fill(words.loadingOf, { received: kilobytes(received), total: kilobytes(total) })
          : words.starting;
    } else {
      progressText.textContent = fill(words.loadingSome, { received: kilobytes(received) });
    }
  },

  showRunning() {
    enter('running');
  },

  // message: a title and a text of words.js; action: what its button says and does, if it has one
  showFailure({ title, text }, detail, action) {
    const parts = [element('h2', title), element('p', text)];
    if (detail) parts.push(element('p', fill(words.detail, { detail }), 'detail'));
    if (action) {
      const button = element('button', action.label);
      button.type = 'button';
      button.addEventListener('click', action.run);
      parts.push(button);
    }
    enter('failed'); // first, so that the alert is there when its words arrive
    failure.replaceChildren(...parts);
    scrollTo(0, 0);
  },
};

function element(tag, text, className = '') {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

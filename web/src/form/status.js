// What is read aloud: quietly what has happened, and at once what was wrong.

import { made } from '../dom.js';

/** @import { State } from '../wasm/module.js' */

export class Status {
  #spoken = 0; // how much of it has been said
  voice = made('p', { role: 'status', className: 'help' });
  alarm = made('p', { role: 'alert', className: 'wrong' });

  /** @param {State} state */
  update({ announcement, announcements, notice, noticeIsError }) {
    if (announcements === this.#spoken) return;
    this.#spoken = announcements;
    const loud = noticeIsError && notice !== '' && announcement.startsWith(notice);
    this.alarm.textContent = loud ? announcement : '';
    if (!loud) this.voice.textContent = announcement;
  }
}

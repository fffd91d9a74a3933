// Where the files lie that come apart, in the site: beside its scripts. The build gives this to the scripts as
// 'neuroglass-addresses'; the package of the element has its own, which bundlers can follow.

import { folderOf } from '../page/page_address.js';

/** The folder of the site, with its page; null where nobody knows its address. */
export const site = folderOf(import.meta.url);

/** @param {string} name */
export const addressOf = (name) => new URL(name, import.meta.url);

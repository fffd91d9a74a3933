// What stands where something that comes late has not come, in both languages: whatever is there already says it.

import { readsChinese } from './words.js';

export const partWords = {
  en: {
    lang: 'en',
    part: 'A part of Neuroglass could not be loaded. Perhaps the connection is gone, or there is a new version. Please try again; if that does not help, reload the page.',
    retry: 'Try again',
    close: 'Close',
  },
  zh: {
    lang: 'zh-Hans',
    part: 'Neuroglass 的一部分未能加载；也许连接已断开，或网站已有新版本。请重试；如仍不行，请重新加载页面。',
    retry: '重试',
    close: '关闭',
  },
};

/**
 * The language to speak.
 * @param {string | null} language the author's choice; else it is the reader's own
 */
export function languageOr(language) {
  if (language === 'en' || language === 'zh') return language;
  return readsChinese() ? 'zh' : 'en';
}

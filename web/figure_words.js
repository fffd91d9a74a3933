// What a figure in another page says while it is not there, before the module with all other words is.

import { readsChinese } from './words.js';

export const figureWords = {
  en: {
    lang: 'en',
    title: 'Neuroglass',
    text: 'A neural network you can see through.',
    result: 'The article’s network answers 0.98977040 after 10,000 iterations; right would be 1.',
    failed: 'This figure could not be loaded. Perhaps the connection is gone.',
    retry: 'Try again',
  },
  zh: {
    lang: 'zh-Hans',
    title: 'Neuroglass',
    text: '看得见内部的神经网络。',
    result: '文章中的网络经过 10,000 次迭代后回答 0.98977040，正确答案是 1。',
    failed: '此图未能加载；也许连接已断开。',
    retry: '重试',
  },
};

// @param language the author's choice, 'en' or 'zh'; else it is the reader's own
export const wordsIn = (language) =>
  Object.hasOwn(figureWords, language) ? figureWords[language] : figureWords[readsChinese() ? 'zh' : 'en'];

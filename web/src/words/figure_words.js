// What a figure in another page says while it is not there, before the module with all other words is.

import { languageOr, partWords } from './part_words.js';

export const figureWords = {
  en: {
    title: 'Neuroglass',
    text: 'A neural network you can see through.',
    result: 'The article’s network answers 0.98977040 after 10,000 iterations; right would be 1.',
    failed: 'This figure could not be loaded. Perhaps the connection is gone.',
    build: 'What has arrived belongs to two versions of Neuroglass. Please reload the page in a moment.',
    start: 'This figure could not start; perhaps there is too little memory. Closing other tabs may help.',
    stopped: 'An error has stopped this figure.',
    noWebAssembly: 'This figure computes in WebAssembly, which is missing or switched off in this browser.',
  },
  zh: {
    title: 'Neuroglass',
    text: '看得见内部的神经网络。',
    result: '文章中的网络经过 10,000 次迭代后回答 0.98977040，正确答案是 1。',
    failed: '此图未能加载；也许连接已断开。',
    build: '收到的文件来自 Neuroglass 的两个不同版本。请稍后重新加载页面。',
    start: '此图未能启动；也许内存不足。关闭其他标签页也许有帮助。',
    stopped: '此图因出现错误而停止。',
    noWebAssembly: '此图用 WebAssembly 计算，而此浏览器没有它，或它已被关闭。',
  },
};

/** @typedef {ReturnType<typeof wordsIn>} FigureWords */

/** @param {string | null} language the author's choice, 'en' or 'zh'; else it is the reader's own */
export function wordsIn(language) {
  const own = languageOr(language);
  return { ...partWords[own], ...figureWords[own] };
}

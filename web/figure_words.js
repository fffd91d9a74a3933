// What a figure in another page says while it is not there, before the module with all other words is.

export const figureWords = {
  en: {
    title: 'Neuroglass',
    text: 'A neural network you can see through.',
    result: 'The article’s network answers 0.98977040 after 10,000 iterations; right would be 1.',
    failed: 'This figure could not be loaded. Perhaps the connection is gone.',
    retry: 'Try again',
  },
  zh: {
    title: 'Neuroglass',
    text: '看得见内部的神经网络。',
    result: '文章中的网络经过 10,000 次迭代后回答 0.98977040，正确答案是 1。',
    failed: '此图未能加载；也许连接已断开。',
    retry: '重试',
  },
};

// @param chosen by the author: 'en', 'zh', or anything else for the reader's own language
export const languageOf = (chosen) => (Object.hasOwn(figureWords, chosen) ? chosen : navigator.language.startsWith('zh') ? 'zh' : 'en');

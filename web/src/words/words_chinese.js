// The words of words.js and, under `page`, those of index.html, in Simplified Chinese.

export const words = {
  loadingOf: '正在加载：{received} / {total} kB',
  loadingSome: '正在加载，已收到 {received} kB',
  starting: '正在启动',

  retry: '重试',
  reload: '重新加载页面',
  detail: '技术信息：{detail}',

  noWebAssembly: {
    title: '此浏览器不能运行 WebAssembly',
    text: 'Neuroglass 用 WebAssembly 计算，而这里没有它，或它已被关闭。下面的答案仍然有效，它们是同样训练的结果。想亲自训练网络，请用最新的 Firefox、Chrome、Edge 或 Safari 打开本页。',
  },
  download: {
    title: '下载没有完成',
    text: 'Neuroglass 的一部分未能加载；也许连接已断开。下面的答案仍然有效，它们是同样训练的结果。请检查连接后重试。',
  },
  build: {
    title: 'Neuroglass 刚刚更新',
    text: '收到的文件来自两个不同的版本。下面的答案仍然有效，它们是同样训练的结果。请稍后重新加载页面。',
  },
  start: {
    title: 'Neuroglass 未能启动',
    text: '在显示第一幅画面之前出现了错误。下面的答案仍然有效，它们是同样训练的结果。请重新加载页面；如仍不行，请换一个浏览器。',
  },
  stopped: {
    title: 'Neuroglass 已停止',
    text: '运行中出现了错误，屏幕上的内容已丢失。下面的答案仍然有效，它们是文章中训练的结果。请重新加载页面，重新开始。',
  },
};

export const page = {
  lead: '看得见内部的神经网络：看三个权重如何从三个例子中学到规则，并读出途中的每一个数。',
  resultTitle: '它学到了什么',
  result: '反复看过三个例子之后，网络每次都把权重稍作修正。下面是它对输入 [1, 0, 1] 的回答，正确答案是 1。',
  after: '经过',
  answers: '它的回答',
  iterations10: '10 次迭代',
  iterations100: '100 次迭代',
  iterations10000: '10,000 次迭代',
};

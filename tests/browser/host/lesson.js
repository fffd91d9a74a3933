// Counts the frames that anything in the page asks for.
window.asked = 0;
const ask = window.requestAnimationFrame;
window.uncounted = ask.bind(window);
window.requestAnimationFrame = (callback) => {
  window.asked += 1;
  return ask(callback);
};

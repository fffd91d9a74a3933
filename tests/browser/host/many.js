// Makes the figures, each with a seed of its own, and lists them in window.figures.
class Framed extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
  }
}
customElements.define('other-framed', Framed);

window.figures = Array.from({ length: Number(location.search.slice(1)) }, (_, i) => {
  const figure = document.createElement('neuro-glass');
  for (const [name, value] of Object.entries({ class: 'tile', seed: i, at: 10_000, show: 'prediction' }))
    figure.setAttribute(name, value);
  if (i % 2 === 0) return document.body.appendChild(figure);
  const framed = document.createElement('other-framed'),
    sheet = document.createElement('link');
  Object.assign(sheet, { rel: 'stylesheet', href: 'lesson.css' });
  framed.shadowRoot.append(sheet, figure);
  document.body.append(framed);
  return figure;
});

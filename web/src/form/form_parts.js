// What the form and its tables are built of: elements, numbers as text, and labels.

const minus = (text) => text.replace('-', '−');
export const fixed = (number, digits) => minus(number.toFixed(digits));
export const short = (number) => minus(String(Number(number.toPrecision(9))));
// A label of a button on the canvas without the sign before it, which would be read aloud, or a hint as such a label.
export const plain = (label) => label.replace(/^[^\p{L}]+|[.。]$/gu, '');

export function made(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

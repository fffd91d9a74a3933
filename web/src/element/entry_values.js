// What a property or an attribute of a figure gives for the text of an entry, and takes for it. Knows no figure.

const isList = (given) => Array.isArray(given) || (ArrayBuffer.isView(given) && !(given instanceof DataView));
const counts = ['at', 'row', 'pin']; // numbers that no form has a field for

// The kind of each entry that a form has a field for; all figures have the same.
const kinds = new Map();
export function learnKinds(fields) {
  for (const { key, kind } of fields) kinds.set(key, kind);
}

// A toggle as a truth value, a number as a number; lists, names and the question stay texts, whatever they look like.
export function valueOf(key, text) {
  if (kinds.get(key) === 'toggle') return text === 'on';
  const mayBeNumber = ['integer', 'real', 'choice'].includes(kinds.get(key)) || counts.includes(key);
  return mayBeNumber && text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

// The text of an attribute: as in HTML, a toggle that is there without a value is on.
export function attributeText(key, text) {
  return kinds.get(key) === 'toggle' && (text === '' || text.toLowerCase() === key) ? 'on' : text;
}

// The text of what a property is set to: lists parted by commas, and of a list of lists the rows by _.
export function textOf(key, given) {
  const refuse = (what) => {
    throw new TypeError(`${key}: a text, a number, true, false or a list of them is wanted; ${what} was given.`);
  };
  const item = (one) => {
    if (one === null || one === undefined) refuse(String(one));
    if (!['string', 'number', 'boolean', 'bigint'].includes(typeof one))
      refuse(isList(one) ? 'a list within a row' : typeof one);
    return one;
  };
  const cell = (one) => (typeof item(one) === 'boolean' ? String(Number(one)) : String(one)).trim();
  if (typeof given === 'boolean') return given ? 'on' : 'off';
  if (!isList(given)) return String(item(given));
  const all = Array.from(given);
  if (!all.some(isList)) return all.map(cell).join(',');
  if (!all.every(isList)) refuse('a list of rows and of single values');
  return all.map((row) => Array.from(row, cell).join(',')).join('_');
}

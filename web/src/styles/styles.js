// Styles for documents and shadow roots. A sheet belongs to the document that it was made for, so each document has its own.

const sheets = new WeakMap(); // by document, the sheet of each text

// The sheet of that text for that document, or null where it has no window.
export function sheetOf(text, document) {
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (!Sheet) return null;
  if (!sheets.has(document)) sheets.set(document, new Map());
  const known = sheets.get(document);
  if (!known.has(text)) {
    const sheet = new Sheet();
    sheet.replaceSync(text);
    known.set(text, sheet);
  }
  return known.get(text);
}

// Adds a style to a document or shadow root, once.
export function addStyle(root, text) {
  const sheet = sheetOf(text, root.ownerDocument ?? root);
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

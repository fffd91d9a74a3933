// Styles for documents and shadow roots. A sheet belongs to the document that it was made for, so each document has its
// own.

import { rootOf } from '../dom.js';

/** @type {WeakMap<Document, Map<string, CSSStyleSheet>>} */
const sheets = new WeakMap(); // by document, the sheet of each text

/**
 * The sheet of that text for that document, or null where it has no window.
 * @param {string} text
 * @param {Document} document
 */
export function sheetOf(text, document) {
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (!Sheet) return null;
  const known = sheets.get(document) ?? new Map();
  const sheet = known.get(text) ?? new Sheet();
  if (!known.has(text)) sheet.replaceSync(text);
  sheets.set(document, known.set(text, sheet));
  return sheet;
}

/**
 * Adds a style to the document or shadow root that the node is in, once.
 * @param {Node} node
 * @param {string} text
 */
export function addStyle(node, text) {
  const root = rootOf(node);
  const sheet = sheetOf(text, root.ownerDocument ?? root);
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

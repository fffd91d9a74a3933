// How high a figure will be, from what its author asks for, before there is a module to ask: so the page around need
// not move when it comes. Follows src/ui/layouts/figure_layout.cpp; where that depends on words, a few pixels more. Knows no
// element.

import { fields, panels as panelNames } from 'neuroglass-schema';

const card = 48, // what stands around a panel, with the space to the next
  gap = 16;
// The lines of each parameter: a slider has one of its own.
const settings = Object.fromEntries(
  Object.entries(fields)
    .filter(([, { panel }]) => panel === 'settings')
    .map(([key, { scale }]) => [key, scale === 'logarithmic' ? 2 : 1]),
);

/** @typedef {Record<string, string | undefined>} Entries the entries of a link, by key */
/** @typedef {{ rows: number, inputs: number, weights: number }} Shape what of the data matters */

const list = (/** @type {string | undefined} */ text) => (text ?? '').split(/[\s,]+/).filter(Boolean);

/**
 * @param {Entries} entries
 * @returns {Shape}
 */
function shapeOf({ data, bias }) {
  const rows = (data ?? '').split(/[_\n]/).filter((row) => row.includes(',') || row.includes('，'));
  const inputs = rows.length > 0 ? rows[0].split(/[,，]/).length - 1 : 3;
  return { rows: rows.length || 3, inputs, weights: inputs + (bias === 'on' || bias === '' ? 1 : 0) };
}

/**
 * What the open tab needs, in a card with that width within.
 * @param {Entries} entries
 * @param {Shape} shape
 * @param {number} width
 * @param {number} target how high a control is
 */
function viewHeight({ tab }, { rows, inputs, weights }, width, target) {
  const lines = (/** @type {number} */ pixels) => Math.ceil(pixels / width); // of a text that is so long
  switch (tab) {
    case 'arithmetic':
      return width < 440 ? 904 : 622;
    case 'inputs': {
      const table = Math.min(inputs <= 4 ? 2 ** inputs : rows, 64) * (target > 32 ? 44 : 28);
      return 70 + table + 24 + 13 * (lines(3200) + 2);
    }
    case 'seeds':
      return 216 + target + 80 * weights;
    case 'loss-surface':
      return 2 * target + 44 + Math.min(420, Math.max(220, width * 0.8));
    case 'compare':
      return 44 + target + 13 * (lines(1100) + 1);
    case 'take-away':
      return width < 440 ? 676 : 530;
    default:
      return 28 + Math.min(330, Math.max(190, weights * 56));
  }
}

/**
 * The panels' heights, in their order.
 * @param {Entries} entries
 * @param {(part: string) => boolean} shows
 * @param {number} width
 * @param {number} target how high a control is
 */
function panels(entries, shows, width, target) {
  const shape = shapeOf(entries);
  const parameters = Object.keys(settings)
    .filter(shows)
    .reduce((sum, key) => sum + settings[key] * target + (settings[key] - 1) * 2 + 14, 0);
  const controls = (shows('train') ? target + 16 : 0) + (shows('speed') ? 24 + target : 0);
  const perLine = Math.max(1, Math.floor((width + 6) / 54));
  const inputs = Math.ceil((shape.inputs + (width < 260 ? perLine : 2)) / perLine); // with the words beside them
  /** @type {Record<string, number>} */
  const heights = {
    settings: parameters + controls,
    prediction: 228 + inputs * target + (inputs - 1) * 6,
    view: viewHeight(entries, shape, width, target),
    weights: 56 + 44 * shape.weights,
    loss: 200,
    output: 320,
    data: 80 + (Math.min(shape.rows, 40) + 1) * target,
  };
  return Object.keys(heights)
    .filter(shows)
    .map((name) => heights[name]);
}

/**
 * The text's lines in that width, by a canvas, with the font that a figure has.
 * @param {string} text
 * @param {number} width
 */
function linesOf(text, width) {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 1;
  context.font = '15px "DejaVu Sans", Verdana, system-ui, sans-serif';
  let lines = 1,
    line = '';
  for (const word of text.match(/[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef]|\s+/gu) ?? []) {
    if (line !== '' && context.measureText((line + word).trimEnd()).width > width) {
      lines += 1;
      line = '';
    }
    line += word;
  }
  return lines;
}

/**
 * @param {Entries} entries
 * @param {number} width of the figure in CSS pixels
 * @param {boolean} coarse fingers point
 * @returns {number} its height in CSS pixels
 */
export function reservedHeight(entries, width, coarse) {
  const show = list(entries.show),
    hide = list(entries.hide);
  const shows = (/** @type {string} */ part) =>
    !hide.includes(part) && (show.length === 0 || !panelNames.includes(part) || show.includes(part));
  if (panelNames.every(shows)) {
    if (width < 720) return 844;
    return width < 1200 ? 760 : 820;
  }
  const target = coarse ? 44 : 32,
    narrow = width < 720,
    edge = 12,
    area = width - (narrow ? 24 : 48);
  const widthOf = (/** @type {number} */ count) => (area - gap * (count - 1)) / count;
  let count = Math.floor(Math.min(3, Math.max(1, (area + gap) / (300 + gap))));
  if (count === 3 && widthOf(3) < 380 && shows('view')) count = 2;
  count = Math.min(count, Math.max(1, panels(entries, shows, area, target).length));
  const columns = Array(count).fill(0);
  for (const height of panels(entries, shows, widthOf(count) - 32, target))
    columns[columns.indexOf(Math.min(...columns))] += height + card;

  const transport = shows('train') && !shows('settings'),
    timeline = shows('timeline'),
    beside = transport && timeline && area >= 560;
  let dock = 0;
  if (timeline) dock += area >= 720 && !beside ? 76 : 84;
  if (transport && !beside) dock += target + 12;
  if (dock > 0) dock += 8;

  const question = entries.question ? 8 + Math.max(40, 15 * linesOf(entries.question, area - 56) + 24) : 0;
  return (shows('header') ? 56 : edge) + question + Math.max(...columns) - gap + (dock > 0 ? dock + gap : edge);
}

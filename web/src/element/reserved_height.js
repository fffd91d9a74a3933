// How high a figure will be, from what its author asks for, before there is a module to ask: so the page around need
// not move when it comes. Follows src/ui/layouts/figure_layout.cpp; where that depends on words, a few pixels more. Knows no
// element.

import { fields, panels as panelNames } from 'neuroglass-schema';

const mostInputs = 21, // of the test example that are shown at once
  card = 48, // what stands around a panel, with the space to the next
  gap = 16;
// The lines of each parameter, with a pointer and under fingers: a slider has one of its own, and so have, under
// fingers, a number's buttons.
const settings = Object.fromEntries(
  Object.entries(fields)
    .filter(([, { panel }]) => panel === 'settings')
    .map(([key, { kind, scale }]) => [key, scale === 'logarithmic' ? [2, 2] : [1, kind === 'toggle' ? 1 : 2]]),
);

/** @typedef {Record<string, string | undefined>} Entries the entries of a link, by key */
/**
 * What of the data and the network matters: layers are the hidden ones, side the most units or inputs side by side, deep
 * the most weights of a unit.
 * @typedef {{ rows: number, inputs: number, outputs: number, layers: number[], weights: number, side: number, deep: number }} Shape
 */

const list = (/** @type {string | undefined} */ text) => (text ?? '').split(/[\s,]+/).filter(Boolean);

/**
 * @param {Entries} entries
 * @returns {Shape}
 */
function shapeOf({ data, bias, layers: asked, targets }) {
  const rows = (data ?? '').split(/[_\n]/).filter((row) => row.includes(',') || row.includes('，'));
  const outputs = Number(targets) || 1;
  const inputs = rows.length > 0 ? Math.max(1, rows[0].split(/[,，]/).length - outputs) : 3;
  const layers = list(asked).map(Number).filter(Boolean);
  const one = bias !== undefined && ['on', 'fixed', ''].includes(bias) ? 1 : 0,
    below = [inputs, ...layers];
  const weights = [...layers, outputs].reduce((sum, units, i) => sum + (below[i] + one) * units, 0);
  return {
    rows: rows.length || 3,
    inputs,
    outputs,
    layers,
    weights,
    side: Math.max(...below, outputs),
    deep: Math.max(...below) + one,
  };
}

/**
 * What the choices of the model need: in each row so many pixels of buttons, in English.
 * @param {Entries} entries
 * @param {Shape} shape
 * @param {number} width
 * @param {number} target
 */
function modelHeight({ update, optimizer, init }, { layers }, width, target) {
  const beside = width >= 430,
    room = Math.min(width, 640) - (beside ? 148 : 0);
  const rows = [
    ...[0, ...layers].map(() => 120),
    ...[205, 500, 690, 190, 300, 190, 640, 270, 190], // bias, output activation, loss, update, optimizer, decay, init, scaling, targets
    ...(layers.length > 0 ? [270] : []), // activation
    ...(update && update !== 'all' ? [200] : []), // order
    ...(optimizer === 'momentum' ? [190] : []),
    ...(init === 'normal' ? [190] : []),
  ];
  const lines = rows.map((pixels) => Math.ceil(pixels / room));
  return 28 + lines.reduce((sum, count) => sum + count * (target + 4) + 6 + (beside ? 0 : 22), 0);
}

/**
 * What the open tab needs, in a card with that width within.
 * @param {Entries} entries
 * @param {Shape} shape
 * @param {number} width
 * @param {number} target how high a control is
 */
function viewHeight(entries, shape, width, target) {
  const { rows, inputs, outputs, layers, weights, side } = shape,
    single = layers.length === 0 && outputs === 1;
  const lines = (/** @type {number} */ pixels) => Math.ceil(pixels / width), // of a text that is so long
    tools = target > 32 ? target + 4 : target; // above the network, below the buttons that go through the rows
  switch (entries.tab) {
    case 'model':
      return modelHeight(entries, shape, width, target);
    case 'arithmetic':
      return (width < 440 ? 904 : 622) + 3 * (target - 32);
    case 'inputs': {
      const table = Math.min(inputs <= 4 ? 2 ** inputs : rows, 64) * (target > 32 ? 44 : 28);
      return 70 + table + 24 + 13 * (lines(3200) + 2);
    }
    case 'held-out': {
      const chosen = !entries.held_out_rows,
        two = !chosen || Number(entries.held_out) > 0,
        report = 188; // of two classes
      const fields = chosen ? 2 * ((target > 32 ? 2 * target + 2 : target) + 10) : 0;
      return 42 + fields + 15 * lines(two ? 900 : 860) + report + (two && width < 480 ? report + 28 : 0);
    }
    case 'seeds':
      return 216 + target + 80 * (weights > 24 ? 0 : weights);
    case 'loss-surface':
      return (single ? 2 : 4) * target + 44 + Math.min(420, Math.max(220, width * 0.8));
    case 'compare':
      return 44 + target + 13 * (lines(1100) + 1);
    case 'take-away':
      return (width < 440 ? 796 : 628) + 7 * (target - 32);
    default:
      if (!single || entries.phase) {
        // Between, the curve stands beside the formulas, but the tools not beside the title.
        const phase = width >= 440 && width < 620 ? 150 : 118;
        return 28 + tools + 8 + 34 + Math.min(250, Math.max(150, side * 40)) + (entries.phase ? phase : 0);
      }
      return 28 + Math.min(330, Math.max(190, weights * 56)) + (target > 32 && width >= 296 ? tools : 0);
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
    .map((key) => settings[key][target > 32 ? 1 : 0])
    .reduce((sum, lines) => sum + lines * target + (lines - 1) * 2 + 14, 0);
  const controls = (shows('train') ? target + 16 : 0) + (shows('speed') ? 24 + target : 0);
  const words = width < 260 ? width : 90; // beside the inputs: what the answer should be
  const inputs = Math.ceil((Math.min(shape.inputs, mostInputs) * 54 + words) / (width + 6));
  const locked = list(entries.lock).some((part) => part === 'data' || part === 'all'); // then no row comes or goes
  const draws = shape.inputs > 2 && !locked; // points, by a button below the title where that chooses axes
  /** @type {Record<string, number>} */
  const heights = {
    settings: parameters + controls,
    prediction: 228 + inputs * target + (inputs - 1) * 6 + (shape.inputs > mostInputs ? target : 0),
    view: viewHeight(entries, shape, width, target),
    weights: shape.weights > 24 ? 70 + 18 * shape.deep : 56 + 44 * shape.weights,
    loss: 200,
    output: 320 + (shape.outputs > 1 ? target : 0) + (draws && width < 192 + 4 * target ? target : 0),
    data: 80 + (Math.min(shape.rows, 12) + (locked ? 1 : 2) + (shape.rows > 12 ? 1 : 0)) * target,
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
    hide = list(entries.hide),
    tab = show.find((name) => name !== 'none' && !panelNames.includes(name)); // a tab by its name opens it
  if (tab) {
    show.push('view');
    entries = { ...entries, tab };
  }
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

// What the page says before and instead of the canvas, as a visitor reads it.
import assert from 'node:assert/strict';

export const text = (visitor, selector) =>
  visitor.page.$eval(selector, (element) => element.innerText.replaceAll('\u00a0', ' '));
export const visible = (visitor, selector) =>
  visitor.page.$eval(selector, (element) => element.checkVisibility({ visibilityProperty: true }));

export async function tellsTheResult(visitor) {
  assert.ok(await visible(visitor, '#result'));
  const page = await text(visitor, '#boot');
  for (const words of [
    'Neuroglass',
    'A neural network you can see through',
    '10 iterations',
    '0.65980921',
    '100 iterations',
    '0.87680541',
    '10,000 iterations',
    '0.98977040',
  ])
    assert.ok(page.includes(words), `${words} in ${page}`);
}

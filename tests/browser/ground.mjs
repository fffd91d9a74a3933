// What the page's ground looks like in light and dark, and waiting for it.
import assert from 'node:assert/strict';

export const ground = { light: [0xf7, 0xf7, 0xf4], dark: [0x14, 0x17, 0x1b] }; // LOOK.md

export const untilGround = async (visitor, wanted) => {
  const seen = [];
  for (let i = 0; i < 20; ++i) {
    seen.push((await visitor.look({ x: 0, y: 0, width: 4, height: 4 })).at(2, 2));
    if (`${seen.at(-1)}` === `${wanted}`) return;
  }
  assert.fail(`the ground is ${seen.at(-1)}, wanted ${wanted}`);
};

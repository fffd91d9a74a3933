// What only Chromium's own protocol can do to an open page: another pixel ratio, and another colour scheme of the system.
import { test } from 'node:test';

import { ground, untilGround } from '../ground.mjs';
import { Visitor, serve } from '../visitor.mjs';

const address = await serve();

test('the drawing buffer follows the size and the pixel ratio', () =>
  Visitor.with(address, {}, async (visitor) => {
    await visitor.rest();
    const session = await visitor.page.createCDPSession();
    for (const [width, height, deviceScaleFactor] of [
      [1440, 900, 2],
      [1152, 720, 1.25],
      [1440, 900, 1],
      [800, 600, 1.5],
      [390, 844, 3],
      [1440, 900, 1],
    ]) {
      await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
      await visitor.page.mouse.move(300 + deviceScaleFactor, 28); // an emulated ratio alone tells a page nothing, unlike a real one
      await visitor.page.waitForFunction(
        (wide, high) => {
          const canvas = document.querySelector('canvas');
          return canvas.width === wide && canvas.height === high;
        },
        { timeout: 5000 },
        Math.round(width * deviceScaleFactor),
        Math.round(height * deviceScaleFactor),
      );
    }
  }));

test('light and dark follow the system at once, until the switch is pressed', () =>
  Visitor.with(address, { dark: true }, async (visitor) => {
    const system = (value) => visitor.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await untilGround(visitor, ground.dark);
    await system('light');
    await untilGround(visitor, ground.light);
    await system('dark');
    await untilGround(visitor, ground.dark);
    await visitor.click('appearance');
    await untilGround(visitor, ground.light);
    await system('light');
    await system('dark');
    await visitor.frames(10);
    await untilGround(visitor, ground.light);
    await visitor.click('appearance');
    await untilGround(visitor, ground.dark);
  }));

// Firefox, driven by puppeteer-core over WebDriver BiDi: with a window, because without one it refuses WebGL 2.
// What a person sets in the system, dark and calm, are preferences that it reads at its start: a browser for each.
import { differing } from './differing.mjs';
import { display } from './display.mjs';
import { browsers, died, patience, program, watch } from './puppeteer.mjs';

const launched = browsers(async ({ touch, dark, motion }) => ({
  browser: 'firefox',
  executablePath: program('firefox-esr'),
  headless: false,
  protocolTimeout: patience,
  env: { ...process.env, DISPLAY: await display() },
  extraPrefsFirefox: {
    'webgl.force-enabled': true,
    'dom.w3c_touch_events.enabled': touch ? 1 : 0,
    'ui.primaryPointerCapabilities': touch ? 1 : 6, // coarse; or fine and hovering
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    'ui.prefersReducedMotion': motion ? 0 : 1,
  },
}));

export const firefox = {
  name: 'Firefox',
  folders: ['.', 'touch'],
  differs: differing,
  died,

  async open({ width, height, ratio, touch, dark, motion }, address, note) {
    const page = await (await launched({ touch, dark, motion })).newPage();
    watch(page, address, note);
    await page.setViewport({ width, height, deviceScaleFactor: ratio });
    const move = page.mouse.move.bind(page.mouse); // as far as the window goes: the protocol refuses to leave it
    page.mouse.move = (x, y, options) =>
      move(
        Math.min(Math.max(0, x), page.viewport().width - 1),
        Math.min(Math.max(0, y), page.viewport().height - 1),
        options,
      );
    return page;
  },
};

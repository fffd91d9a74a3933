// Chromium, driven by puppeteer-core over its own protocol (CDP). It alone can be told a pixel ratio, a colour scheme and the like while a page is open.
import { browsers, died, patience, program, watch } from './puppeteer.mjs';

const args = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const launched = browsers(() => ({ executablePath: program('chromium'), args, protocolTimeout: patience }));

export const chromium = {
  name: 'Chromium',
  folders: ['.', 'touch', 'chromium'],
  differs: () => true,

  died,

  async open({ width, height, ratio, touch, dark, motion }, address, note) {
    const page = await (await launched('')).newPage();
    watch(page, address, note);
    await page.setViewport({ width, height, deviceScaleFactor: ratio, hasTouch: touch, isMobile: touch });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: motion ? 'no-preference' : 'reduce' },
    ]);
    return page;
  },
};

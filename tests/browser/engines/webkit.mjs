// WebKitGTK: its MiniBrowser, driven through WebKitWebDriver by plain WebDriver calls. Gives pages the face of puppeteer's, as far as the
// tests use it. What the driver cannot do, it does not have: fingers (they come as a mouse), downloads, leaving the window with the pointer.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { differing } from './differing.mjs';
import { display, screen } from './display.mjs';
import { patience } from './patience.mjs';
import { WebKitPage } from './webkit_page.mjs';

const running = new Map();
after(async () => {
  for (const session of running.values()) await (await session).end();
});

export const webkit = {
  name: 'WebKit',
  folders: ['.'],
  differs: differing,
  died: (error) => /invalid session id|fetch failed/.test(error.message),

  // A window of its own, without a bar, of the wanted size: one that a script has opened.
  async open({ width, height, ratio, dark, motion }, address, note) {
    const key = JSON.stringify({ ratio, dark, motion });
    if (!running.has(key)) running.set(key, start({ ratio, dark, motion }));
    const session = await running.get(key);
    if (session.ended) {
      // it has died: the next page has a new browser
      running.delete(key);
      await session.end();
      return webkit.open({ width, height, ratio, dark, motion }, address, note);
    }
    const handles = await session.call('GET', '/window/handles');
    await session.call('POST', '/execute/sync', {
      script:
        "window.open('about:blank', '_blank', 'popup=yes,width=800,height=600,toolbar=no,menubar=no,location=no')",
      args: [],
    });
    const handle = (await session.call('GET', '/window/handles')).find((one) => !handles.includes(one));
    const page = new WebKitPage(session, handle, address, note);
    await page.resize(width, height);
    return page;
  },
};

// A driver and a browser with its system set so.  @return {call(method, path, body), end(), ended, screen, first: a window that stays}
async function start({ ratio, dark, motion }) {
  const settings = mkdtempSync(join(tmpdir(), 'neuroglass-gtk-')),
    port = await freePort();
  mkdirSync(join(settings, 'gtk-3.0'));
  writeFileSync(join(settings, 'gtk-3.0', 'settings.ini'), `[Settings]\ngtk-enable-animations=${Number(motion)}\n`);
  const env = {
    ...process.env,
    DISPLAY: await display(),
    XDG_CONFIG_HOME: settings,
    GDK_SCALE: String(ratio),
    GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  let session = '';
  const own = { ended: false, screen: { width: screen.width / ratio, height: screen.height / ratio } };
  const call = (own.call = async (method, path, body = method === 'POST' ? {} : undefined) => {
    const response = await fetch(`http://127.0.0.1:${port}${session}${path}`, {
      method,
      body: body && JSON.stringify(body),
    }).catch((error) => {
      own.ended ||= session !== ''; // the driver has gone
      throw error;
    });
    const { value } = await response.json();
    own.ended ||= value?.error === 'invalid session id';
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error} ${value.message}`);
    return value;
  });
  for (let i = 0; ; ++i) {
    try {
      await call('GET', '/status');
      break;
    } catch (error) {
      if (i === 200) throw error;
    }
    await sleep(50);
  }
  // Windows without a bar are those that scripts open, and they may be narrow.
  const args = ['--automation', '--javascript-can-open-windows-automatically=true'];
  const { sessionId } = await call('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser(), args } } },
  });
  session = `/session/${sessionId}`;
  await call('POST', '/timeouts', { script: patience, pageLoad: patience }); // of themselves 30 s and 300 s
  own.end = async () => {
    if (!own.ended) await call('DELETE', '');
    driver.kill();
    rmSync(settings, { recursive: true });
  };
  own.first = await call('GET', '/window');
  return own;
}

function miniBrowser() {
  for (const folder of readdirSync('/usr/lib'))
    for (const version of ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']) {
      const path = `/usr/lib/${folder}/${version}`;
      try {
        if (readdirSync(path).includes('MiniBrowser')) return `${path}/MiniBrowser`;
      } catch {
        /* another folder */
      }
    }
  return assert.fail('MiniBrowser is not installed');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => {
    server.once('listening', done);
  });
  const { port } = server.address();
  await new Promise((done) => {
    server.close(done);
  });
  return port;
}

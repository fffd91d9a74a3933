// A screen for browsers with windows: an X server without hardware, one for all of this process. Draws and shows nothing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after } from 'node:test';

export const screen = { width: 4480, height: 2640 };
let started, server;
after(() => server?.kill());

// @return the display's name, ":1"
export function display() {
  started ??= (async () => {
    server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${screen.width}x${screen.height}x24`, '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const [number] = await once(server.stdio[3], 'data');
    return `:${String(number).trim()}`;
  })();
  return started;
}

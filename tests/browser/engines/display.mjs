// A screen for a browser with windows: an X server without hardware. Each browser has one of its own, so that none covers another's windows.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after } from 'node:test';

export const screen = { width: 4480, height: 2640 };
const servers = [];
after(() => servers.forEach((server) => server.kill()));

// @return the display's name, ":1"
export async function display() {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${screen.width}x${screen.height}x24`, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  servers.push(server);
  const [number] = await once(server.stdio[3], 'data');
  return `:${String(number).trim()}`;
}

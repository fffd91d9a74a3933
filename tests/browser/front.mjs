// The server of the site, web/tools/server.py, with a door before it where a test can hold, change or break an answer, the same for every
// browser, and put scripts before those of the page. Without such wishes everything goes through as it is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { after } from 'node:test';

export const root = fileURLToPath(new URL('../../', import.meta.url));
// The site with what tests ask for beside the page's API: src/bindings/test_hooks.h. All else of it is the published one's.
export const site = `${root}build/site_for_tests`;
export const publishedSite = `${root}build/site`;
const fronts = new Map();
const scriptPath = '/visitor-script.js';

// The front whose address a URL begins with.
export const frontOf = (url) => fronts.get(new URL(url).origin);

// Serves a folder as web/serve does. Ends with the test file. @return its address, "http://localhost:…/"
export async function serve(folder = site) {
  const server = spawn('python3', [`${root}web/tools/server.py`, '--root', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(server.stdout, 'data');
  const front = new Front(Number(/\d+/.exec(line)[0]));
  await once(front.server.listen(0, 'localhost'), 'listening');
  after(() => {
    server.kill();
    front.server.close();
    front.server.closeAllConnections();
  });
  const address = `http://localhost:${front.server.address().port}/`;
  fronts.set(new URL(address).origin, front);
  return address;
}

class Front {
  scripts = []; // put before those of the page
  answer = null; // (path, response, pass): answers itself, or calls pass()

  constructor(port) {
    this.port = port;
    this.server = createServer((asked, response) => {
      const path = asked.url.split('?')[0],
        pass = () => this.pass(asked, response);
      if (path === scriptPath)
        response
          .writeHead(200, {
            'Content-Type': 'text/javascript',
            'Cache-Control': 'no-store',
            'Cross-Origin-Resource-Policy': 'cross-origin',
          })
          .end(this.scripts.join('\n'));
      else if (this.answer) {
        response.setHeader('Cache-Control', 'no-store'); // what a test makes up is of no other page
        this.answer(path, response, pass);
      } else pass();
    });
  }

  pass(asked, response) {
    const options = {
      host: '127.0.0.1',
      port: this.port,
      path: asked.url,
      method: asked.method,
      headers: asked.headers,
    };
    const onward = request(options, (answered) => {
      const headers = { ...answered.headers, 'cache-control': 'no-cache' }, // what a test changes is asked for in each page
        html = /^text\/html/.test(headers['content-type']) && this.scripts.length > 0;
      if (!html) return answered.pipe(response.writeHead(answered.statusCode, headers));
      delete headers['content-length'];
      response.writeHead(answered.statusCode, headers);
      return answered
        .setEncoding('utf8')
        .toArray()
        .then((parts) =>
          response.end(parts.join('').replace('<script', `<script src="${scriptPath}"></script>\n  <script`)),
        );
    });
    onward.on('error', () => response.destroy());
    asked.pipe(onward);
  }
}

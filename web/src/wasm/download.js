// Fetches files, whole or not at all, and a WebAssembly file so that it is compiled while it arrives, telling how many
// bytes have come: hosts may answer with a page where they have no such file, and with a part of it. Knows nothing of
// the page or of what they are for.

import { messageOf } from '../dom.js';

export class DownloadError extends Error {}

/**
 * @param {URL} url
 * @param {boolean} anew past what the browser has kept of it
 */
async function answerOf(url, anew) {
  const response = await fetch(url, { cache: anew ? 'reload' : 'default' }).catch((error) => {
    throw new DownloadError(`${url.pathname}: ${error.message}`);
  });
  if (!response.ok || !response.body)
    throw new DownloadError(`${url.pathname}: the server answered ${response.status}`);
  return response;
}

/**
 * @param {URL} url
 * @param {number} received
 * @param {number} bytes
 */
const notWhole = ({ pathname }, received, bytes) =>
  new DownloadError(`${pathname}: ${received} bytes came, and not its ${bytes}`);

/** The sign that a hash has in the name of a file: the first of SHA-256. @param {Uint8Array<ArrayBuffer>} content */
async function signOf(content) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(hash.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The content of the file at url.
 * @param {URL} url
 * @param {object} options
 * @param {string} options.name the one that the build has given it, with a hash of its content
 * @param {number} options.bytes how long it is
 * @param {boolean} options.anew past what the browser has kept of it
 */
export async function whole(url, { name, bytes, anew }) {
  const response = await answerOf(url, anew);
  const content = new Uint8Array(
    await response.arrayBuffer().catch((error) => {
      throw new DownloadError(`${url.pathname}: ${messageOf(error)}`);
    }),
  );
  if (content.length !== bytes) throw notWhole(url, content.length, bytes);
  const isSecure = typeof crypto.subtle === 'object'; // else there is none
  if (isSecure && !name.includes(`-${(await signOf(content)).toUpperCase()}.`))
    throw new DownloadError(`${url.pathname}: what came is damaged`);
  return content;
}

/**
 * Compiles the file at url. Rejects with a DownloadError when its bytes did not arrive, and with WebAssembly's own
 * error when they are no good.
 * @param {URL} url
 * @param {object} options
 * @param {number} options.bytes how long it is
 * @param {boolean} options.anew past what the browser has kept of it
 * @param {(received: number) => void} options.onBytes counts the file's own bytes, after any Content-Encoding
 */
export async function compile(url, { bytes, anew, onBytes }) {
  const response = await answerOf(url, anew);
  const body = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body);
  let received = 0;
  /** @type {DownloadError | null} */
  let broken = null;
  const reader = body.getReader();
  const counted = new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done && received !== bytes) throw notWhole(url, received, bytes);
        if (done) return controller.close();
        if (received === 0 && value[0] !== 0) throw new DownloadError(`${url.pathname}: what came is no WebAssembly`);
        received += value.byteLength;
        onBytes(received);
        controller.enqueue(value);
      } catch (error) {
        broken =
          error instanceof DownloadError
            ? error
            : new DownloadError(`${url.pathname} broke off after ${received} bytes: ${messageOf(error)}`);
        controller.error(broken);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const counting = new Response(counted, { headers: { 'Content-Type': 'application/wasm' } });

  try {
    return await WebAssembly.compileStreaming(counting);
  } catch (error) {
    throw broken ?? error; // a broken stream shows up as any kind of error, by browser
  }
}

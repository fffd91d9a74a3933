// Fetches a WebAssembly file and compiles it while it arrives, telling how many bytes have come.
// Knows nothing of the page or of what the module does.

import { messageOf } from '../dom.js';

export class DownloadError extends Error {}

/**
 * Compiles the file at url. Rejects with a DownloadError when the bytes did not arrive, and with WebAssembly's own
 * error when they are no good.
 * @param {URL} url
 * @param {(received: number) => void} onBytes counts the file's own bytes, after any Content-Encoding
 */
export async function compile(url, onBytes) {
  const response = await fetch(url).catch((error) => {
    throw new DownloadError(`${url.pathname}: ${error.message}`);
  });
  if (!response.ok || !response.body)
    throw new DownloadError(`${url.pathname}: the server answered ${response.status}`);

  let received = 0;
  /** @type {DownloadError | null} */
  let broken = null;
  const reader = response.body.getReader();
  const counted = new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        received += value.byteLength;
        onBytes(received);
        controller.enqueue(value);
      } catch (error) {
        broken = new DownloadError(`${url.pathname} broke off after ${received} bytes: ${messageOf(error)}`);
        controller.error(broken);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const whole = new Response(counted, { headers: { 'Content-Type': 'application/wasm' } });

  try {
    return await WebAssembly.compileStreaming(whole);
  } catch (error) {
    throw broken ?? error; // a broken stream shows up as any kind of error, by browser
  }
}

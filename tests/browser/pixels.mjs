// Screenshots as pixels: a PNG with 8 bits a channel, without interlacing, as browsers make them.
import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

// What a row's filter expects of a byte, from those left of it, above it, and above left.
const guesses = [() => 0, (left) => left, (_, above) => above, (left, above) => (left + above) >> 1, paeth];

// {width, height, at(x, y): [r, g, b]}
export function pixels(png) {
  const width = png.readUInt32BE(16),
    height = png.readUInt32BE(20),
    channels = { 2: 3, 6: 4 }[png[25]];
  assert.ok(png[24] === 8 && channels && png[28] === 0, 'not a PNG of the kind that browsers make');
  const packed = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const raw = inflateSync(Buffer.concat(packed)),
    stride = width * channels,
    data = Buffer.alloc(stride * height);
  for (let y = 0; y < height; ++y) {
    const from = y * (stride + 1) + 1,
      to = y * stride,
      guess = guesses[raw[from - 1]];
    for (let x = 0; x < stride; ++x) {
      const left = x >= channels ? data[to + x - channels] : 0,
        above = y > 0 ? data[to + x - stride] : 0;
      const corner = x >= channels && y > 0 ? data[to + x - stride - channels] : 0;
      data[to + x] = raw[from + x] + guess(left, above, corner);
    }
  }
  return image(width, height, channels, data);
}

const image = (width, height, channels, data) => ({
  width,
  height,
  data,
  channels,
  at: (x, y) => [...data.subarray((y * width + x) * channels, (y * width + x) * channels + 3)],
});

// A part of an image of a page: the clip is in CSS pixels.
export function part(whole, clip, ratio) {
  const [x, y, width, height] = [clip.x, clip.y, clip.width, clip.height].map((length) => length * ratio),
    { channels } = whole;
  const rows = Array.from({ length: height }, (_, row) =>
    whole.data.subarray(((y + row) * whole.width + x) * channels, ((y + row) * whole.width + x + width) * channels),
  );
  return image(width, height, channels, Buffer.concat(rows));
}

function paeth(left, above, corner) {
  const p = left + above - corner,
    a = Math.abs(p - left),
    b = Math.abs(p - above),
    c = Math.abs(p - corner);
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

// How many pixels differ by more than `tolerance` in a channel.
export function differences(a, b, tolerance = 0) {
  assert.deepEqual([a.width, a.height], [b.width, b.height]);
  let count = 0;
  const differs = (i, k) => Math.abs(a.data[i] - b.data[k]) > tolerance;
  for (let pixel = 0, i = 0, k = 0; pixel < a.width * a.height; pixel += 1, i += a.channels, k += b.channels)
    if (differs(i, k) || differs(i + 1, k + 1) || differs(i + 2, k + 2)) count += 1;
  return count;
}

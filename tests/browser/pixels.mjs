// Screenshots as pixels: a PNG with 8 bits a channel, without interlacing, as browsers make them.
import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

// {width, height, at(x, y): [r, g, b]}
export function pixels(png) {
  const width = png.readUInt32BE(16), height = png.readUInt32BE(20), channels = { 2: 3, 6: 4 }[png[25]];
  assert.ok(png[24] === 8 && channels && png[28] === 0, 'not a PNG of the kind that browsers make');
  const packed = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const raw = inflateSync(Buffer.concat(packed)), stride = width * channels, data = Buffer.alloc(stride * height);
  for (let y = 0; y < height; ++y) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; ++x) {
      const left = x >= channels ? data[y * stride + x - channels] : 0, above = y > 0 ? data[(y - 1) * stride + x] : 0;
      const corner = x >= channels && y > 0 ? data[(y - 1) * stride + x - channels] : 0;
      data[y * stride + x] = raw[y * (stride + 1) + 1 + x] + [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
    }
  }
  return image(width, height, channels, data);
}

const image = (width, height, channels, data) => ({ width, height, data, channels, at: (x, y) => [...data.subarray((y * width + x) * channels, (y * width + x) * channels + 3)] });

// A part of an image of a page: the clip is in CSS pixels.
export function part(whole, clip, ratio) {
  const [x, y, width, height] = [clip.x, clip.y, clip.width, clip.height].map((length) => length * ratio), { channels } = whole;
  const rows = Array.from({ length: height }, (_, row) => whole.data.subarray(((y + row) * whole.width + x) * channels, ((y + row) * whole.width + x + width) * channels));
  return image(width, height, channels, Buffer.concat(rows));
}

function paeth(left, above, corner) {
  const p = left + above - corner, a = Math.abs(p - left), b = Math.abs(p - above), c = Math.abs(p - corner);
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

// How many pixels differ by more than `tolerance` in a channel.
export function differences(a, b, tolerance = 0) {
  assert.deepEqual([a.width, a.height], [b.width, b.height]);
  let count = 0;
  for (let i = 0; i < a.width * a.height; ++i)
    if ([0, 1, 2].some((channel) => Math.abs(a.data[i * a.channels + channel] - b.data[i * b.channels + channel]) > tolerance)) count += 1;
  return count;
}

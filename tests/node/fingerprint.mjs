// The FNV-1a hash, of 64 bits, of numbers as bytes of doubles, the lowest first: as tests/golden/make_bits.py records it.
export function fingerprint(numbers) {
  const bytes = new Uint8Array(numbers.length * 8),
    view = new DataView(bytes.buffer);
  numbers.forEach((number, i) => view.setFloat64(8 * i, number, true));
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

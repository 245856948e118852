/** A picture in pixels, four bytes each: red, green, blue, opacity. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8ClampedArray;
}

/** Reads a GIF of one frame without transparency, such as a QR code's. @throws when it is none. */
export function readGif(bytes: Buffer): Picture {
  if (!bytes.subarray(0, 3).equals(Buffer.from('GIF'))) throw new Error('not a GIF');
  const width = bytes.readUInt16LE(6);
  const height = bytes.readUInt16LE(8);
  const colours = 2 << ((bytes[10] ?? 0) & 7);
  const palette = bytes.subarray(13, 13 + colours * 3);
  const frame = bytes.indexOf(0x2c, 13 + colours * 3);
  const start = frame + 10;
  const indices = unpack(blocks(bytes, start + 1), bytes[start] ?? 2, width * height);
  const pixels = new Uint8ClampedArray(width * height * 4);
  indices.forEach((index, at) => {
    pixels.set([...palette.subarray(index * 3, index * 3 + 3), 255], at * 4);
  });
  return { width, height, pixels };
}

/** A GIF's data stands in blocks, each after its length. */
function blocks(bytes: Buffer, from: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = from; bytes[at]; at += 1 + (bytes[at] ?? 0))
    parts.push(bytes.subarray(at + 1, at + 1 + (bytes[at] ?? 0)));
  return Buffer.concat(parts);
}

/** GIF's LZW: codes of growing width, lowest bit first. */
function unpack(packed: Buffer, smallest: number, count: number): number[] {
  const clear = 1 << smallest;
  const end = clear + 1;
  const fresh = () => Array.from({ length: clear + 2 }, (_, index) => (index < clear ? [index] : []));
  let table = fresh();
  let width = smallest + 1;
  let before: number[] | undefined;
  const out: number[] = [];
  for (let bit = 0; out.length < count && bit + width <= packed.length * 8; ) {
    let code = 0;
    for (let read = 0; read < width; read += 1, bit += 1)
      code |= (((packed[bit >> 3] ?? 0) >> (bit & 7)) & 1) << read;
    if (code === end) break;
    if (code === clear) {
      table = fresh();
      width = smallest + 1;
      before = undefined;
      continue;
    }
    const entry = table[code] ?? [...(before ?? []), before?.[0] ?? 0];
    if (before) table.push([...before, entry[0] ?? 0]);
    if (table.length === 1 << width && width < 12) width += 1;
    out.push(...entry);
    before = entry;
  }
  return out;
}

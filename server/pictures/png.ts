import { inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Chunks that draw the picture, with the length that each must have; null: any. All others say something about it. */
const DRAWS: Readonly<Record<string, number | null>> = {
  ...{ IHDR: 13, PLTE: null, IDAT: null, IEND: 0 },
  ...{ tRNS: null, gAMA: 4, cHRM: 32, sRGB: 1, pHYs: 9 },
};
const MOST_PALETTE = 768;
const MOST_TRANSPARENT = 256;
/** Bytes that the pixels may take when they are unpacked: what a function has room for. */
const MOST_UNPACKED = 64_000_000;

/** CRC-32 as PNG has it: of a byte, by its table. */
const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

/** The checksum that ends a chunk, of its kind and content. */
export function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = ((TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)) >>> 0;
  return (crc ^ 0xffffffff) >>> 0;
}

/** Whether the packed pixels end where their bytes do: nothing hides behind them. */
function endsWithItsPixels(packed: Buffer): boolean {
  try {
    // The types leave out what `info` answers: how much was read.
    const { engine } = inflateSync(packed, {
      info: true,
      maxOutputLength: MOST_UNPACKED,
    }) as unknown as { engine: { bytesWritten: number } };
    return engine.bytesWritten === packed.length;
  } catch {
    return false;
  }
}

/** Whether the chunk's length is one that it can have. */
function isPlausible(kind: string, { length }: Buffer): boolean {
  const exactly = DRAWS[kind];
  if (exactly !== null) return length === exactly;
  if (kind === 'PLTE') return length > 0 && length % 3 === 0 && length <= MOST_PALETTE;
  return kind !== 'tRNS' || (length > 0 && length <= MOST_TRANSPARENT);
}

/**
 * A PNG of those chunks alone that draw it; of a moving one its first picture. Null when a chunk is cut, is changed, is
 * one that must be understood and is not, or when there is no end. What follows the end is left out.
 */
export function barePng(picture: Buffer): Buffer | null {
  if (!picture.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  const kept: Buffer[] = [SIGNATURE];
  const pixels: Buffer[] = [];
  const seen = new Set<string>();
  let at = SIGNATURE.length;
  while (!seen.has('IEND')) {
    if (at + 12 > picture.length) return null;
    const end = at + 12 + picture.readUInt32BE(at);
    if (end > picture.length) return null;
    const kind = picture.toString('latin1', at + 4, at + 8);
    const content = picture.subarray(at + 8, end - 4);
    if (picture.readUInt32BE(end - 4) !== crcOf(picture.subarray(at + 4, end - 4))) return null;
    if ((kind === 'IHDR') !== (kept.length === 1) || (kind !== 'IDAT' && seen.has(kind))) {
      // The header stands first and once; of all others but the pixels there is one each.
      if (kind in DRAWS) return null;
    }
    if (kind in DRAWS) {
      if (!isPlausible(kind, content)) return null;
      kept.push(picture.subarray(at, end));
      if (kind === 'IDAT') pixels.push(content);
      seen.add(kind);
    } else if (/^[A-Z]/.test(kind)) return null;
    at = end;
  }
  return endsWithItsPixels(Buffer.concat(pixels)) ? Buffer.concat(kept) : null;
}

const HEAD = 12;
const ALPHA = 0x10;
const ANIMATED = 0x02;

const kindAt = (picture: Buffer, at: number) => picture.toString('latin1', at, at + 4);

/** Whether what a chunk holds begins as its kind of pixels does. */
function isPicture(kind: string, content: Buffer): boolean {
  if (kind === 'VP8L') return content[0] === 0x2f && content.length > 5;
  // A key frame, its start code behind three bytes.
  return kind === 'VP8 ' && content.length > 10 && content.toString('hex', 3, 6) === '9d012a';
}

/** Size and whether it has an alpha channel; that there was anything beside the picture is said no more. */
function extended(content: Buffer): Buffer | null {
  const flags = content[0] ?? 0;
  if (content.length !== 10 || flags & ANIMATED) return null;
  const kept = Buffer.from(content);
  kept.fill(0, 0, 4);
  kept[0] = flags & ALPHA;
  return kept;
}

function chunk(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 0, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/**
 * A WebP of those chunks alone that draw it. Null when it moves, is cut, or has no picture or more than one. What follows
 * its end is left out.
 */
export function bareWebp(picture: Buffer): Buffer | null {
  if (picture.length < HEAD || kindAt(picture, 0) !== 'RIFF' || kindAt(picture, 8) !== 'WEBP') return null;
  const end = 8 + picture.readUInt32LE(4);
  if (end > picture.length) return null;
  const kept: Buffer[] = [];
  let pictures = 0;
  let at = HEAD;
  while (at < end) {
    if (at + 8 > end) return null;
    const kind = kindAt(picture, at);
    const next = at + 8 + picture.readUInt32LE(at + 4);
    if (next > end) return null;
    const content = picture.subarray(at + 8, next);
    if (kind === 'ANIM' || kind === 'ANMF') return null;
    if (kind === 'VP8X') {
      const size = at === HEAD ? extended(content) : null;
      if (!size) return null;
      kept.push(chunk(kind, size));
    } else if (kind === 'VP8 ' || kind === 'VP8L') {
      if (!isPicture(kind, content)) return null;
      pictures += 1;
      kept.push(chunk(kind, content));
    } else if (kind === 'ALPH' && pictures === 0) kept.push(chunk(kind, content));
    at = next + (content.length % 2);
  }
  if (pictures !== 1) return null;
  const body = Buffer.concat(kept);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
}

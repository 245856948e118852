const ORIENTATION = 0x0112;
const EXIF = Buffer.from('Exif\0\0', 'latin1');

/** How a camera was held, of an EXIF segment's content: 1 to 8; 1, which is upright, where it does not say. */
export function orientationOf(content: Buffer): number {
  if (!content.subarray(0, EXIF.length).equals(EXIF)) return 1;
  const tiff = content.subarray(EXIF.length);
  try {
    const little = tiff.toString('latin1', 0, 2) === 'II';
    const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let entry = 0; entry < short(directory); entry++) {
      const at = directory + 2 + entry * 12;
      if (short(at) !== ORIENTATION) continue;
      const value = short(at + 8);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch {
    // Cut short: it says nothing.
  }
  return 1;
}

/** The content of an EXIF segment that says how the camera was held, and nothing else. */
export function orientationContent(orientation: number): Buffer {
  const content = Buffer.alloc(32);
  EXIF.copy(content);
  content.write('MM\0*', 6, 'latin1');
  content.writeUInt32BE(8, 10);
  content.writeUInt16BE(1, 14);
  content.writeUInt16BE(ORIENTATION, 16);
  content.writeUInt16BE(3, 18);
  content.writeUInt32BE(1, 20);
  content.writeUInt16BE(orientation, 24);
  return content;
}

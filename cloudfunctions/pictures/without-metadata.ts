const START_OF_IMAGE = 0xd8;
const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;
const EXIF = 0xe1;
/** JFIF, colour profile and Adobe's colour transform say how to draw the picture; all other APPn say things about it. */
const HOW_TO_DRAW = [0xe0, 0xe2, 0xee];
const ORIENTATION = 0x0112;

const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef;

/** How a camera was held, of an EXIF segment's content: 1 to 8; 1 where it does not say. */
function orientationOf(content: Buffer): number {
  if (content.toString('latin1', 0, 6) !== 'Exif\0\0') return 1;
  const tiff = content.subarray(6);
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

/** An EXIF segment that says how the camera was held, and nothing else. */
function orientationSegment(orientation: number): Buffer {
  const segment = Buffer.alloc(36);
  segment.writeUInt16BE(0xff00 + EXIF, 0);
  segment.writeUInt16BE(34, 2);
  segment.write('Exif\0\0MM\0*', 4, 'latin1');
  segment.writeUInt32BE(8, 14);
  segment.writeUInt16BE(1, 18);
  segment.writeUInt16BE(ORIENTATION, 20);
  segment.writeUInt16BE(3, 22);
  segment.writeUInt32BE(1, 24);
  segment.writeUInt16BE(orientation, 28);
  return segment;
}

/**
 * A JPEG without what a phone may have written into it about the moment: where it was taken, when, with which phone.
 * Which way up it is stays. Anything else, and a JPEG that cannot be read, is answered as it is.
 */
export function withoutMetadata(picture: Buffer): Buffer {
  if (picture[0] !== 0xff || picture[1] !== START_OF_IMAGE) return picture;
  const kept = [picture.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= picture.length && picture[at] === 0xff) {
    const marker = picture[at + 1] ?? 0;
    if (marker === START_OF_SCAN) break;
    const end = at + 2 + picture.readUInt16BE(at + 2);
    if (end > picture.length) return picture;
    if (marker === EXIF && orientation === 1) orientation = orientationOf(picture.subarray(at + 4, end));
    const tells = marker === COMMENT || (isApplication(marker) && !HOW_TO_DRAW.includes(marker));
    if (!tells) kept.push(picture.subarray(at, end));
    at = end;
  }
  if (orientation !== 1) kept.splice(1, 0, orientationSegment(orientation));
  return Buffer.concat([...kept, picture.subarray(at)]);
}

import { bareJpeg } from './jpeg';
import { extensionOf } from './picture-rules';
import { barePng } from './png';
import { bareWebp } from './webp';

const readers = { jpg: bareJpeg, png: barePng, webp: bareWebp } as const;

/**
 * A picture without what a phone may have written into it about the moment: where it was taken, when, with which phone.
 * Only parts that are known to draw it stay, and of EXIF which way up it is. Null when anything in it is not understood:
 * such a picture does not pass.
 */
export function withoutMetadata(picture: Buffer): Buffer | null {
  const kind = extensionOf(picture);
  return kind && readers[kind](picture);
}

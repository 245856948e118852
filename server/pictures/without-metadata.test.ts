import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { realJpeg, segment, TABLES_AT } from '../../tests/support/picture-file';
import { orientationContent, orientationOf } from './orientation';
import { crcOf } from './png';
import { withoutMetadata } from './without-metadata';

/** What a phone writes about the moment: nothing of it may be left. */
const PLACE = 'PLACE-46';
const words = Buffer.from(PLACE);
const join = (...parts: Buffer[]) => Buffer.concat(parts);
const bytes = (...values: number[]) => Buffer.from(values);

/** EXIF of a phone: which way up, and behind it where it was. */
function exif(orientation = 1, order: 'II' | 'MM' = 'MM'): Buffer {
  const little = order === 'II';
  const tiff = Buffer.alloc(26);
  tiff.write(order, 0, 'latin1');
  const short = (value: number, at: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  return join(Buffer.from('Exif\0\0'), tiff, words);
}

const jpeg = realJpeg();
const END = jpeg.subarray(-2);
/** Behind the start and JFIF. */
const told = (...parts: Buffer[]) => join(jpeg.subarray(0, TABLES_AT), ...parts, jpeg.subarray(TABLES_AT));
const app = (marker: number, name: string) => segment(marker, join(Buffer.from(name, 'latin1'), words));
const SCAN_AT = jpeg.indexOf(bytes(0xff, 0xda));
const quantisation = jpeg.subarray(TABLES_AT + 4, TABLES_AT + 2 + jpeg.readUInt16BE(TABLES_AT + 2));
const withTables = (content: Buffer) =>
  join(
    jpeg.subarray(0, TABLES_AT),
    segment(0xdb, content),
    jpeg.subarray(TABLES_AT + 4 + quantisation.length),
  );

test('a good JPEG stays to the byte', () => {
  expect(withoutMetadata(jpeg)).toEqual(jpeg);
});

/** Layouts that are understood: the place goes, the picture stays to the byte. */
test.each<[string, Buffer]>([
  ['EXIF', told(segment(0xe1, exif()))],
  ['EXIF before JFIF', join(jpeg.subarray(0, 2), segment(0xe1, exif()), jpeg.subarray(2))],
  ['EXIF twice', told(segment(0xe1, exif()), segment(0xe1, exif()))],
  ['XMP', told(app(0xe1, 'http://ns.adobe.com/xap/1.0/\0'))],
  ['XMP in pieces', told(app(0xe1, 'http://ns.adobe.com/xmp/extension/\0'))],
  ['a maker’s own note', told(app(0xe5, 'SAMSUNG'))],
  ['Photoshop and IPTC', told(app(0xed, 'Photoshop 3.0\0'))],
  ['a comment', told(segment(0xfe, words))],
  ['an index of more pictures (MPF)', told(app(0xe2, 'MPF\0'))],
  ['texts of a colour profile', told(app(0xe2, 'ICC_PROFILE\0\x01\x01'))],
  ['a small picture beside JFIF (JFXX)', told(app(0xe0, 'JFXX\0\x10'))],
  ['something else that calls itself APP0', told(app(0xe0, 'AVI1'))],
  ['a fill byte before APP1 (A5)', told(bytes(0xff), segment(0xe1, exif()))],
  ['many fill bytes', told(bytes(0xff, 0xff, 0xff), segment(0xe1, exif()), bytes(0xff))],
  ['APP1 between tables', join(jpeg.subarray(0, SCAN_AT), segment(0xe1, exif()), jpeg.subarray(SCAN_AT))],
  ['APP1 behind the pixels (A5)', join(jpeg.subarray(0, -2), segment(0xe1, exif()), END)],
  ['a comment behind the pixels', join(jpeg.subarray(0, -2), segment(0xfe, words), END)],
  ['a second picture behind the end (A5)', join(jpeg, told(segment(0xe1, exif())))],
  ['a film behind the end (A5)', join(jpeg, Buffer.from('\0\0\0\x18ftypmp42'), words)],
  ['words behind the end', join(jpeg, words)],
  ['zeros and words behind the end', join(jpeg, Buffer.alloc(64), words)],
])('A5: %s: the place goes, the picture stays', (_layout, picture) => {
  expect(picture.includes(PLACE)).toBe(true);
  expect(withoutMetadata(picture)).toEqual(jpeg);
});

/** Layouts that are not: such a picture does not pass. */
test.each<[string, Buffer]>([
  ['a stray byte (A5)', told(bytes(0), segment(0xe1, exif()))],
  ['a stray byte behind a marker’s fill', told(bytes(0xff, 0x00), segment(0xe1, exif()))],
  [
    'a cut segment (A5)',
    join(jpeg.subarray(0, 2), segment(0xe1, exif()), bytes(0xff, 0xe1, 0xff, 0xff, 1, 2)),
  ],
  ['a segment that is shorter than its length', told(bytes(0xff, 0xe1, 0, 1), words)],
  ['no end', join(jpeg.subarray(0, -2), words)],
  ['an end before any pixels', join(jpeg.subarray(0, SCAN_AT), END, words)],
  ['nothing but EXIF', join(jpeg.subarray(0, 2), segment(0xe1, exif()), END)],
  [
    'pixels without a frame',
    join(jpeg.subarray(0, TABLES_AT), segment(0xe1, exif()), jpeg.subarray(SCAN_AT)),
  ],
  ['a table that is longer than it says', withTables(join(quantisation, words))],
  ['a table that is none', withTables(words)],
  ['codes that are none', told(segment(0xc4, words))],
  ['codes with more behind them', told(segment(0xc4, join(Buffer.alloc(17), words)))],
  ['a restart interval with words', told(segment(0xdd, words))],
  ['a restart marker outside the pixels', told(bytes(0xff, 0xd0), words)],
  ['a marker that nobody knows', told(app(0xf0, 'JPG0'))],
  ['a second frame', told(segment(0xc0, Buffer.from('080008001001011100', 'hex')), segment(0xe1, exif()))],
  [
    'a frame of arithmetic codes',
    told(segment(0xc9, Buffer.from('080008001001011100', 'hex')), segment(0xe1, exif())),
  ],
  ['a frame with words', join(jpeg.subarray(0, SCAN_AT), segment(0xc0, words), jpeg.subarray(SCAN_AT))],
  ['a scan with words', join(jpeg.subarray(0, SCAN_AT), segment(0xda, words), jpeg.subarray(SCAN_AT))],
  ['a picture in a picture', told(jpeg, segment(0xe1, exif()))],
  [
    'a picture of no height',
    Buffer.from(
      told(segment(0xe1, exif())).toString('hex').replace('ffc00011080008', 'ffc00011080000'),
      'hex',
    ),
  ],
  ['a web page', Buffer.from(`<svg>${PLACE}`)],
  ['another kind of picture', Buffer.from(`GIF89a${PLACE}`)],
  ['one of newer phones (HEIC)', Buffer.from(`\0\0\0\x18ftypheic${PLACE}`)],
])('A5: %s does not pass', (_layout, picture) => {
  expect(picture.includes(PLACE)).toBe(true);
  expect(withoutMetadata(picture)).toBeNull();
});

test('a picture cut anywhere does not pass, and never keeps the place', () => {
  const picture = told(segment(0xe1, exif()));
  for (let length = 0; length < picture.length; length++) {
    expect(withoutMetadata(picture.subarray(0, length))).toBeNull();
  }
});

test('a byte changed anywhere never brings the place back', () => {
  const picture = told(bytes(0xff), segment(0xe1, exif()), segment(0xfe, words));
  for (let at = 0; at < TABLES_AT + 80; at++) {
    for (const value of [0, 0xff, 0xd9, 0xe0]) {
      const changed = Buffer.from(picture);
      changed[at] = value;
      expect(withoutMetadata(changed)?.includes(PLACE) ?? false).toBe(false);
    }
  }
});

test('JFIF and Adobe’s segment keep what draws the picture and nothing else', () => {
  const small = join(Buffer.from('JFIF\0\x01\x01\x01\0\x48\0\x48\x01\x01', 'latin1'), words.subarray(0, 3));
  const kept = withoutMetadata(join(jpeg.subarray(0, 2), segment(0xe0, small), jpeg.subarray(TABLES_AT)));
  expect(kept?.subarray(2, TABLES_AT)).toEqual(
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\x01\0\x48\0\x48\0\0', 'latin1')),
  );
  const adobe = join(Buffer.from('Adobe\0\x64'), words.subarray(0, 4), bytes(2), words);
  expect(withoutMetadata(told(segment(0xee, adobe)))).toEqual(
    told(segment(0xee, join(Buffer.from('Adobe\0\x64\0\0\0\0', 'latin1'), bytes(2)))),
  );
});

test('pixels with stuffed bytes, restarts and several scans stay whole', () => {
  const frame = jpeg.subarray(0, SCAN_AT);
  const scan = segment(0xda, bytes(1, 1, 0, 0, 63, 0));
  const pixels = bytes(1, 0xff, 0, 2, 0xff, 0xd3, 3);
  const drawn = join(frame, segment(0xdd, bytes(0, 4)), scan, pixels, scan, pixels, END);
  expect(withoutMetadata(drawn)).toEqual(drawn);
  const between = join(
    frame,
    segment(0xdd, bytes(0, 4)),
    scan,
    pixels,
    segment(0xe1, exif()),
    scan,
    pixels,
    END,
  );
  expect(withoutMetadata(between)).toEqual(drawn);
});

test.each([
  [2, 'II'],
  [3, 'II'],
  [6, 'MM'],
  [8, 'II'],
] as const)('which way up it is stays: %s, written %s', (orientation, order) => {
  const clean = withoutMetadata(told(segment(0xe1, exif(orientation, order))));
  const turned = segment(0xe1, orientationContent(orientation));
  expect(clean).toEqual(join(jpeg.subarray(0, 2), turned, jpeg.subarray(2)));
  // Cleaned once more it says the same: what was written can be read.
  expect(withoutMetadata(clean ?? jpeg)).toEqual(clean);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a name alone', Buffer.from('Exif\0\0')],
  ['a directory that is nowhere', Buffer.from('Exif\0\0II*\0\xff\xff\xff\xff', 'latin1')],
  ['another name', Buffer.from('http://ns.adobe.com/xap/1.0/\0')],
  ['a way that there is not', exif(9)],
  ['no way', exif(0)],
])('EXIF of %s says that it is upright', (_what, content) => {
  expect(orientationOf(content)).toBe(1);
});

/** A PNG by its chunks, with the checksums that they need. */
function chunk(kind: string, content: Buffer): Buffer {
  const body = join(Buffer.from(kind, 'latin1'), content);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  crc.writeUInt32BE(crcOf(body));
  return join(length, body, crc);
}
const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const header = chunk('IHDR', Buffer.from('00000002000000020802000000', 'hex'));
const rows = deflateSync(Buffer.from('00ff000000ff00000000ffffffff', 'hex'));
const pixels = chunk('IDAT', rows);
const end = chunk('IEND', Buffer.alloc(0));
const png = join(signature, header, pixels, end);

test('a good PNG stays to the byte and is drawn the same', () => {
  const whole = join(
    signature,
    header,
    chunk('gAMA', Buffer.alloc(4, 1)),
    chunk('pHYs', Buffer.alloc(9)),
    pixels,
    end,
  );
  expect(withoutMetadata(whole)).toEqual(whole);
  expect(PNG.sync.read(withoutMetadata(png) ?? Buffer.alloc(0)).data).toEqual(PNG.sync.read(png).data);
});

test.each<[string, Buffer]>([
  ['EXIF (A5)', join(signature, header, chunk('eXIf', exif()), pixels, end)],
  ['EXIF behind the pixels', join(signature, header, pixels, chunk('eXIf', exif()), end)],
  [
    'texts',
    join(signature, header, chunk('tEXt', words), chunk('iTXt', words), chunk('zTXt', words), pixels, end),
  ],
  ['a time', join(signature, header, chunk('tIME', words), pixels, end)],
  ['a colour profile', join(signature, header, chunk('iCCP', words), pixels, end)],
  ['a chunk of a program', join(signature, header, chunk('prVt', words), pixels, end)],
  ['more pictures', join(signature, header, chunk('acTL', words), pixels, chunk('fdAT', words), end)],
  ['a file behind its end', join(png, words)],
])('A5: a PNG with %s: the place goes, the picture stays', (_layout, picture) => {
  expect(picture.includes(PLACE)).toBe(true);
  expect(withoutMetadata(picture)).toEqual(png);
});

test.each<[string, Buffer]>([
  ['a chunk that must be understood', join(signature, header, chunk('PLAC', words), pixels, end)],
  [
    'a checksum that is wrong',
    join(signature, header, join(chunk('eXIf', exif()).subarray(0, -1), bytes(0)), pixels, end),
  ],
  ['words behind its pixels', join(signature, header, chunk('IDAT', join(rows, words)), end)],
  ['words in place of pixels', join(signature, header, chunk('IDAT', words), end)],
  ['no pixels', join(signature, header, chunk('eXIf', exif()), end)],
  ['no header', join(signature, pixels, chunk('eXIf', exif()), end)],
  ['a second header', join(signature, header, header, chunk('eXIf', exif()), pixels, end)],
  ['words as a gamma', join(signature, header, chunk('gAMA', words), pixels, end)],
  ['words as a palette', join(signature, header, chunk('PLTE', words), pixels, end)],
  ['words at its end', join(signature, header, pixels, chunk('IEND', words))],
  ['no end', join(signature, header, pixels, chunk('eXIf', exif()))],
  ['a chunk that is cut', join(signature, header, bytes(0, 0, 255, 255), Buffer.from('eXIf'), words)],
])('A5: a PNG with %s does not pass', (_layout, picture) => {
  expect(picture.includes(PLACE)).toBe(true);
  expect(withoutMetadata(picture)).toBeNull();
});

function part(kind: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  return join(Buffer.from(kind, 'latin1'), length, content, Buffer.alloc(content.length % 2));
}
function webp(...parts: Buffer[]): Buffer {
  const body = join(Buffer.from('WEBP'), ...parts);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return join(Buffer.from('RIFF'), length, body);
}
const lossy = part('VP8 ', Buffer.from('3001009d012a0100010002003425a40003700000', 'hex'));
const lossless = part('VP8L', Buffer.from('2f00000000071011111188888800', 'hex'));
const size = (flags: number) => part('VP8X', Buffer.concat([bytes(flags), Buffer.alloc(9)]));

test.each([
  ['a plain one', webp(lossy)],
  ['a lossless one', webp(lossless)],
  ['one with an alpha channel', webp(size(0x10), part('ALPH', bytes(0, 1, 2)), lossy)],
])('a good WebP stays to the byte: %s', (_what, picture) => {
  expect(withoutMetadata(picture)).toEqual(picture);
});

test.each<[string, Buffer, Buffer]>([
  ['EXIF', webp(size(0x08), lossy, part('EXIF', exif())), webp(size(0), lossy)],
  [
    'XMP and a colour profile',
    webp(size(0x2c), part('ICCP', words), lossy, part('XMP ', words)),
    webp(size(0), lossy),
  ],
  ['a chunk of a program', webp(lossy, part('PLAC', words)), webp(lossy)],
  ['an odd chunk before the pixels', webp(part('ODD ', join(words, bytes(1))), lossless), webp(lossless)],
  ['words behind its end', join(webp(lossy), words), webp(lossy)],
])('A5: a WebP with %s: the place goes, the picture stays', (_layout, picture, expected) => {
  expect(picture.includes(PLACE)).toBe(true);
  expect(withoutMetadata(picture)).toEqual(expected);
});

test.each<[string, Buffer]>([
  ['that moves', webp(size(0x02), part('ANIM', words), lossy)],
  ['that says that it moves', webp(size(0x02), lossy, part('EXIF', words))],
  ['with two pictures', webp(lossy, lossy, part('EXIF', words))],
  ['without a picture', webp(size(0x08), part('EXIF', words))],
  ['whose picture is words', webp(part('VP8 ', join(words, words)))],
  ['whose lossless picture is words', webp(part('VP8L', words))],
  ['whose size stands late', webp(lossy, size(0x08), part('EXIF', words))],
  ['whose size has words', webp(part('VP8X', words), lossy)],
  ['whose chunk is cut', webp(lossy, bytes(0x45, 0x58, 0x49, 0x46, 255, 0, 0, 0), words)],
  ['whose end is missing', webp(lossy, part('EXIF', join(words, words))).subarray(0, -1)],
])('A5: a WebP %s does not pass', (_layout, picture) => {
  expect(picture.includes(PLACE)).toBe(true);
  expect(withoutMetadata(picture)).toBeNull();
});

test('nothing is no picture', () => {
  expect(withoutMetadata(Buffer.alloc(0))).toBeNull();
});

import { withoutMetadata } from './without-metadata';

const START = Buffer.from([0xff, 0xd8]);
const REST = Buffer.concat([
  Buffer.from([0xff, 0xda, 0, 2]),
  Buffer.from('pixels \xff\xe1 and all'),
  Buffer.from([0xff, 0xd9]),
]);

function segment(marker: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** EXIF of a phone: which way up, and somewhere behind it where it was. */
function exif(orientation: number, order: 'II' | 'MM'): Buffer {
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
  return Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS 43.65N 122.24E')]);
}

const drawn = [segment(0xe0, 'JFIF'), segment(0xe2, 'ICC_PROFILE'), segment(0xdb, 'tables')];

test('where and when a picture was taken goes, how it is drawn stays to the byte', () => {
  const told = [segment(0xe1, exif(1, 'II')), segment(0xed, 'Photoshop'), segment(0xfe, 'by a phone')];
  const clean = withoutMetadata(Buffer.concat([START, ...told, ...drawn, REST]));
  expect(clean).toEqual(Buffer.concat([START, ...drawn, REST]));
});

test.each([
  [3, 'II'],
  [6, 'MM'],
  [8, 'II'],
] as const)('which way up it is stays: %s, written %s', (orientation, order) => {
  const clean = withoutMetadata(
    Buffer.concat([START, segment(0xe1, exif(orientation, order)), ...drawn, REST]),
  );
  expect(clean.includes('GPS')).toBe(false);
  expect(clean.subarray(38)).toEqual(Buffer.concat([...drawn, REST]));
  // Cleaned once more it says the same: what was written can be read.
  expect(withoutMetadata(clean)).toEqual(clean);
  expect(clean.readUInt16BE(2 + 28)).toBe(orientation);
});

test.each([
  ['a PNG', Buffer.from('89504e470d0a1a0a00', 'hex')],
  ['one cut short', Buffer.concat([START, Buffer.from([0xff, 0xe1, 0xff, 0xff, 1, 2])])],
  ['one without anything', Buffer.concat([START, REST])],
  ['nothing', Buffer.alloc(0)],
])('%s stays as it is', (_name, picture) => {
  expect(withoutMetadata(picture)).toEqual(picture);
});

test('EXIF that is cut short or nonsense is dropped without a word', () => {
  for (const content of ['Exif\0\0', 'Exif\0\0II*\0\xff\xff\xff\xff', 'http://ns.adobe.com/xap/1.0/\0 GPS']) {
    const clean = withoutMetadata(
      Buffer.concat([START, segment(0xe1, Buffer.from(content, 'latin1')), REST]),
    );
    expect(clean).toEqual(Buffer.concat([START, REST]));
  }
});

import { crc32 } from './crc32';
import { zip } from './zip';

const text = (path: string, contents: string) => ({ path, contents: Buffer.from(contents) });

test.each([
  ['', 0],
  ['123456789', 0xcbf43926],
  ['到支部', crc32(Buffer.from('到支部'))],
])('the checksum of %j', (contents, sum) => {
  expect(crc32(Buffer.from(contents))).toBe(sum);
});

test('the same files make the same bytes, in whatever order they come', () => {
  const one = [text('index.js', 'a'), text('config.json', '{}')];
  expect(zip(one).equals(zip([...one].reverse()))).toBe(true);
});

test('an archive says how many files it has and where its list begins', () => {
  const bytes = zip([text('index.js', 'exports.main = 1'), text('名.txt', 'x'.repeat(1000))]);
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  expect(bytes.readUInt16LE(end + 10)).toBe(2);
  expect(bytes.readUInt32LE(bytes.readUInt32LE(end + 16))).toBe(0x02014b50);
  expect(bytes.readUInt32LE(end + 12) + bytes.readUInt32LE(end + 16)).toBe(end);
});

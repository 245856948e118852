import { qrGif } from './qr-gif';

const bytesOf = (uri: string) => Buffer.from(uri.replace('data:image/gif;base64,', ''), 'base64');

test('the two colours are the dark ink and white', () => {
  const gif = bytesOf(qrGif('any text'));
  expect(gif.subarray(13, 19).toString('hex')).toBe('211c17ffffff');
});

test('the picture is square and has room around the code', () => {
  const gif = bytesOf(qrGif('https://example.org/?code=0123456789'));
  expect(gif.readUInt16LE(6)).toBe(gif.readUInt16LE(8));
});

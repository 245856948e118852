import * as fc from 'fast-check';
import { readCursor, writeCursor } from './cursor';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a place is read as it was written', async () => {
  const value = fc.oneof(fc.date({ noInvalidDate: true }).map(Number), fc.string());
  await fc.assert(
    fc.property(value, fc.string(), (sorted, id) => {
      expect(readCursor(writeCursor({ value: sorted, id }))).toEqual({ value: sorted, id });
    }),
  );
});

test.each([
  ['nothing', ''],
  ['a word', 'junk'],
  ['Chinese', '下一页'],
  ['no tuple', encode({ value: 1, id: 'a' })],
  ['a tuple too short', encode([1])],
  ['an operator for an id', encode([1, { $gt: '' }])],
  ['an operator for a value', encode([{ $gt: '' }, 'a'])],
  ['an instant that no date can hold', encode([1e300, 'a'])],
  ['half a millisecond', encode([1.5, 'a'])],
])('%s is no cursor', (_what, text) => {
  expect(() => readCursor(text)).toThrow(expect.objectContaining({ code: 'call.badCursor' }));
});

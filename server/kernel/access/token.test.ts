import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { tag, tagMatches } from './token';

const key = Buffer.alloc(32, 7);
const parts = fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 4 });

test('a tag is 22 characters that need no escaping in a link', async () => {
  await fc.assert(fc.property(parts, (some) => /^[\w-]{22}$/.test(tag(key, some))));
});

test('a tag matches its own parts', async () => {
  await fc.assert(fc.property(parts, (some) => tagMatches(key, some, tag(key, some))));
});

test('no two lists of parts share a tag, though they read the same when joined', async () => {
  expect(tag(key, ['ab', 'c'])).not.toBe(tag(key, ['a', 'bc']));
  expect(tag(key, ['1', '2:3'])).not.toBe(tag(key, ['1', '2', '3']));
  await fc.assert(
    fc.property(parts, parts, (some, others) => {
      fc.pre(JSON.stringify(some.map(String)) !== JSON.stringify(others.map(String)));
      return !tagMatches(key, some, tag(key, others));
    }),
  );
});

test("another key's tag does not match", () => {
  expect(tagMatches(key, ['a'], tag(randomBytes(32), ['a']))).toBe(false);
});

test.each(['', 'x', '签到签到签到签到签到签到签到签', 'A'.repeat(22), 'A'.repeat(500)])(
  'a claim of %j is refused without a stumble',
  (claimed) => {
    expect(tagMatches(key, ['a'], claimed)).toBe(false);
  },
);

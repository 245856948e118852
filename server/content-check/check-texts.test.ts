import { readers } from '../../contract/readers';
import { everyStringField } from '../../tests/support/string-fields';
import { holdsTexts, textsOf } from '../kernel/text/texts';
import { MOST_CHARACTERS, piecesOf } from './advice-on';

/** An input that holds a word at a path, in the second item of every list on the way. */
const inputWith = (path: string, word: string): unknown =>
  path.split('.').reduceRight<unknown>((inside, name) => ({ [name]: inside }), word);
const inLists = (path: string, word: string): unknown =>
  path.split('.').reduceRight<unknown>((inside, name, place, all) => {
    const inList = place < all.length - 1;
    return { [name]: inList ? [{}, inside] : inside };
  }, word);

const fields = Object.entries(readers).flatMap(([call, paths]) =>
  Object.entries(paths).map(([path, who]) => ({ call, path, who })),
);

test('every declared text is found where it stands, in lists too', () => {
  expect(fields.length).toBeGreaterThan(60);
  for (const { call, path, who } of fields) {
    expect({ call, path, found: textsOf(call, inputWith(path, '话')) }).toEqual({
      ...{ call, path },
      found: { [who]: ['话'] },
    });
    expect(textsOf(call, inLists(path, '话'))).toEqual({ [who]: ['话'] });
  }
});

test('what says nothing, is no text or is of no call is left out', () => {
  expect(textsOf('wish.post', { title: '', details: 5, contact: null })).toEqual({});
  expect(textsOf('wish.detail', { title: '话' })).toEqual({});
  expect(textsOf('wish.post', undefined)).toEqual({});
});

test('areas whose texts several read can hold them', () => {
  const areas = new Set(everyStringField().map(({ path }) => path.split('.')[0] ?? ''));
  expect([...areas].filter(holdsTexts).sort()).toEqual([
    ...['activity', 'community', 'errand', 'member', 'study', 'wish'],
  ]);
});

test.each([
  ['nothing', 0, 1],
  ['what fits', MOST_CHARACTERS, 1],
  ['one more than fits', MOST_CHARACTERS + 1, 2],
  ['what fills two pieces', 2 * MOST_CHARACTERS - 50, 2],
  ['a record as long as they come', 20_000, 9],
])('%s is looked at whole, in pieces that share an edge', (_what, length, count) => {
  const text = Array.from({ length }, (_, place) => String.fromCodePoint(0x4e00 + (place % 900))).join('');
  const pieces = piecesOf(text);
  expect(pieces.length).toBe(count);
  expect(pieces.every((piece) => piece.length <= MOST_CHARACTERS)).toBe(true);
  // Any word across an edge stands whole in one of them.
  for (let from = 0; from + 20 <= length; from += 490) {
    expect(pieces.some((piece) => piece.includes(text.slice(from, from + 20)))).toBe(true);
  }
  expect(pieces.at(-1)?.slice(-10)).toBe(text.slice(-10));
});

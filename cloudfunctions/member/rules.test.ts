import { asksTheSame, matchingEntry, TRIES_A_DAY, triesWith } from './rules';

const said = { name: '白音', phoneHash: 'h1', openid: 'o1' };
const entry = (over: Partial<Parameters<typeof matchingEntry>[0][number]> & { id?: string }) => ({
  id: '?',
  name: '白音',
  phoneHash: 'h1',
  onRoll: true,
  openid: null,
  ...over,
});

test.each([
  ['name and phone agree', [entry({ id: 'a' })], 'a'],
  ['the name differs', [entry({ name: '白银' })], undefined],
  ['the phone differs', [entry({ phoneHash: 'h2' })], undefined],
  ['they have left the roll', [entry({ onRoll: false })], undefined],
  ['somebody else is bound to it: found, to be refused', [entry({ id: 'a', openid: 'o2' })], 'a'],
  ['a free one beside a taken one', [entry({ id: 'a', openid: 'o2' }), entry({ id: 'b' })], 'b'],
  ['their own beside a free one', [entry({ id: 'a' }), entry({ id: 'b', openid: 'o1' })], 'b'],
  ['the name is typed in another way', [entry({ id: 'a', name: '白 \u200b⾳' })], 'a'],
  ['there is none', [], undefined],
])('the entry that is meant when %s', (_when, entries, expected) => {
  expect(matchingEntry(entries, said)?.id).toBe(expected);
});

const request = { name: '白音', phoneHash: 'h1', branchId: 'b1', note: '', state: 'waiting' as const };

test.each([
  [{}, true],
  [{ branchId: 'b2' }, false],
  [{ note: '我在二支部' }, false],
  [{ state: 'declined' as const }, false],
])('asking again after %j: the same is %s', (before, expected) => {
  expect(asksTheSame({ ...request, ...before }, request)).toBe(expected);
});

test('the fifth name and phone of a day is looked up, the sixth is not', () => {
  const four = ['h1', 'h2', 'h3', 'h4'];
  expect(TRIES_A_DAY).toBe(5);
  expect(triesWith(four, 'h5')).toEqual([...four, 'h5']);
  expect(triesWith([...four, 'h5'], 'h6')).toBeNull();
});

test('what was tried before is no further try', () => {
  const five = ['h1', 'h2', 'h3', 'h4', 'h5'];
  expect(triesWith(five, 'h2')).toBe(five);
});

import { asksTheSame, freeEntry, isGiven, mayBe, meantEntries, TRIES_A_DAY, withOneMore } from './rules';

const said = { name: '白音', phoneHash: 'h1' };
const entry = (over: Partial<Parameters<typeof meantEntries>[0][number]> & { id?: string }) => ({
  id: '?',
  name: '白音',
  phoneHash: 'h1',
  onRoll: true,
  openid: null,
  ...over,
});

test.each([
  ['name and phone agree', [entry({ id: 'a' })], ['a']],
  ['the name differs', [entry({ name: '白银' })], []],
  ['the name is written with a blank and a mark', [entry({ id: 'a', name: '白 \u200b⾳' })], ['a']],
  ['the phone differs', [entry({ phoneHash: 'h2' })], []],
  ['they have left the roll', [entry({ onRoll: false })], []],
  ['somebody is bound to it', [entry({ id: 'a', openid: 'o2' })], ['a']],
  ['they are on two rolls', [entry({ id: 'a' }), entry({ id: 'b' })], ['a', 'b']],
  ['there is none', [], []],
])('the entries that are meant when %s', (_when, entries, expected) => {
  expect(meantEntries(entries, said).map(({ id }) => id)).toEqual(expected);
});

const lostBy = (openid: string, why: 'notThem' | 'newAccount' | 'moved') => ({
  former: { openid, why, by: 's', at: new Date(0) },
});
test.each([
  ['one that is free', [entry({ id: 'a' })], 'a'],
  ['none of none', [], undefined],
  ['none that somebody has', [entry({ openid: 'o2' })], undefined],
  ['none of two', [entry({ id: 'a' }), entry({ id: 'b', openid: 'o2' })], undefined],
  ['none of two the other way round', [entry({ id: 'b', openid: 'o2' }), entry({ id: 'a' })], undefined],
  ['none whose person they were said not to be', [entry(lostBy('o1', 'notThem'))], undefined],
  ['their own that they lost with a phone', [entry({ id: 'a', ...lostBy('o1', 'newAccount') })], 'a'],
  ['one that somebody else was said not to be', [entry({ id: 'a', ...lostBy('o2', 'notThem') })], 'a'],
])('at once is bound %s', (_which, meant, expected) => {
  expect(freeEntry(meant, 'o1')?.id).toBe(expected);
});

test.each([
  ['白音', 'h1', true, true],
  ['白音', 'h2', true, false],
  ['白银', 'h1', false, true],
  ['白银', 'h2', false, false],
  ['白银', null, false, false],
])('of %s with the phone %s name is %s, phone %s', (name, phoneHash, sameName, samePhone) => {
  expect(mayBe({ name, phoneHash }, said)).toEqual({ sameName, samePhone });
});

const request = { name: '白音', phoneHash: 'h1', branchId: 'b1', note: '', state: 'waiting' as const };

test.each([
  [{}, true],
  [{ name: '白银' }, false],
  [{ phoneHash: 'h2' }, false],
  [{ branchId: 'b2' }, false],
  [{ note: '我在二支部' }, false],
  [{ state: 'declined' as const }, false],
])('asking again after %j: the same is %s', (before, expected) => {
  expect(asksTheSame({ ...request, ...before }, request)).toBe(expected);
});

test('what was declined before is not the same as what was approved', () => {
  expect(asksTheSame(request, { ...request, state: 'declined' })).toBe(false);
});

test('the fifth name and phone of a day is looked up, the sixth is not', () => {
  const four = ['h1', 'h2', 'h3', 'h4'];
  expect(TRIES_A_DAY).toBe(5);
  expect(withOneMore(four, 'h5', TRIES_A_DAY)).toEqual([...four, 'h5']);
  expect(withOneMore([...four, 'h5'], 'h6', TRIES_A_DAY)).toBeNull();
});

test('what was tried before is no further try', () => {
  const five = ['h1', 'h2', 'h3', 'h4', 'h5'];
  expect(withOneMore(five, 'h2', 5)).toBe(five);
});

const at = new Date('2026-11-23T02:00:00Z');
const given = { code: 'c1', phone: 'sealed', at };
test.each([
  ['the code at once', given, 'c1', 0, true],
  ['the code within the hour', given, 'c1', 3_599_999, true],
  ['the code after an hour', given, 'c1', 3_600_000, false],
  ['another code', given, 'c2', 0, false],
  ['a code where none was given', undefined, 'c1', 0, false],
])('%s stands for the number that was given: %#', (_what, kept, code, later, expected) => {
  expect(isGiven(kept, code, new Date(at.getTime() + later))).toBe(expected);
});

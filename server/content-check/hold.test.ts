import type { Caller } from '../kernel/access/caller';
import { placeOf } from './hold';

const member = { branchId: 'own branch', communityId: 'own community' };
const caller = (of: object | null) => ({ openid: 'o', member: of }) as unknown as Caller;
const asked = (call: string, input: unknown, loaded: unknown, of: object | null = member) =>
  placeOf({ call, input, loaded, caller: caller(of), openid: 'o', requestId: 'r' });

test.each([
  ['what the call names', { branchId: 'named' }, { branchId: 'loaded' }, 'named'],
  ['what was loaded for it', {}, { branchId: 'loaded' }, 'loaded'],
  ['a part of what was loaded', {}, { activity: { branchId: 'of a part' }, other: null }, 'of a part'],
  ['one of several that were loaded', {}, [null, { branchId: 'of the second' }], 'of the second'],
  ['what is no text is none', { branchId: 5 }, { branchId: ['x'] }, 'own branch'],
  ['nothing that was found', {}, null, 'own branch'],
  ['a word in place of what is loaded', 'text', 'word', 'own branch'],
])('a branch’s matter is looked at where it belongs: %s', (_what, input, loaded, place) => {
  expect(asked('activity.create', input, loaded)).toBe(place);
});

test.each(['wish.post', 'errand.post', 'community.saveNeed'])('%s is a matter of the community', (call) => {
  expect(asked(call, { communityId: 'named', branchId: 'b' }, null)).toBe('named');
  expect(asked(call, {}, { wish: { communityId: 'of the wish', branchId: 'b' } })).toBe('of the wish');
  expect(asked(call, {}, null)).toBe('own community');
});

test('without a community of their own it is the branch, and of somebody on no roll nobody’s', () => {
  expect(asked('wish.post', {}, null, { branchId: 'own branch', communityId: null })).toBe('own branch');
  expect(asked('wish.post', {}, null, null)).toBeNull();
  expect(asked('study.record', { communityId: 'c' }, null, null)).toBeNull();
});

import type { AdministratorCodeRecord } from '../../../server/records/appointment';
import { judge, TRIES, TRIES_ALTOGETHER, triesLeft, withTry } from './code-rules';

const madeAt = new Date('2026-12-01T02:00:00Z');
const expiresAt = new Date('2026-12-02T02:00:00Z');
const code = (parts: Partial<AdministratorCodeRecord> = {}): AdministratorCodeRecord => ({
  ...{ _id: 'standing', hash: 'right', organizationId: 'city', tries: [], used: null },
  ...{ madeAt: madeAt.toISOString(), expiresAt: expiresAt.toISOString(), ...parts },
});
const typed = (hash = 'right', parts: Partial<Parameters<typeof judge>[1]> = {}) => ({
  ...{ hash, openid: 'me', requestId: 'now', now: madeAt, ...parts },
});
const tries = (count: number, openid = 'me') =>
  Array.from({ length: count }, (_, at) => ({ openid, requestId: `${openid}-${at}` }));
const others = (count: number) => tries(count).map((one, at) => ({ ...one, openid: `other-${at}` }));

test.each<[string, AdministratorCodeRecord | null, ReturnType<typeof typed>, string]>([
  ['no code stands', null, typed(), 'wrong'],
  ['it is right', code(), typed(), 'right'],
  ['it is another', code(), typed('else'), 'wrong'],
  ['one try is left', code({ tries: tries(TRIES - 1) }), typed(), 'right'],
  ['none is left', code({ tries: tries(TRIES) }), typed(), 'tooManyTries'],
  ['none is left, and it is wrong', code({ tries: tries(TRIES) }), typed('else'), 'tooManyTries'],
  ['others tried', code({ tries: tries(TRIES, 'other') }), typed(), 'right'],
  ['others tried nearly all', code({ tries: others(TRIES_ALTOGETHER - 1) }), typed(), 'right'],
  ['others tried all', code({ tries: others(TRIES_ALTOGETHER) }), typed(), 'tooManyTries'],
  [
    'the fifth wrong one is sent again',
    code({ tries: tries(TRIES) }),
    typed('else', { requestId: 'me-0' }),
    'wrong',
  ],
  ['it is about to run out', code(), typed('right', { now: new Date(expiresAt.getTime() - 1) }), 'right'],
  ['it ran out', code(), typed('right', { now: expiresAt }), 'expired'],
  ['it ran out, and is another', code(), typed('else', { now: expiresAt }), 'wrong'],
  ['the caller used it', code({ used: { openid: 'me', at: madeAt } }), typed(), 'again'],
  [
    'the caller used it, long ago',
    code({ used: { openid: 'me', at: madeAt } }),
    typed('right', { now: expiresAt }),
    'again',
  ],
  ['another used it', code({ used: { openid: 'other', at: madeAt } }), typed(), 'used'],
  [
    'another used it, and it is another',
    code({ used: { openid: 'other', at: madeAt } }),
    typed('else'),
    'wrong',
  ],
])('when %s', (_when, standing, said, judged) => {
  expect(judge(standing, said)).toBe(judged);
});

test.each([
  [0, 0, 4],
  [3, 0, 1],
  [4, 0, 0],
  [0, TRIES_ALTOGETHER - 3, 2],
  [0, TRIES_ALTOGETHER - 1, 0],
  [0, TRIES_ALTOGETHER, 0],
])('after %i own tries and %i of others, %i are left after this one', (own, theirs, left) => {
  expect(triesLeft(code({ tries: [...tries(own), ...others(theirs)] }), typed('else'))).toBe(left);
});

test('where no code stands nothing is used up', () => {
  expect(triesLeft(null, typed('else'))).toBe(TRIES);
});

test('a try is noted once a call', () => {
  const once = withTry(code(), typed('else'));
  expect(once).toEqual([{ openid: 'me', requestId: 'now' }]);
  expect(withTry(code({ tries: once }), typed('other'))).toEqual(once);
  expect(withTry(code({ tries: once }), typed('else', { requestId: 'next' }))).toHaveLength(2);
  expect(withTry(code({ tries: once }), typed('else', { openid: 'you' }))).toHaveLength(2);
});

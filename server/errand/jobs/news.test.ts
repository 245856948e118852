import type { ErrandRecord, ErrandStepRecord } from '../../records/errand';
import { newsOf } from './news';

const at = new Date('2026-11-20T02:00:00Z');
const step = (what: ErrandStepRecord['what'], openid: string, assigneeOpenid?: string): ErrandStepRecord => ({
  ...{
    what,
    openid,
    at,
    by: '',
    note: '',
    memberId: null,
    branchId: null,
    ...(assigneeOpenid ? { assigneeOpenid } : {}),
  },
});

/** Who is told what of the last step, the poster aside. */
const told = (over: Partial<ErrandRecord>, ...steps: ErrandStepRecord[]) =>
  newsOf(
    {
      _id: 'e',
      title: '',
      communityName: '',
      posterOpenid: 'poster',
      steps,
      ...over,
    } as unknown as ErrandRecord,
    at,
  )
    .filter(({ openid }) => openid !== 'poster')
    .map(({ what, openid }) => `${what} ${openid}`);

const assigned = step('assigned', 'staff', 'old');
const given = 'errandForYou old';
test.each([
  [
    'the account that it was given to',
    { assigneeId: 'm', assigneeOpenid: 'old' },
    [given, 'errandConfirmed old'],
  ],
  [
    'the account that is theirs now',
    { assigneeId: 'm', assigneeOpenid: 'new' },
    [given, 'errandConfirmed new'],
  ],
  ['nobody while nobody is bound', { assigneeId: 'm', assigneeOpenid: null }, [given]],
  [
    'the account that it was given to, when it is in nobody’s hands',
    { assigneeId: null, assigneeOpenid: null },
    [given, 'errandConfirmed old'],
  ],
])('of the last word is told %s', (_who, over, expected) => {
  expect(told(over, assigned, step('confirmed', 'poster'))).toEqual(expected);
});

test('whoever had it before is told when it goes to another, and nobody of what came after they gave it back', () => {
  const over = { assigneeId: 'm2', assigneeOpenid: 'second' };
  expect(told(over, assigned, step('reassigned', 'staff', 'second'))).toEqual([
    given,
    'errandForYou second',
    'errandElsewhere old',
  ]);
  const back = { assigneeId: null, assigneeOpenid: null };
  expect(told(back, assigned, step('handedBack', 'old'), step('withdrawn', 'poster'))).toEqual([given]);
  expect(told(back, step('posted', 'poster'), step('withdrawn', 'poster'))).toEqual([]);
});

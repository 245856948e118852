/** 党员类别: set by the branch's committee, from the next quarter on; what was counted before never changes. */
import type { Input } from '../../contract/api';
import type { MemberClass } from '../../contract/words';
import { activityRow } from '../support/activity-row';
import { type Asking, asking } from '../support/asking';
import { startTestCloud, TEST_KEYS, type TestCloud } from '../support/cloud';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';

const { branch, sisterBranch, township } = tree;
const people = [
  person('secretary', { offices: [['secretary', branch]] }),
  person('committee', { offices: [['committee', branch]] }),
  person('member', { name: '孙守田' }),
  person('other', { name: '李建国' }),
  person('neighbour', { branch: sisterBranch, offices: [['secretary', sisterBranch]] }),
  person('township', { branch: sisterBranch, offices: [['township', township]] }),
];
/** Theme days of the two quarters on either side of the new year, to which nobody has come yet. */
const meetings = [
  activityRow('LAST', { startsAt: new Date('2026-12-31T15:00:00Z') }),
  activityRow('FIRST', { startsAt: new Date('2026-12-31T17:00:00Z') }),
];

let cloud: TestCloud;
let asks: Asking;
const at = (instant: string) => cloud.setTime(new Date(instant));
beforeEach(async () => {
  const rows = { organizations, members: people, accounts: accountsOf(people), activities: meetings };
  cloud = await startTestCloud({ seed: seedOf(rows), environment: TEST_KEYS });
  asks = asking(cloud);
  at('2026-11-18T04:00:00Z');
});
afterEach(() => cloud.close());

const away = {
  memberId: 'member',
  memberClass: 'away',
  reason: 'longAway',
  decidedOn: '2026-11-18',
} as const;
const set = (over: Partial<Input<'member.setClass'>> = {}, by = 'secretary', requestId?: string) =>
  asks.answer(openidOf(by), 'member.setClass', { ...away, ...over }, requestId ? { requestId } : {});
const own = async (): Promise<MemberClass | undefined> =>
  (await asks.answer(openidOf('member'), 'member.me', {})).member?.memberClass;
const counted = async (month: string) =>
  (await asks.answer(openidOf('secretary'), 'summary.branch', { month })).members;

describe('who may', () => {
  test.each(['secretary', 'committee'])('the branch’s %s', async (by) => {
    expect(await set({}, by)).toEqual({ from: '2027-01-01' });
    expect(await asks.answer(openidOf(by), 'member.classes', { memberId: 'member' })).toMatchObject({
      name: '孙守田',
    });
  });

  test.each(['member', 'other', 'neighbour', 'township', 'nobody'])('not the %s', async (by) => {
    expect((await asks.refusal(openidOf(by), 'member.setClass', away)).code).toBe('member.unknown');
    const look = { memberId: 'member' };
    expect((await asks.refusal(openidOf(by), 'member.classes', look)).code).toBe('member.unknown');
  });

  test.each(['secretary', 'committee'])('the branch’s %s sees the roll on which it is set', async (by) => {
    const { branchName, items } = await asks.answer(openidOf(by), 'member.people', {});
    expect(branchName).toBe(branch.name);
    expect(items.map(({ memberId }) => memberId).sort()).toEqual([
      'committee',
      'member',
      'other',
      'secretary',
    ]);
  });

  test('the committee is not told since when somebody is bound, nor the end of their number', async () => {
    const { items } = await asks.answer(openidOf('committee'), 'member.people', { branchId: branch._id });
    expect(items.filter(({ mayFree, boundAt, former }) => mayFree || boundAt || former)).toEqual([]);
    expect(JSON.stringify(items)).not.toContain('phoneTail');
  });

  test('of nobody who is on no roll of theirs', async () => {
    for (const memberId of ['neighbour', 'not-there']) {
      const refused = await asks.refusal(openidOf('secretary'), 'member.setClass', { ...away, memberId });
      expect(refused.code).toBe('member.unknown');
    }
  });
});

test('it works from the first of the next quarter, by the days of Shanghai', async () => {
  await set();
  expect(await own()).toBe('able');
  at('2026-12-31T15:59:00Z');
  expect(await own()).toBe('able');
  at('2026-12-31T16:01:00Z');
  expect(await own()).toBe('away');
});

test('a month counts members by the class of its quarter, and what was counted stays', async () => {
  await set({ memberClass: 'frail', reason: 'aged' });
  expect(await counted('2026-12')).toEqual({ total: 4, able: 4, frail: 0, away: 0 });
  expect(await counted('2027-01')).toEqual({ total: 4, able: 3, frail: 1, away: 0 });
  at('2027-02-10T04:00:00Z');
  await set({ memberClass: 'able', reason: 'recovered', decidedOn: '2027-02-10' });
  expect(await counted('2026-12')).toMatchObject({ able: 4, frail: 0 });
  expect(await counted('2027-03')).toMatchObject({ able: 3, frail: 1 });
  expect(await counted('2027-04')).toMatchObject({ able: 4, frail: 0 });
});

test('whom a meeting expects goes by the class on its day, an hour before the quarter’s end and after', async () => {
  const expected = async (activityId: string) =>
    (await asks.answer(openidOf('secretary'), 'activity.attendance', { activityId })).counts.expected;
  const before = [await expected('LAST'), await expected('FIRST')];
  await set({ memberClass: 'frail', reason: 'weak' });
  expect([await expected('LAST'), await expected('FIRST')]).toEqual([before[0], (before[1] ?? 0) - 1]);
  const { people: shown } = await asks.answer(openidOf('secretary'), 'activity.attendance', {
    activityId: 'LAST',
  });
  expect(shown.find(({ memberId }) => memberId === 'member')?.memberClass).toBe('able');
});

test('decisions are kept with their days, the latest first, down to what was since ever', async () => {
  await set();
  await set({ memberClass: 'frail', reason: 'aged' }, 'committee');
  const { memberClass, worksFrom, items } = await asks.answer(openidOf('secretary'), 'member.classes', {
    memberId: 'member',
  });
  expect([memberClass, worksFrom]).toEqual(['able', '2027-01-01']);
  expect(items).toMatchObject([
    {
      ...{ memberClass: 'frail', from: '2027-01-01', decidedOn: '2026-11-18', reason: 'aged' },
      superseded: false,
    },
    {
      ...{ memberClass: 'away', from: '2027-01-01', decidedOn: '2026-11-18', reason: 'longAway' },
      superseded: true,
    },
    { memberClass: 'able', from: null, decidedOn: null, reason: null, superseded: false },
  ]);
  at('2027-01-01T04:00:00Z');
  expect(await own()).toBe('frail');
});

test('sent again it is one decision; the same id with another is refused', async () => {
  expect(await set({}, 'secretary', 'once')).toEqual(await set({}, 'secretary', 'once'));
  const { envelope } = await cloud.call(
    openidOf('secretary'),
    'member.setClass',
    { ...away, memberClass: 'frail', reason: 'aged' },
    { requestId: 'once' },
  );
  expect(envelope.error.code).toBe('call.requestReused');
  const { items } = await asks.answer(openidOf('secretary'), 'member.classes', { memberId: 'member' });
  expect(items).toHaveLength(2);
  const { result } = await cloud.cloud.backend.engine.find('audits', { query: { about: 'members/member' } });
  expect(result).toHaveLength(1);
});

test.each([
  [{ reason: 'aged' as const }, 'member.classReason'],
  [{ decidedOn: '2026-11-19' }, 'member.decidedInFuture'],
  [{ decidedOn: '2025-10-31' }, 'member.decidedTooLongAgo'],
  [{ memberClass: 'able' as const, reason: 'returned' as const }, 'member.sameClass'],
])('%j is refused: %s', async (over, code) => {
  expect((await asks.refusal(openidOf('secretary'), 'member.setClass', { ...away, ...over })).code).toBe(
    code,
  );
});

test('no other list says why somebody is in their class', async () => {
  await set({ memberClass: 'frail', reason: 'weak' });
  at('2027-01-02T04:00:00Z');
  const looks = await Promise.all(
    ['member', 'other', 'secretary', 'township'].flatMap((by) => [
      cloud.call(openidOf(by), 'member.me', {}),
      cloud.call(openidOf(by), 'member.people', { branchId: branch._id }),
      cloud.call(openidOf(by), 'activity.attendance', { activityId: 'FIRST' }),
    ]),
  );
  expect(JSON.stringify(looks.map(({ envelope }) => envelope))).not.toMatch(/"weak"|decidedOn|decidedBy/);
});

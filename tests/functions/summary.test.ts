import { bindRequestIdOf } from '../../server/member/request';
import { type Asking, asking } from '../support/asking';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';
import { activity, attendancesOf, study, tenthOf, wishOf } from '../support/year';

const { branch, sisterBranch, farBranch, township, county, city, otherCounty, community } = tree;
const { _id: branchId } = branch;

const people = [
  person('secretary', { offices: [['secretary', branch]] }),
  person('deputy', { offices: [['committee', branch]] }),
  person('wang', { communityId: community._id }),
  person('frail', { memberClass: 'frail' }),
  person('away', { memberClass: 'away' }),
  person('left', { onRoll: false }),
  person('sister', { branch: sisterBranch, offices: [['secretary', sisterBranch]] }),
  person('staff', { branch: sisterBranch, offices: [['communityStaff', community]] }),
  person('township', { branch: sisterBranch, offices: [['township', township]] }),
  person('county', { branch: sisterBranch, offices: [['county', county]] }),
  person('city', { branch: farBranch, offices: [['city', city]] }),
  person('otherCounty', { branch: farBranch, offices: [['county', otherCounty]] }),
];
const who = (key: string) => openidOf(key);

const november = activity('november', branchId, '2026-11');
const october = activity('october', branchId, '2026-10');
const assembly = activity('assembly', branchId, '2026-10', { kind: 'assembly', creditHours: 0 });
const service = activity('service', branchId, '2026-11', { kind: 'volunteering', creditHours: 0 });
const calledOff = activity('calledOff', branchId, '2026-11', { kind: 'lecture', state: 'cancelled' });

/** What goes on elsewhere in the city, which a branch's summary must not look at. */
const elsewhere = Array.from({ length: 60 }, (_, place) =>
  activity(`elsewhere${place}`, farBranch._id, '2026-11'),
);

const rows = {
  organizations,
  members: people,
  accounts: accountsOf(people),
  activities: [november, october, assembly, service, calledOff, ...elsewhere],
  attendances: [
    ...elsewhere.flatMap((one) => attendancesOf(one, { city: 'present', otherCounty: 'late' })),
    ...attendancesOf(november, { secretary: 'present', deputy: 'late', wang: 'absent', frail: 'excused' }),
    ...attendancesOf(october, { secretary: 'present', deputy: 'leave', away: 'remote' }),
    ...attendancesOf(assembly, { secretary: 'present', wang: 'present' }),
    ...attendancesOf(service, { wang: 'present', deputy: 'present', secretary: 'absent' }),
  ],
  studyRecords: [
    study('s1', 'wang', branchId, '2026-03', 32),
    study('s2', 'secretary', branchId, '2026-04', 53),
    study('s3', 'deputy', branchId, '2025-04', 56),
  ],
  wishes: [
    wishOf('w1', branchId, '2026-02', { state: 'confirmed', confirmedAt: tenthOf('2026-03') }),
    wishOf('w2', branchId, '2026-11', { dueOn: '2026-12-05' }),
    wishOf('w3', branchId, '2026-11', { state: 'disputed', dueOn: '2026-11-30' }),
    wishOf('w4', branchId, '2025-11', { state: 'confirmed', confirmedAt: tenthOf('2025-12') }),
    wishOf('w5', branchId, '2026-11', { state: 'fulfilled', title: '通下水' }),
  ],
  bindRequests: [
    {
      _id: bindRequestIdOf('openid-asker'),
      openid: 'openid-asker',
      name: '新同志',
      branchId,
      branchName: branch.name,
      state: 'waiting',
      reason: '',
      askedAt: tenthOf('2026-11'),
      updatedAt: tenthOf('2026-11'),
    },
  ],
};

let cloud: TestCloud;
let asks: Asking;

beforeAll(async () => {
  cloud = await startTestCloud({ seed: seedOf(rows) });
  asks = asking(cloud);
});
afterAll(() => cloud.close());

const month = '2026-11';

describe("a branch's summary", () => {
  test('shows what its records add up to', async () => {
    const summary = await asks.answer(who('secretary'), 'summary.branch', { month });
    expect(summary).toMatchObject({
      branchId,
      branchName: branch.name,
      month,
      members: { total: 5, able: 3, frail: 1, away: 1 },
      // secretary 53 + 2 < 56; deputy 1; wang 32; away 1
      study: { reached: 1, of: 5, hours: 89 },
      wishes: { claimed: 4, fulfilled: 1, unconfirmed: 0 },
      volunteered: 2,
    });
    expect(summary.attendance).toEqual([
      ...['2026-06', '2026-07', '2026-08', '2026-09'].map((empty) => ({
        month: empty,
        arrived: 0,
        expected: 0,
      })),
      { month: '2026-10', arrived: 4, expected: 5 },
      { month: '2026-11', arrived: 2, expected: 3 },
    ]);
    expect(summary.due.map(({ kind, held, arrived, expected }) => [kind, held, arrived, expected])).toEqual([
      ['themeDay', true, 2, 3],
      ['committeeMeeting', false, 0, 0],
      ['assembly', true, 2, 2],
      ['lecture', false, 0, 0],
      ['organizationalLife', false, 0, 0],
      ['appraisalMeeting', false, 0, 0],
    ]);
  });

  test.each(['secretary', 'deputy'])('costs %s six requests in two waves', async (key) => {
    const { envelope, cost } = await cloud.call(who(key), 'summary.branch', { month });
    expect(envelope.ok).toBe(true);
    expect(cost.trips).toBeLessThanOrEqual(6);
    expect(cost.waves).toBeLessThanOrEqual(2);
    // The branch's own: 6 members, 5 activities, 12 attendances, 2 studies, 5 wishes; account, entry, twice the organization.
    expect(cost.scanned).toBeLessThanOrEqual(34);
  });

  test.each(['township', 'county', 'city'])('is open to the %s above, at the same cost', async (key) => {
    const { envelope, cost } = await cloud.call(who(key), 'summary.branch', { branchId, month });
    expect(envelope.data?.branchName).toBe(branch.name);
    expect(cost.trips).toBeLessThanOrEqual(6);
    expect(cost.waves).toBeLessThanOrEqual(2);
  });

  test.each(['wang', 'sister', 'staff', 'otherCounty', 'nobody'])('is closed to %s', async (key) => {
    const refused = await asks.refusal(who(key), 'summary.branch', { branchId, month });
    expect(refused.code).toBe('call.notAllowed');
  });

  test.each(['nowhere', township._id])('of %s there is none', async (unknown) => {
    const refused = await asks.refusal(who('city'), 'summary.branch', { branchId: unknown });
    expect(refused.code).toBe('organization.unknown');
  });

  test('a member without office has none to ask for', async () => {
    expect((await asks.refusal(who('wang'), 'summary.branch', {})).code).toBe('call.notAllowed');
  });
});

describe('the home page', () => {
  const todos = async (openid: string) =>
    (await asks.answer(openid, 'summary.home', {})).todo.map(({ what, id, count }) => [what, id, count]);

  test('shows a citizen their wishes and what waits for their word', async () => {
    const home = await asks.answer('openid-citizen', 'summary.home', {});
    expect(home).toMatchObject({ member: null, next: null, year: null, myWishes: 3 });
    expect(home.todo).toEqual([
      { what: 'wishToConfirm', id: 'w5', title: '通下水', count: 1, dueOn: '2026-11-28', kind: null },
    ]);
  });

  test('tells somebody who asked to be bound that it waits', async () => {
    expect(await todos('openid-asker')).toEqual([['bindWaiting', null, 1]]);
  });

  test('shows a member what they took on, by its day', async () => {
    expect(await todos(who('wang'))).toEqual([
      ['disputedWish', 'w3', 1],
      ['claimedWish', 'w2', 1],
    ]);
    const { member, year } = await asks.answer(who('wang'), 'summary.home', {});
    expect(member).toMatchObject({ isSecretary: false, isInService: true, over: null, path: branch.path });
    expect(year?.requiredHours).toBe(32);
  });

  test('shows a secretary first who waits for an answer', async () => {
    expect((await todos(who('secretary')))[0]).toEqual(['bindRequests', null, 1]);
  });

  test('names the committee that somebody works for', async () => {
    const { member } = await asks.answer(who('county'), 'summary.home', {});
    expect(member?.over).toEqual({ organizationId: 'county', name: county.name });
  });

  test.each(['secretary', 'wang', 'staff', 'county'])('costs %s two waves', async (key) => {
    expect((await cloud.call(who(key), 'summary.home', {})).cost.waves).toBe(2);
  });
});

test.each(['0000-01', '0001-01', '9999-12', '2026-13', '2026-1', 11])(
  'the month %j is refused by its name',
  async (wrong) => {
    expect(await asks.refusal(who('secretary'), 'summary.branch', { month: wrong })).toEqual({
      code: 'call.badInput',
      fields: { month: wrong === 11 ? 'wrongType' : 'wrongFormat' },
    });
  },
);

describe('the roll-up', () => {
  test('is for committees above branches, and what is beneath them', async () => {
    const code = async (key: string, organizationId?: string) =>
      (await asks.refusal(who(key), 'summary.rollUp', { organizationId })).code;
    expect(await code('secretary')).toBe('call.notAllowed');
    expect(await code('secretary', township._id)).toBe('call.notAllowed');
    expect(await code('township', county._id)).toBe('call.notAllowed');
    expect(await code('otherCounty', township._id)).toBe('call.notAllowed');
    expect(await code('city', 'nowhere')).toBe('organization.unknown');
  });

  test('shows noughts before anything was computed', async () => {
    const { children, totals, computedAt } = await asks.answer(who('city'), 'summary.rollUp', { month });
    expect(children.map(({ organizationId, branches }) => [organizationId, branches])).toEqual([
      ['county', 0],
      ['otherCounty', 0],
    ]);
    expect([totals.branches, computedAt]).toEqual([0, null]);
  });
});

import { type Asking, asking } from '../support/asking';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';
import { activity, attendancesOf, study, tenthOf, wishOf } from '../support/year';

const branch = tree.branch._id;
const people = [person('wang'), person('li'), person('secretary', { offices: [['secretary', tree.branch]] })];

const held = (_id: string, month: string, parts: Parameters<typeof activity>[3] = {}) =>
  activity(_id, branch, month, parts);
const activities = {
  january: held('january', '2025-01'),
  february: held('february', '2025-02'),
  march: held('march', '2025-03'),
  april: held('april', '2025-04', { kind: 'lecture', creditHours: 2 }),
  may: held('may', '2025-05', { kind: 'lecture' }),
  june: held('june', '2025-06', { kind: 'assembly', state: 'filed' }),
  service: held('service', '2025-07', { kind: 'volunteering', creditHours: 0 }),
  calledOff: held('calledOff', '2025-08', { state: 'cancelled' }),
  lastYear: held('lastYear', '2024-12'),
};
const wangs = {
  january: 'present',
  february: 'late',
  march: 'leave',
  april: 'remote',
  may: 'excused',
  june: 'absent',
  service: 'present',
  calledOff: 'leave',
  lastYear: 'absent',
} as const;
const attendances = Object.entries(activities).flatMap(([name, row]) =>
  attendancesOf(row, { wang: wangs[name as keyof typeof wangs], li: 'present' }),
);

let cloud: TestCloud;
let asks: Asking;

beforeAll(async () => {
  const rows = {
    organizations,
    members: people,
    accounts: accountsOf(people),
    activities: Object.values(activities),
    attendances,
    studyRecords: [
      study('course', 'wang', branch, '2025-03', 3),
      { ...study('waits', 'wang', branch, '2025-04', 2), state: 'waiting' as const },
      study('before', 'wang', branch, '2024-03', 8),
      study('others', 'li', branch, '2025-03', 5),
    ],
    wishes: [
      wishOf('done', branch, '2025-03', { state: 'confirmed', confirmedAt: tenthOf('2025-03') }),
      // Confirmed in the first minute of the next year, in Shanghai.
      wishOf('later', branch, '2025-12', {
        state: 'confirmed',
        confirmedAt: new Date('2025-12-31T16:00:00Z'),
      }),
      wishOf('underWay', branch, '2025-05'),
      wishOf('others', branch, '2025-05', {
        state: 'confirmed',
        confirmedAt: tenthOf('2025-05'),
        claimerId: 'li',
      }),
    ],
  };
  cloud = await startTestCloud({ seed: seedOf(rows) });
  asks = asking(cloud);
}, 60_000);
afterAll(() => cloud.close());

const yearOf = (key: string, year?: number) =>
  asks.answer(openidOf(key), 'member.year', year === undefined ? {} : { year });

test('every figure is a count of the records, and what was called off counts nowhere', async () => {
  const year = await yearOf('wang', 2025);
  expect(year).toMatchObject({
    year: 2025,
    figures: {
      // January, February and April of all but the excused May.
      attended: 3,
      expected: 5,
      wishesFulfilled: 1,
      volunteered: 1,
      // A course of three, and one, one and two by taking part.
      creditedHours: 7,
      requiredHours: 32,
    },
    activityHours: 4,
    waitingHours: 2,
  });
  const none = { present: 0, late: 0, remote: 0, leave: 0, excused: 0, absent: 0 };
  expect(year.byKind).toEqual([
    { kind: 'themeDay', ...none, present: 1, late: 1, leave: 1 },
    { kind: 'assembly', ...none, absent: 1 },
    { kind: 'lecture', ...none, remote: 1, excused: 1 },
    { kind: 'volunteering', ...none, present: 1 },
  ]);
});

test('the activities are listed latest first, each with what is recorded of the caller', async () => {
  const { activities: listed } = await yearOf('wang', 2025);
  expect(listed.map(({ activityId, state }) => [activityId, state])).toEqual([
    ['service', 'present'],
    ['june', 'absent'],
    ['may', 'excused'],
    ['april', 'remote'],
    ['march', 'leave'],
    ['february', 'late'],
    ['january', 'present'],
  ]);
});

test('years do not mix', async () => {
  expect(await yearOf('wang', 2024)).toMatchObject({
    figures: { attended: 0, expected: 1, wishesFulfilled: 0, creditedHours: 8 },
    activities: [{ activityId: 'lastYear' }],
  });
  expect((await yearOf('wang', 2026)).figures).toMatchObject({ wishesFulfilled: 1, creditedHours: 0 });
});

test("everybody's year is their own, whatever they hold", async () => {
  expect((await yearOf('li', 2025)).figures).toMatchObject({
    attended: 6,
    wishesFulfilled: 1,
    creditedHours: 5 + 7,
  });
  expect(await yearOf('secretary', 2025)).toMatchObject({
    figures: { attended: 0, requiredHours: 56 },
    activities: [],
    byKind: [],
  });
  const asked = { year: 2025, memberId: 'wang' };
  const { envelope } = await cloud.call(openidOf('secretary'), 'member.year', asked);
  expect(envelope.data.activities).toEqual([]);
});

test('without a year it is this one; a citizen has none', async () => {
  expect((await yearOf('wang')).year).toBe(new Date(Date.now() + 8 * 3_600_000).getUTCFullYear());
  expect(await asks.refusal('openid-citizen', 'member.year', {})).toEqual({ code: 'member.notBound' });
});

test('it costs three trips in two waves', async () => {
  const { cost } = await cloud.call(openidOf('wang'), 'member.year', { year: 2025 });
  expect(cost).toMatchObject({ trips: 3, waves: 2 });
});

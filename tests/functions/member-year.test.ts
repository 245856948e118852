import { yearRows } from '../support/a-year';
import { type Asking, asking } from '../support/asking';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { openidOf, seedOf } from '../support/people';

let cloud: TestCloud;
let asks: Asking;

beforeAll(async () => {
  cloud = await startTestCloud({ seed: seedOf(yearRows) });
  asks = asking(cloud);
});
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
  cloud.setTime('2026-12-31T23:59:30+08:00');
  expect((await yearOf('wang')).year).toBe(2026);
  cloud.setTime('2027-01-01T00:00:00+08:00');
  expect((await yearOf('wang')).year).toBe(2027);
  cloud.setTime(null);
  expect(await asks.refusal('openid-citizen', 'member.year', {})).toEqual({ code: 'member.notBound' });
});

test('it costs three trips in two waves', async () => {
  const { cost } = await cloud.call(openidOf('wang'), 'member.year', { year: 2025 });
  expect(cost).toMatchObject({ trips: 3, waves: 2 });
});

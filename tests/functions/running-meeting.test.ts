import { attendanceOf } from '../../server/activity/model/attendance-record';
import { monthOf } from '../../server/kernel/time/clock';
import { activityRow } from '../support/activity-row';
import { type Meetings, startMeetingCloud, who } from '../support/meeting';
import { person } from '../support/people';

let meetings: Meetings;

beforeEach(async () => {
  meetings = await startMeetingCloud();
});
afterEach(() => meetings.close());

/** What every sum says of the branch's theme day and of Wang. */
async function sums() {
  const { asks, cloud } = meetings;
  await cloud.ringTimer('timer');
  const month = monthOf(cloud.now());
  const summary = await asks.answer(who.secretary, 'summary.branch', { month });
  const home = await asks.answer(who.wang, 'summary.home', {});
  const year = await asks.answer(who.wang, 'member.year', {});
  const study = await asks.answer(who.wang, 'study.mine', {});
  const { totals } = await asks.answer(who.township, 'summary.rollUp', { month });
  return {
    due: summary.due
      .filter(({ kind }) => kind === 'themeDay')
      .map(({ held, running, arrived }) => ({ held, running, arrived })),
    arrived: [summary.attendance.at(-1)?.arrived, totals.arrived],
    themeDaysHeld: totals.themeDaysHeld,
    hours: [summary.study.hours, totals.studyHours],
    home: [home.year?.attended, home.year?.expected, home.year?.creditedHours],
    year: [year.figures.attended, year.figures.expected, year.figures.creditedHours],
    study: [study.activityHours, study.creditedHours],
  };
}

test('a meeting that runs is no held meeting in any sum; when its check-in ends, it is one in all', async () => {
  const activityId = await meetings.open({ kind: 'themeDay', creditHours: 2 });
  await meetings.scan(who.wang, activityId);
  expect(await sums()).toEqual({
    due: [{ held: false, running: true, arrived: 1 }],
    arrived: [0, 0],
    themeDaysHeld: 0,
    hours: [0, 0],
    home: [0, 0, 0],
    year: [0, 0, 0],
    study: [0, 0],
  });

  await meetings.asks.answer(who.secretary, 'activity.close', { activityId });
  expect(await sums()).toEqual({
    due: [{ held: true, running: false, arrived: 1 }],
    arrived: [1, 1],
    themeDaysHeld: 1,
    hours: [2, 2],
    home: [1, 1, 2],
    year: [1, 1, 2],
    study: [2, 2],
  });
});

test('what somebody is told when they log or are entered study counts no running meeting either', async () => {
  const activityId = await meetings.open({ kind: 'themeDay', creditHours: 2 });
  await meetings.scan(who.wang, activityId);
  const day = new Date(meetings.cloud.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const course = { kind: 'course', title: '党章学习', hours: 1, studiedOn: day } as const;
  expect((await meetings.asks.answer(who.wang, 'study.record', course)).creditedHours).toBe(1);
  const entered = { ...course, memberId: 'wang', reason: '交来了证明' };
  expect((await meetings.asks.answer(who.secretary, 'study.enter', entered)).creditedHours).toBe(2);
});

describe('whose check-in nobody ended for months', () => {
  const startsAt = new Date('2031-03-10T09:00:00+08:00');
  const forgotten = activityRow('FORGOTTEN', { state: 'open', startsAt, openedAt: startsAt, creditHours: 2 });
  let long: Meetings;
  beforeEach(async () => {
    long = await startMeetingCloud({
      activities: [forgotten],
      attendances: [
        attendanceOf(forgotten, person('wang'), {
          ...{ state: 'present', source: 'scanned', at: startsAt, enteredBy: null, reason: '' },
        }),
      ],
    });
  });
  afterEach(() => long.close());
  const homeAt = (shanghai: string, openid: string) => {
    long.cloud.setTime(`${shanghai}+08:00`);
    return long.asks.answer(openid, 'summary.home', {});
  };
  const toEnd = async (shanghai: string) =>
    (await homeAt(shanghai, who.secretary)).todo
      .filter(({ what }) => what === 'checkInOpen')
      .map(({ id }) => id);

  test('it counts nowhere, and waits for its secretary until its year is closed', async () => {
    const { year } = await homeAt('2031-11-20T09:00:00', who.wang);
    expect([year?.attended, year?.expected, year?.creditedHours]).toEqual([0, 0, 0]);
    expect(await toEnd('2031-11-20T09:00:00')).toEqual(['FORGOTTEN']);
    expect(await toEnd('2032-01-31T23:00:00')).toEqual(['FORGOTTEN']);
    expect(await toEnd('2032-02-01T00:00:30')).toEqual([]);
  });
});

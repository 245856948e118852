import { monthOf } from '../../cloudfunctions/kernel/clock';
import { type Meetings, startMeetingCloud, who } from '../support/meeting';

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
  });

  await meetings.asks.answer(who.secretary, 'activity.close', { activityId });
  expect(await sums()).toEqual({
    due: [{ held: true, running: false, arrived: 1 }],
    arrived: [1, 1],
    themeDaysHeld: 1,
    hours: [2, 2],
    home: [1, 1, 2],
    year: [1, 1, 2],
  });
});

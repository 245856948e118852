/**
 * Every step of an activity at every time of its life, through the published calls, with the functions' clock set: what
 * is done, and what is refused. `announced`: nobody has opened the check-in; `open`: it was opened an hour and a half
 * before the start.
 */

import { slotAt, wordSeconds } from '../../contract/activity/check-in-code';
import type { CallName } from '../../contract/api';
import { mintCode } from '../../server/activity/check-in/check-in-code';
import { wordOf } from '../../server/activity/check-in/spoken-word';
import type { ActivityRecord, AttendanceRecord } from '../../server/records/activity';
import type { AnswerRecord } from '../../server/records/answer';
import type { CaptureRecord } from '../../server/records/capture';
import { activityRow } from '../support/activity-row';
import { type Meetings, startMeetingCloud, who } from '../support/meeting';
import { openidOf, tree } from '../support/people';

const SLOT = 10;
const HOUR = 3_600_000;
const shanghai = (text: string) => new Date(`${text}+08:00`);
const startsAt = shanghai('2031-06-11T09:30:00');
const openedAt = shanghai('2031-06-11T08:00:00');

const moments = {
  'two days before': shanghai('2031-06-09T10:00:00'),
  'the day before': shanghai('2031-06-10T10:00:00'),
  'an hour before': shanghai('2031-06-11T08:30:00'),
  during: shanghai('2031-06-11T09:40:00'),
  'that evening': shanghai('2031-06-11T18:00:00'),
  'the next day': shanghai('2031-06-12T10:00:00'),
  'months after': shanghai('2031-08-20T10:00:00'),
};
type Moment = keyof typeof moments;
const all = Object.keys(moments) as Moment[];
const sinceOpen = all.slice(2);

interface Step {
  call: CallName;
  who?: string;
  input: (activityId: string, at: Date) => object;
  /** What the activity is besides. */
  row?: Partial<ActivityRecord>;
  /** Sent later than it was said, by so many milliseconds. */
  later?: number;
  /** What is told of an answer, where it is not just done. */
  tells?: (data: Record<string, unknown>) => unknown;
  /** Expected at each moment: of one announced all seven, of one open the last five. */
  announced: readonly string[];
  open: readonly string[];
}

const times = (count: number, outcome: string): string[] => Array.from({ length: count }, () => outcome);
const done = 'done';
const codeAt = (activityId: string, at: Date, branchId: string = tree.branch._id) =>
  mintCode({ activityId, branchId, slot: slotAt(at, SLOT) });
const waitsOrNot = ({ waiting, state }: Record<string, unknown>) => (waiting ? 'waits' : state);
const sister = { branchId: tree.sisterBranch._id, branchIds: [tree.sisterBranch._id] };
const joint = { branchIds: [tree.branch._id, tree.sisterBranch._id] };
const said = (at: Date, later: number) => ({
  openedAt: at.toISOString(),
  sentAt: new Date(at.getTime() + later).toISOString(),
});
const captured = (at: Date, later: number) => ({
  capturedAt: at.toISOString(),
  sentAt: new Date(at.getTime() + later).toISOString(),
});
const scanned = ['waits', 'waits', 'waits', 'activity.dayOver', 'activity.dayOver'];
const opening = [
  'activity.notYet',
  'activity.notYet',
  done,
  done,
  done,
  'activity.dayOver',
  'activity.dayOver',
];

const steps: Record<string, Step> = {
  open: {
    call: 'activity.open',
    input: (activityId) => ({ activityId }),
    announced: opening,
    open: times(5, done),
  },
  'open, said without signal and sent an hour later': {
    call: 'activity.open',
    input: (activityId, at) => ({ activityId, ...said(at, HOUR) }),
    later: HOUR,
    announced: opening,
    open: times(5, done),
  },
  undoOpen: {
    call: 'activity.undoOpen',
    input: (activityId) => ({ activityId }),
    announced: times(7, done),
    open: times(5, done),
  },
  code: {
    call: 'activity.code',
    input: (activityId) => ({ activityId }),
    tells: ({ standing, code, word }) => `${standing}${code || word ? ', a code' : ''}`,
    announced: ['early', 'early', 'ready', 'ready', 'ready', 'over', 'over'],
    open: [...times(3, 'open, a code'), 'over', 'over'],
  },
  lend: {
    call: 'activity.lend',
    input: (activityId) => ({ activityId }),
    announced: ['activity.notYet', done, done, done, done, 'activity.dayOver', 'activity.dayOver'],
    open: [done, done, done, 'activity.dayOver', 'activity.dayOver'],
  },
  checkIn: {
    call: 'activity.checkIn',
    who: who.wang,
    input: (activityId, at) => ({ code: codeAt(activityId, at) }),
    tells: waitsOrNot,
    announced: ['activity.notOpen', 'activity.notOpen', ...scanned],
    open: ['present', 'present', 'late', 'activity.dayOver', 'activity.dayOver'],
  },
  'checkIn, scanned without signal and sent an hour later': {
    call: 'activity.checkIn',
    who: who.wang,
    input: (activityId, at) => ({ code: codeAt(activityId, at), ...captured(at, HOUR) }),
    later: HOUR,
    tells: waitsOrNot,
    announced: ['activity.notOpen', 'activity.notOpen', ...scanned],
    open: scanned,
  },
  checkInByWord: {
    call: 'activity.checkInByWord',
    who: who.sister,
    row: sister,
    input: (activityId, at) => ({
      word: wordOf({ _id: activityId, branchId: tree.sisterBranch._id }, slotAt(at, wordSeconds)),
    }),
    tells: waitsOrNot,
    announced: [
      ...times(2, 'activity.wordWrong'),
      ...['waits', 'waits', 'waits'],
      ...times(2, 'activity.wordWrong'),
    ],
    open: ['present', 'present', 'late', 'activity.dayOver', 'activity.dayOver'],
  },
  checkInByPoster: {
    call: 'activity.checkInByPoster',
    who: who.li,
    input: (activityId) => ({ activityId }),
    tells: waitsOrNot,
    announced: ['activity.notOpen', 'activity.notOpen', ...scanned],
    open: scanned,
  },
  'checkInByPoster, scanned without signal and sent an hour later': {
    call: 'activity.checkInByPoster',
    who: who.li,
    input: (activityId, at) => ({ activityId, ...captured(at, HOUR) }),
    later: HOUR,
    tells: waitsOrNot,
    announced: ['activity.notOpen', 'activity.notOpen', ...scanned],
    open: scanned,
  },
  'enter who came': {
    call: 'activity.enter',
    input: (activityId) => ({ activityId, memberIds: ['wang'] }),
    announced: ['activity.notYet', 'activity.notYet', ...times(5, done)],
    open: times(5, done),
  },
  'enter who came, said without signal and sent an hour later': {
    call: 'activity.enter',
    input: (activityId) => ({ activityId, memberIds: ['wang'], saidSecondsAgo: 3600 }),
    later: HOUR,
    announced: ['activity.notYet', 'activity.notYet', ...times(5, done)],
    open: times(5, done),
  },
  'enter who will not come': {
    call: 'activity.enter',
    input: (activityId) => ({ activityId, memberIds: ['wang'], state: 'leave' }),
    announced: times(7, done),
    open: times(5, done),
  },
  clearEntry: {
    call: 'activity.clearEntry',
    input: (activityId) => ({ activityId, memberId: 'frail' }),
    tells: ({ cleared }) => (cleared ? done : 'nothing'),
    announced: times(7, done),
    open: times(5, done),
  },
  confirmCaptures: {
    call: 'activity.confirmCaptures',
    input: (activityId) => ({ activityId, memberIds: ['deputy'], accept: true }),
    tells: ({ decided }) => (decided === 1 ? done : 'nothing'),
    announced: times(7, done),
    open: times(5, done),
  },
  decideLeave: {
    call: 'activity.decideLeave',
    input: (activityId) => ({ activityId, memberId: 'li', approve: true }),
    announced: times(7, done),
    open: times(5, done),
  },
  askLeave: {
    call: 'activity.askLeave',
    who: who.wang,
    input: (activityId) => ({ activityId, kind: 'work' }),
    announced: [...times(5, done), ...times(2, 'activity.tooLateToSay')],
    open: [...times(3, done), ...times(2, 'activity.tooLateToSay')],
  },
  'answer (will come)': {
    call: 'activity.answer',
    who: who.wang,
    input: (activityId) => ({ activityId, coming: true }),
    announced: [...times(5, done), ...times(2, 'activity.tooLateToSay')],
    open: [...times(3, done), ...times(2, 'activity.tooLateToSay')],
  },
  withdrawLeave: {
    call: 'activity.withdrawLeave',
    who: who.li,
    input: (activityId) => ({ activityId }),
    announced: times(7, done),
    open: times(5, done),
  },
  checkOut: {
    call: 'activity.checkOut',
    who: who.secretary,
    row: { checksOut: true },
    input: (activityId) => ({ activityId }),
    announced: times(7, 'activity.notOpen'),
    open: [done, done, done, 'activity.dayOver', 'activity.dayOver'],
  },
  'change of the time': {
    call: 'activity.change',
    row: { title: '没有人来过' },
    input: (activityId, at) => ({
      activityId,
      seenAt: LONG_AGO.toISOString(),
      startsAt: new Date(at.getTime() + 7 * 24 * HOUR).toISOString(),
    }),
    announced: times(7, done),
    open: times(5, 'activity.openAlready'),
  },
  cancel: {
    call: 'activity.cancel',
    row: { title: '没有人来过' },
    input: (activityId) => ({ activityId, reason: '下大雪' }),
    announced: times(7, done),
    open: times(5, done),
  },
  close: {
    call: 'activity.close',
    input: (activityId) => ({ activityId }),
    announced: [...times(5, 'activity.notOpen'), done, done],
    open: ['activity.notBegun', done, done, done, done],
  },
  saveMinutes: {
    call: 'activity.saveMinutes',
    input: (activityId) => ({ activityId, version: 0, sections: [] }),
    announced: times(7, done),
    open: times(5, done),
  },
  file: {
    call: 'activity.file',
    input: (activityId) => ({ activityId }),
    announced: times(7, 'activity.notEnded'),
    open: times(5, 'activity.notEnded'),
  },
  correct: {
    call: 'activity.correct',
    input: (activityId) => ({ activityId, text: '少记一人', reason: '核对过' }),
    announced: times(7, 'activity.notFiled'),
    open: times(5, 'activity.notFiled'),
  },
  agreeJoint: {
    call: 'activity.agreeJoint',
    who: who.sisterSecretary,
    row: joint,
    input: (activityId) => ({ activityId }),
    announced: times(7, done),
    open: times(5, done),
  },
  leaveJoint: {
    call: 'activity.leaveJoint',
    who: who.sisterSecretary,
    row: joint,
    input: (activityId) => ({ activityId, reason: '防汛' }),
    announced: times(7, done),
    open: times(5, 'activity.startedAlready'),
  },
};

const LONG_AGO = shanghai('2031-05-20T09:00:00');
const names = Object.keys(steps);
const idOf = (step: string, state: string, moment: Moment) =>
  `S${names.indexOf(step)}-${state}-${all.indexOf(moment)}`;

const cells = names.flatMap((step) => [
  ...all.map((moment, at) => ({
    step,
    state: 'announced' as const,
    moment,
    expected: steps[step]?.announced[at],
  })),
  ...sinceOpen.map((moment, at) => ({
    step,
    state: 'open' as const,
    moment,
    expected: steps[step]?.open[at],
  })),
]);
/** Somebody is recorded or waits only where the step is about it: else the meeting has been nobody's yet. */
const concerns: Record<string, readonly string[]> = {
  clearEntry: ['attendance'],
  checkOut: ['attendance'],
  confirmCaptures: ['capture'],
  decideLeave: ['answer'],
  withdrawLeave: ['answer'],
};

const activities = cells.map(({ step, state, moment }) =>
  activityRow(idOf(step, state, moment), {
    ...steps[step]?.row,
    ...{ startsAt, state, openedAt: state === 'open' ? openedAt : null, updatedAt: LONG_AGO },
  }),
);
const about = (what: string) =>
  cells
    .filter(({ step }) => concerns[step]?.includes(what))
    .map((cell) => [cell, idOf(cell.step, cell.state, cell.moment)] as const);
const attendances = about('attendance').map(([{ step }, activityId]): AttendanceRecord => {
  const memberId = step === 'checkOut' ? 'secretary' : 'frail';
  return {
    ...{ _id: `${activityId}_${memberId}`, activityId, memberId, branchId: tree.branch._id },
    ...{ openid: openidOf(memberId), kind: 'themeDay', month: '2031-06', year: 2031 },
    ...{ state: 'present', source: 'entered', at: LONG_AGO, enteredBy: 'secretary', reason: '' },
    ...{ creditHours: 0, history: [], updatedAt: LONG_AGO },
  };
});
const captures = about('capture').map(
  ([, activityId]): CaptureRecord => ({
    ...{ _id: `${activityId}_deputy`, activityId, memberId: 'deputy', branchId: tree.branch._id },
    ...{
      openid: openidOf('deputy'),
      source: 'poster',
      state: 'waiting',
      capturedAt: openedAt,
      sentAt: openedAt,
    },
    ...{ decidedBy: null, decidedAt: null, decision: '', updatedAt: openedAt },
  }),
);
const answers = about('answer').map(
  ([, activityId]): AnswerRecord => ({
    ...{ _id: `${activityId}_li`, activityId, memberId: 'li', branchId: tree.branch._id },
    ...{ openid: openidOf('li'), state: 'waiting', kind: 'work', reason: '', late: false, saidAt: LONG_AGO },
    ...{ requestId: 'asked', decidedBy: null, decidedAt: null, decision: '', updatedAt: LONG_AGO },
  }),
);

let meetings: Meetings;
beforeAll(async () => {
  meetings = await startMeetingCloud({ activities, attendances, captures, answers });
});
afterAll(async () => {
  meetings.cloud.setTime(null);
  await meetings.close();
});

async function outcomeOf(name: string, activityId: string, moment: Moment): Promise<unknown> {
  const step = steps[name] as Step;
  const at = moments[moment];
  meetings.cloud.setTime(new Date(at.getTime() + (step.later ?? 0)));
  const { envelope } = await meetings.cloud.call(
    step.who ?? who.secretary,
    step.call,
    step.input(activityId, at),
  );
  if (!envelope.ok) return envelope.error.code;
  return step.tells ? step.tells(envelope.data) : done;
}

test.each(names)('%s, from days before to months after', async (step) => {
  // In the order of time, since a person's tries at words are counted by it.
  const inTime = (cell: { moment: Moment }) => all.indexOf(cell.moment);
  const own = cells.filter((cell) => cell.step === step).sort((one, other) => inTime(one) - inTime(other));
  const found: string[] = [];
  for (const { state, moment } of own) {
    found.push(`${state}, ${moment}: ${await outcomeOf(step, idOf(step, state, moment), moment)}`);
  }
  expect(found).toEqual(own.map(({ state, moment, expected }) => `${state}, ${moment}: ${expected}`));
});

/** The life of an activity, of leave and of check-ins: the scenes that their actions are tried in. */

import { slotAt } from '../../../contract/activity/check-in-code';
import type { CallName } from '../../../contract/api';
import { mintCode } from '../../../server/activity/check-in/check-in-code';
import { identifierOf } from '../../../server/kernel/store/identifier';
import type { ActivityRecord } from '../../../server/records/activity';
import { openidOf, tree } from '../people';
import { brokenActivity } from './activity-order';
import type { Look } from './seen';
import type { Deed, Event, Stage } from './stage';
import type { Scene } from './sweep';

/** A Wednesday morning in June: no year, quarter or month ends near it. */
export const ACTIVITY_TIME = new Date('2026-06-10T01:40:00.007Z');
const STARTS_AT = '2026-06-10T02:00:00.000Z';
const LATER = '2026-06-10T02:30:00.000Z';

/** The first call of each scene makes it. */
const activityId = identifierOf('activity.create', {
  openid: openidOf('secretary'),
  requestId: 'played-1',
});
const about = { activityId };

const deed = (name: string, by: string, call: CallName, input: Deed['input'] | object = about): Deed => ({
  ...{ name, by, call },
  input: typeof input === 'function' ? (input as Deed['input']) : () => input,
});

const plan = { title: '主题党日', startsAt: STARTS_AT, place: '会议室', creditHours: 1 };
const scanned = (stage: Stage) => ({
  code: mintCode({ activityId, branchId: tree.branch._id, slot: slotAt(stage.now, 10) }),
});
const replanned = (change: object) => async (stage: Stage) => {
  const [activity] = await stage.rowsOf<ActivityRecord>('activities', { _id: activityId });
  return { activityId, seenAt: activity?.updatedAt.toISOString(), ...change };
};

const create = deed('create', 'secretary', 'activity.create', plan);
const createDraft = deed('create a draft', 'secretary', 'activity.create', { ...plan, draft: true });
const createJoint = deed('create jointly', 'secretary', 'activity.create', {
  ...plan,
  withBranchIds: [tree.sisterBranch._id],
});
const announce = deed('announce', 'secretary', 'activity.announce');
const moveIt = deed('change time and place', 'deputy', 'activity.change', (stage) =>
  replanned({ startsAt: LATER, place: '礼堂' })(stage),
);
const creditMore = deed('change the hours', 'secretary', 'activity.change', (stage) =>
  replanned({ creditHours: 2 })(stage),
);
const cancel = deed('cancel', 'secretary', 'activity.cancel', { activityId, reason: '停电' });
const open = deed('open', 'secretary', 'activity.open');
const undoOpen = deed('take the opening back', 'deputy', 'activity.undoOpen');
const wangAsks = deed('ask for leave', 'wang', 'activity.askLeave', {
  activityId,
  kind: 'work',
  reason: '值班',
});
const wangComes = deed('say that one comes', 'wang', 'activity.answer', { activityId, coming: true });
const wangWithdraws = deed('withdraw the request', 'wang', 'activity.withdrawLeave');
const decideWang = (approve: boolean) => ({
  activityId,
  memberId: 'wang',
  approve,
  reason: approve ? '' : '人手不够',
});
const approve = deed('approve leave', 'secretary', 'activity.decideLeave', decideWang(true));
const decline = deed('decline leave', 'deputy', 'activity.decideLeave', decideWang(false));
const liSends = deed('send a check-in later', 'li', 'activity.checkInByPoster');
const decideLi = (accept: boolean) => ({
  activityId,
  memberIds: ['li'],
  accept,
  reason: accept ? '' : '没见到人',
});
const confirm = deed('confirm check-ins', 'secretary', 'activity.confirmCaptures', decideLi(true));
const refuseLi = deed('decline check-ins', 'deputy', 'activity.confirmCaptures', decideLi(false));
const liScans = deed('scan', 'li', 'activity.checkIn', scanned);
const deputyScans = deed('scan too', 'deputy', 'activity.checkIn', scanned);
const entering = (memberIds: readonly string[], state: string) => ({
  ...{ activityId, memberIds, state, reason: '当场核对' },
});
const enterLi = (state: string, by: string): Deed => ({
  ...deed(`enter two as ${state}`, by, 'activity.enter', entering(['li', 'frail'], state)),
  parts: ['li', 'frail'].map((memberId) =>
    deed(`enter ${memberId} as ${state}`, by, 'activity.enter', entering([memberId], state)),
  ),
});
const enterWang = deed('enter one who asks', 'deputy', 'activity.enter', {
  ...{ activityId, memberIds: ['wang'], state: 'remote', reason: '电话里说的' },
});
const addGuest = deed('add a guest', 'secretary', 'activity.addGuest', { activityId, name: '积极分子小周' });
const close = deed('end', 'secretary', 'activity.close');
const writeMinutes = deed('write the minutes', 'deputy', 'activity.saveMinutes', {
  ...{ activityId, version: 0, sections: [] },
});
const writeMore = deed('write more minutes', 'deputy', 'activity.saveMinutes', {
  ...{ activityId, version: 1, chair: '党员deputy', sections: [] },
});
const resolve = deed('note a resolution', 'secretary', 'activity.addResolution', {
  ...{ activityId, text: '修好会议室的灯', ownerId: 'wang', dueOn: '2026-06-20' },
});
const file = deed('file', 'secretary', 'activity.file');
const correct = deed('correct', 'deputy', 'activity.correct', {
  activityId,
  text: '少记一人',
  reason: '签名为证',
});
const agree = deed('agree to take part', 'sisterSecretary', 'activity.agreeJoint');
const leaveJoint = deed('leave the joint activity', 'sisterSecretary', 'activity.leaveJoint', {
  ...{ activityId, reason: '防汛' },
});

const timers: readonly Event[] = [{ rings: 'reminders' }, { rings: 'timer' }];
/** A call that died held the filing for a minute. */
const aWhile: Event = { passes: 2 };
const fileIt = [aWhile, file, ...timers];
const endIt = [close, writeMinutes, ...fileIt];
const holdIt = [{ passes: 55 }, open, liScans, { passes: 1 }, ...endIt];
const leftAlone = [...timers, { passes: 3 }, ...timers];

const looks: readonly Look[] = [
  ...['secretary', 'sisterSecretary'].map((by) => [by, 'activity.attendance', about] as const),
  ...['secretary', 'wang', 'li', 'sister'].map((by) => [by, 'activity.detail', about] as const),
  ...['secretary', 'deputy', 'wang', 'sister', 'sisterSecretary'].map(
    (by) => [by, 'message.list', {}] as const,
  ),
  ...['secretary', 'wang', 'sisterSecretary'].map((by) => [by, 'summary.home', {}] as const),
  ...['wang', 'li', 'sister'].map((by) => [by, 'member.year', { year: 2026 }] as const),
  ['secretary', 'activity.minutes', about],
  ['deputy', 'activity.leaveRequests', {}],
  ['wang', 'activity.list', {}],
  ['secretary', 'summary.branch', { month: '2026-06' }],
  ['wang', 'activity.resolutions', {}],
];

const scene = (
  name: string,
  before: Scene['before'],
  deeds: readonly Deed[],
  rests: Scene['rests'],
  left: Scene['left'] = [],
): Scene => ({ name, before, deeds, rests, looks, left, broken: brokenActivity(activityId) });

const called = [create, { passes: 1 }];
const begun = [...called, wangAsks, { passes: 25 }, open, liSends, { passes: 1 }];
const ended = [...begun, close, writeMinutes, aWhile];
const settled = [...begun, approve, confirm, close, writeMinutes, aWhile];

export const activityScenes: Record<'activity' | 'leave' | 'check-in', readonly Scene[]> = {
  activity: [
    scene('nothing yet', [], [create, createDraft], { 'left alone': leftAlone, held: holdIt }),
    scene('a draft', [createDraft, { passes: 1 }], [announce, moveIt, creditMore, cancel], {
      held: holdIt,
      'left alone': leftAlone,
    }),
    scene(
      'announced',
      [...called, enterLi('leave', 'secretary')],
      [moveIt, creditMore, cancel, open, enterLi('present', 'deputy'), addGuest, wangComes],
      { held: holdIt, 'left alone': leftAlone },
    ),
    scene('announced jointly', [createJoint, { passes: 1 }], [agree, leaveJoint, moveIt, cancel, open], {
      held: holdIt,
      'left alone': leftAlone,
    }),
    scene('everything settled', settled, [file, enterLi('remote', 'deputy'), writeMore, resolve, addGuest], {
      filed: fileIt,
      'left alone': leftAlone,
    }),
    scene('filed', [...settled, file, { passes: 1 }], [correct], { 'left alone': leftAlone }),
  ],
  leave: [
    scene('announced, leave to be asked for', called, [wangAsks, wangComes, cancel, moveIt], {
      held: [approve, ...holdIt],
      'left alone': leftAlone,
    }),
    scene(
      'leave asked for',
      [...called, wangAsks],
      [approve, decline, wangWithdraws, cancel, moveIt, enterWang, open],
      { held: holdIt, 'left alone': leftAlone },
    ),
    scene('leave asked for, begun', begun, [approve, decline, wangWithdraws, enterWang, close], {
      ended: [confirm, ...endIt],
      'left alone': leftAlone,
    }),
    scene('leave asked for, ended', [...ended, confirm], [approve, decline, wangWithdraws, enterWang], {
      filed: fileIt,
      'left alone': leftAlone,
    }),
  ],
  'check-in': [
    scene(
      'begun',
      begun,
      [
        deputyScans,
        liScans,
        confirm,
        refuseLi,
        enterLi('present', 'deputy'),
        enterLi('absent', 'secretary'),
        close,
      ],
      { ended: [decline, ...endIt], 'left alone': leftAlone },
    ),
    scene(
      'begun, nothing sent',
      [...called, { passes: 25 }, open],
      [liSends, liScans, close, cancel, undoOpen],
      {
        ended: endIt,
        'left alone': leftAlone,
      },
    ),
    scene(
      'ended',
      [...ended, decline],
      [confirm, refuseLi, enterLi('present', 'deputy'), enterLi('leave', 'secretary'), close, writeMore],
      { filed: fileIt, 'left alone': leftAlone },
    ),
    scene(
      'ended, a check-in still on its way',
      [...called, { passes: 25 }, open, { passes: 1 }, close, writeMinutes, aWhile],
      [
        deed('send what was scanned before', 'li', 'activity.checkInByPoster', (stage) => {
          const capturedAt = new Date(ACTIVITY_TIME.getTime() + 26.5 * 60_000);
          return { activityId, capturedAt: capturedAt.toISOString(), sentAt: stage.now.toISOString() };
        }),
        file,
        enterLi('present', 'deputy'),
      ],
      { filed: [confirm, ...fileIt], 'left alone': leftAlone },
    ),
  ],
};

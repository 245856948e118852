/**
 * Random people do random things with a joint activity in random order, with repeats and delays. Whatever they do:
 * everybody expected ends in exactly one state, counts equal the records, a filed record changes no more, nobody acts
 * outside their branch, and the same call sent again changes nothing.
 */
import * as fc from 'fast-check';
import type { CallName } from '../../contract/api';
import type { AttendanceState } from '../../contract/words';
import type { ActivityRecord, AttendanceRecord } from '../../server/records/activity';
import { TEST_KEYS } from '../support/cloud';
import { aMinuteAfterTheEnd, codeOf, type Meetings, startMeetingCloud } from '../support/meeting';
import { openidOf, tree } from '../support/people';

let meetings: Meetings;

beforeAll(async () => {
  // Coarse enough that calls meet in one moment, fine enough that what comes later is later.
  meetings = await startMeetingCloud(
    {},
    { clockStepMilliseconds: 3, environment: { ...TEST_KEYS, DAOZHIBU_INVITATIONS_A_DAY: '1000' } },
  );
});
afterAll(() => meetings.close());

const host = tree.branch._id;
const partner = tree.sisterBranch._id;
const branchOf: Record<string, string> = {
  ...Object.fromEntries(['secretary', 'deputy', 'wang', 'li', 'frail', 'phoneless'].map((id) => [id, host])),
  ...Object.fromEntries(['sister', 'sisterSecretary', 'township'].map((id) => [id, partner])),
};
const leadersOf: Record<string, string[]> = {
  [host]: ['secretary', 'deputy'],
  [partner]: ['sisterSecretary'],
};
const onRoll = Object.keys(branchOf);
/** Whoever may call: all with a phone, somebody of another county, and a citizen. */
const callers = [...onRoll.filter((id) => id !== 'phoneless'), 'otherCounty', 'citizen'];
const targets = [...onRoll, 'left', 'otherCounty'];

const leadsHost = (who: string) => leadersOf[host]?.includes(who) ?? false;
const leadsTarget = (who: string, whom: string) => leadersOf[branchOf[whom] ?? '']?.includes(who) ?? false;
const takesPart = (who: string) => who in branchOf;

interface Step {
  what: number;
  who: string;
  whom: string;
  state: AttendanceState;
  /** How old the scanned code is, in slots. */
  slotsAgo: number;
  again: boolean;
}

interface Deed {
  call: CallName;
  input: (activityId: string, step: Step) => object | Promise<object>;
  /** Who may do it at all: whether it can be done now is for the cloud to say. */
  may: (who: string, whom: string) => boolean;
  /** How often it is tried, against 4. */
  often?: number;
}

/** A later operation is one line more. */
const deeds: readonly Deed[] = [
  { call: 'activity.answer', input: (activityId) => ({ activityId, coming: true }), may: takesPart },
  { call: 'activity.askLeave', input: (activityId) => ({ activityId, kind: 'work' }), may: takesPart },
  { call: 'activity.withdrawLeave', input: (activityId) => ({ activityId }), may: takesPart },
  {
    call: 'activity.decideLeave',
    input: (activityId, { whom, slotsAgo }) => ({
      activityId,
      memberId: whom,
      approve: slotsAgo < 2,
      reason: '有事',
    }),
    may: leadsTarget,
  },
  { call: 'activity.open', input: (activityId) => ({ activityId }), may: leadsHost, often: 6 },
  { call: 'activity.undoOpen', input: (activityId) => ({ activityId }), may: leadsHost, often: 1 },
  { call: 'activity.code', input: (activityId) => ({ activityId }), may: leadsHost, often: 1 },
  {
    call: 'activity.checkIn',
    input: (activityId, { slotsAgo }) => ({ code: codeOf(activityId, { slotsAgo }) }),
    may: takesPart,
    often: 10,
  },
  { call: 'activity.checkInByPoster', input: (activityId) => ({ activityId }), may: takesPart },
  {
    call: 'activity.confirmCaptures',
    input: (activityId, { whom, slotsAgo }) => ({
      activityId,
      memberIds: [whom],
      accept: slotsAgo < 2,
      reason: '没看见他',
    }),
    may: leadsTarget,
  },
  {
    call: 'activity.enter',
    input: (activityId, { whom, state, slotsAgo }) => ({
      activityId,
      memberIds: [whom],
      state,
      reason: slotsAgo > 0 ? '核对过' : '',
    }),
    may: leadsTarget,
  },
  {
    call: 'activity.addGuest',
    input: (activityId, { whom }) => ({ activityId, name: whom }),
    may: leadsHost,
  },
  {
    call: 'activity.agreeJoint',
    input: (activityId) => ({ activityId }),
    may: (who) => who === 'sisterSecretary',
  },
  {
    call: 'activity.leaveJoint',
    input: (activityId) => ({ activityId, reason: '防汛' }),
    may: (who) => who === 'sisterSecretary',
    often: 1,
  },
  { call: 'activity.close', input: (activityId) => ({ activityId }), may: leadsHost },
  {
    call: 'activity.cancel',
    input: (activityId) => ({ activityId, reason: '下大雪' }),
    may: leadsHost,
    often: 1,
  },
  {
    call: 'activity.change',
    input: async (activityId, { whom, slotsAgo }) => {
      const [activity] = await rowsOf<ActivityRecord>('activities', { _id: activityId });
      // Seen before somebody else changed it, now and then.
      const seenAt = new Date((activity?.updatedAt.getTime() ?? 0) - (slotsAgo > 2 ? 1 : 0)).toISOString();
      const title = `改到${whom}`;
      return slotsAgo > 0
        ? { activityId, seenAt, title, creditHours: slotsAgo / 2 }
        : { activityId, seenAt, place: whom };
    },
    may: leadsHost,
  },
  { call: 'activity.file', input: (activityId) => ({ activityId }), may: leadsHost },
  {
    call: 'activity.correct',
    input: (activityId) => ({ activityId, text: '少记一人', reason: '签名为证' }),
    may: leadsHost,
  },
  {
    call: 'activity.saveMinutes',
    input: (activityId) => ({ activityId, version: 0, sections: [] }),
    may: leadsHost,
  },
];

async function rowsOf<Row>(collection: string, query: Record<string, string>): Promise<Row[]> {
  const { result } = await meetings.cloud.cloud.backend.engine.find(collection, { query });
  return (result as unknown as (Row & { _id: string })[]).sort((one, other) =>
    one._id < other._id ? -1 : 1,
  );
}

/** All that is recorded of the activity, as it is compared: without when it was last written. */
async function recordOf(activityId: string) {
  const [activities, attendances, answers, captures] = await Promise.all([
    rowsOf<ActivityRecord>('activities', { _id: activityId }),
    rowsOf<AttendanceRecord>('attendances', { activityId }),
    rowsOf<object>('answers', { activityId }),
    rowsOf<object>('captures', { activityId }),
  ]);
  const [activity] = activities;
  if (!activity) throw new Error(`${activityId} is not there`);
  return { activity, attendances, answers, captures };
}
/** When a row was last written, and how often: a call that is sent again may write what stands. */
const written = ['updatedAt', 'revision'];
const comparable = (record: object) =>
  JSON.stringify(record, (key, value) => (written.includes(key) ? undefined : value));
/** What filing freezes: all but the lines beside it. */
const frozenOf = ({
  activity: { corrections, ...activity },
  attendances,
}: Awaited<ReturnType<typeof recordOf>>) => comparable({ activity, attendances });

async function live(steps: readonly Step[]) {
  const activityId = await meetings.plan({ withBranchIds: [partner], creditHours: 1 });
  let frozen: string | undefined;
  for (const [place, step] of steps.entries()) {
    const deed = deeds[step.what % deeds.length] as Deed;
    const input = await deed.input(activityId, step);
    await aMinuteAfterTheEnd(meetings.cloud, activityId);
    const send = () =>
      meetings.cloud.call(openidOf(step.who), deed.call, input, { requestId: `${activityId}-${place}` });
    const { envelope, status } = await send();
    expect(status).toBe(200);
    if (!envelope.ok) expect(envelope.error.code).not.toBe('call.failed');
    if (envelope.ok) expect([deed.call, step.who, step.whom, deed.may(step.who, step.whom)]).toContain(true);
    if (envelope.ok && step.again) {
      const before = comparable(await recordOf(activityId));
      await send();
      expect(comparable(await recordOf(activityId))).toBe(before);
    }
    const record = await recordOf(activityId);
    if (frozen !== undefined) expect(frozenOf(record)).toBe(frozen);
    else if (record.activity.state === 'filed') frozen = frozenOf(record);
  }
  return activityId;
}

/** The counts as they follow from the records alone. */
function countsFrom(rows: readonly AttendanceRecord[], unrecorded: readonly string[]) {
  const within = (state: AttendanceState) => rows.filter((row) => row.state === state).length;
  const arrived = within('present') + within('late') + within('remote');
  // Of whom nothing is recorded, the frail is not expected.
  const open = unrecorded.filter((id) => id !== 'frail').length;
  return {
    arrived,
    leave: within('leave'),
    excused: within('excused') + unrecorded.length - open,
    absent: within('absent'),
    open,
    expected: arrived + within('leave') + within('absent') + open,
  };
}

async function expectInOrder(activityId: string) {
  const { activity, attendances } = await recordOf(activityId);
  const takingPart = attendances.filter(({ branchId }) => activity.branchIds.includes(branchId));
  const expected = onRoll.filter((id) => activity.branchIds.includes(branchOf[id] ?? ''));

  // Of nobody but those on the rolls, of each once, under their own branch; of a branch that left nothing counts.
  for (const row of attendances) {
    expect([row.memberId, row.branchId]).toEqual([row.memberId, branchOf[row.memberId]]);
    expect(row._id).toBe(`${activityId}_${row.memberId}`);
    if (!activity.branchIds.includes(row.branchId)) expect(row.state).toBe('excused');
    // Entered by nobody but who leads the member's branch, or ended or called off by the host.
    const ofHost = activity.state === 'cancelled' ? leadersOf[host] : [];
    const leaders = [
      ...((row.source === 'closing' ? leadersOf[host] : leadersOf[row.branchId]) ?? []),
      ...(ofHost ?? []),
    ];
    expect([null, ...leaders]).toContain(row.enteredBy);
    for (const { by } of row.history)
      expect([row.memberId, ...(leadersOf[row.branchId] ?? []), ...(ofHost ?? [])]).toContain(by);
  }
  expect(new Set(attendances.map(({ memberId }) => memberId)).size).toBe(attendances.length);
  const ended = activity.state === 'closed' || activity.state === 'filed';
  if (ended) expect(takingPart.map(({ memberId }) => memberId).sort()).toEqual([...expected].sort());
  if (activity.state === 'cancelled') return;

  const recorded = new Set(takingPart.map(({ memberId }) => memberId));
  const unrecorded = expected.filter((id) => !recorded.has(id));
  const detail = await meetings.asks.answer(openidOf('secretary'), 'activity.detail', { activityId });
  expect(detail.counts).toMatchObject(countsFrom(takingPart, unrecorded));
  for (const { branchId, counts } of detail.branches) {
    const own = takingPart.filter((row) => row.branchId === branchId);
    const ownOpen = unrecorded.filter((id) => branchOf[id] === branchId);
    expect(counts).toMatchObject(countsFrom(own, ownOpen));
  }
}

const step = fc
  .record({
    what: fc.oneof(...deeds.map(({ often = 4 }, what) => ({ weight: often, arbitrary: fc.constant(what) }))),
    /** Most things are done by somebody who may. */
    fits: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    one: fc.nat(),
    whom: fc.constantFrom(...targets),
    state: fc.constantFrom<AttendanceState>('present', 'late', 'leave', 'excused', 'remote', 'absent'),
    slotsAgo: fc.nat(3),
    again: fc.boolean(),
  })
  .map(({ fits, one, ...rest }): Step => {
    const { may } = deeds[rest.what] as Deed;
    const fitting = fits ? callers.filter((who) => may(who, rest.whom)) : [];
    const among = fitting.length > 0 ? fitting : callers;
    return { ...rest, who: among[one % among.length] ?? 'secretary' };
  });

test('whatever people do, the record of an activity stays in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), async (steps) => {
      const activityId = await live(steps);
      await expectInOrder(activityId);
      // And so it does once the host ends it.
      await meetings.cloud.call(openidOf('secretary'), 'activity.close', { activityId });
      await expectInOrder(activityId);
    }),
    { numRuns: 80, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: false },
  );
}, 300_000);

test('opened, scanned, entered, ended and filed at the same moment, it is in order too', async () => {
  const one = (call: string, who: string, more: Partial<Step> = {}): Step => ({
    what: deeds.findIndex((deed) => deed.call === call),
    who,
    whom: 'wang',
    state: 'present',
    slotsAgo: 0,
    again: false,
    ...more,
  });
  for (let round = 0; round < 5; round++) {
    const activityId = await meetings.open({ withBranchIds: [partner] }, [openidOf('sisterSecretary')]);
    await meetings.asks.answer(openidOf('secretary'), 'activity.saveMinutes', {
      ...{ activityId, version: 0, sections: [] },
    });
    const together = [
      one('activity.checkIn', 'wang'),
      one('activity.checkIn', 'sister'),
      one('activity.enter', 'secretary', { state: 'remote' }),
      one('activity.enter', 'deputy', { state: 'late', slotsAgo: 1 }),
      one('activity.enter', 'sisterSecretary', { whom: 'sister', slotsAgo: 1 }),
      one('activity.close', 'secretary'),
      one('activity.close', 'deputy'),
      one('activity.file', 'secretary'),
    ];
    await Promise.all(
      together.map((step) => {
        const { call, input } = deeds[step.what] as Deed;
        return meetings.cloud.call(openidOf(step.who), call, input(activityId, step));
      }),
    );
    await meetings.asks.answer(openidOf('secretary'), 'activity.open', { activityId }).catch(() => undefined);
    await meetings.cloud.call(openidOf('secretary'), 'activity.close', { activityId });
    await expectInOrder(activityId);
  }
});

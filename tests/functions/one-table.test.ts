/**
 * One row of a life-cycle's table is changed in a copy, and everything that is made from the table follows: what a call
 * does, what the clock does, what the demo shows, what is drawn in docs and what a phone is told that it may do.
 */
import * as contract from '../../contract/errand';
import { type ErrandEvent, type ErrandPosting, errandRecord } from '../../demo/errand-record';
import { activityPage, drawing, errandPage } from '../../scripts/draw-states';
import {
  type ActivityShape,
  type ActivityWorkflow,
  activityWorkflow,
  afterStep,
} from '../../server/activity/model/workflow';
import { errandAsked, takingErrands } from '../../server/errand/take-step';
import { type ErrandShape, type ErrandWorkflow, errandWorkflow } from '../../server/errand/workflow';
import type { Caller } from '../../server/kernel/access/caller';
import type { Collection } from '../../server/kernel/store/collection';
import { changed, workflow } from '../../server/kernel/workflow';
import { stepActions } from '../../server/kernel/workflow-action';
import type { ErrandRecord } from '../../server/records/errand';
import { activityRow } from '../support/activity-row';
import { errandRow } from '../support/errand-row';

// What a condition of the database is made of: only that it can be made.
jest.mock('../../server/kernel/store/database', () => ({
  command: () =>
    new Proxy(
      {},
      {
        get:
          (_of, name) =>
          (...given: unknown[]) => ({ [name]: given }),
      },
    ),
}));

const now = new Date('2026-11-25T02:00:00Z');
const DAY = 86_400_000;

/** The table with its row of `what` changed. */
const withRow = <Step extends ErrandShape['step']>(
  what: Step,
  over: Partial<ErrandWorkflow['definition']['table'][Step]>,
): ErrandWorkflow => {
  const { table } = errandWorkflow.definition;
  return workflow<ErrandShape>({
    ...errandWorkflow.definition,
    table: { ...table, [what]: { ...table[what], ...over } },
  });
};

/** A collection of one errand that takes whatever is written. */
function one(errand: ErrandRecord) {
  const stored = { errand };
  const records = {
    get: async () => stored.errand,
    find: async () => [stored.errand],
    change: async (_where: unknown, change: Parameters<typeof changed<ErrandRecord>>[1]) => {
      stored.errand = changed(stored.errand, change);
      return true;
    },
  } as unknown as Collection<ErrandRecord>;
  return { stored, records };
}

const staff = {
  openid: 'staff',
  member: {
    ...{ _id: 'm', name: '周社区', branchId: 'b', line: [], openid: 'staff' },
    offices: [{ role: 'communityStaff', organizationId: 'community' }],
  },
} as unknown as Caller;
const waiting = errandRow('E', { communityId: 'community', state: 'submitted', posterOpenid: 'citizen' });

/** What a call leaves of an errand that waits. */
async function afterCall(flow: ErrandWorkflow, call: string): Promise<string> {
  const { stored, records } = one(waiting);
  const asked = { ...errandAsked(takingErrands(flow, records)), load: records.get };
  const { action } = stepActions({ ...contract, ...contract.stepContracts }, asked)[call] ?? {};
  if (!action) throw new Error(`${call} is not made from the table`);
  const request = { caller: staff, openid: 'staff', requestId: 'r', now, input: { errandId: 'E' } };
  await action.run({ ...request, loaded: waiting, advice: 'pass' });
  return stored.errand.state;
}

test('what a call does follows', async () => {
  expect(await afterCall(errandWorkflow, 'accept')).toBe('accepted');
  expect(await afterCall(withRow('accepted', { to: 'passedUp' }), 'accept')).toBe('passedUp');
  await expect(afterCall(withRow('accepted', { from: ['disputed'] }), 'accept')).rejects.toMatchObject({
    code: 'errand.notWaiting',
  });
  await expect(afterCall(withRow('accepted', { requiresNote: true }), 'accept')).rejects.toMatchObject({
    code: 'errand.reasonNeeded',
  });
});

test('what time does follows', async () => {
  const long = new Date(now.getTime() - 8 * DAY);
  const done = errandRow('E', { state: 'done', doneAt: long, updatedAt: long });
  const lapsed = async (flow: ErrandWorkflow) => {
    const { stored, records } = one(done);
    await takingErrands(flow, records).lapse(now);
    return stored.errand.state;
  };
  expect(await lapsed(errandWorkflow)).toBe('undisputed');
  expect(await lapsed(withRow('lapsed', { to: 'confirmed' }))).toBe('confirmed');
  expect(await lapsed(withRow('lapsed', { from: ['disputed'] }))).toBe('done');
});

test('what the demo shows follows', () => {
  const helper = { memberId: 'h', openid: 'helper', name: '陈志远', branchId: 'b' };
  const posting = {
    ...{
      key: 'k',
      staff: { ...helper, openid: 'staff' },
      citizen: 'citizen',
      postedAt: new Date(now.getTime() - DAY),
    },
    community: { _id: 'community', name: '新兴社区', path: ['安和街道'], ancestors: [] },
    ...{ contact: { name: '王桂兰', phone: null, address: '' } },
    wording: { kind: 'other', title: '灯', details: '' },
  } as unknown as ErrandPosting;
  const events: ErrandEvent[] = [{ what: 'accepted', at: now }];
  expect(errandRecord(posting, events).state).toBe('accepted');
  expect(errandRecord(posting, events, withRow('accepted', { to: 'passedUp' })).state).toBe('passedUp');
  expect(() => errandRecord(posting, events, withRow('accepted', { from: ['done'] }))).toThrow();
});

test('what is drawn follows', () => {
  const drawn = (flow: ErrandWorkflow) => drawing(errandPage(flow));
  expect(drawn(errandWorkflow)).toContain('submitted --> accepted: accepted');
  expect(drawn(withRow('accepted', { to: 'passedUp' }))).toContain('submitted --> passedUp: accepted');
});

test('what a phone is told that it may do follows', () => {
  const may = (flow: ErrandWorkflow) => flow.may(waiting, staff, now).accept;
  expect(may(errandWorkflow)).toBe(true);
  expect(may(withRow('accepted', { from: ['disputed'] }))).toBe(false);
  expect(may(withRow('accepted', { by: 'voice' }))).toBe(false);
});

describe("an activity's table", () => {
  const withActivityRow = <Step extends ActivityShape['step']>(
    what: Step,
    over: Partial<ActivityWorkflow['definition']['table'][Step]>,
  ): ActivityWorkflow => {
    const { table } = activityWorkflow.definition;
    return workflow<ActivityShape>({
      ...activityWorkflow.definition,
      table: { ...table, [what]: { ...table[what], ...over } },
    });
  };
  const planned = activityRow('A', { branchId: 'b', state: 'draft', startsAt: now });
  const leader = {
    openid: 'leader',
    member: { _id: 'm', branchId: 'b', offices: [{ role: 'secretary', organizationId: 'b' }] },
  } as unknown as Caller;

  test('what a step leaves, in a call as in the demo, follows', () => {
    const announced = (flow: ActivityWorkflow) => afterStep(planned, 'announced', { by: 'm', now }, flow);
    expect(announced(activityWorkflow)).toMatchObject({
      state: 'announced',
      announced: { by: 'm', at: now },
    });
    expect(announced(activityWorkflow)).not.toHaveProperty('steps');
    expect(announced(withActivityRow('announced', { to: 'open' })).state).toBe('open');
    expect(() => announced(withActivityRow('announced', { from: ['filed'] }))).toThrow('activity.cancelled');
  });

  test('what is refused in a state of its own follows', () => {
    const why = (flow: ActivityWorkflow) => flow.why('changed', { ...planned, state: 'filed' }, leader);
    expect(why(activityWorkflow)).toBe('activity.filed');
    expect(why(withActivityRow('changed', { refusals: {} }))).toBe('activity.endedAlready');
  });

  test('what is drawn follows', () => {
    const drawn = (flow: ActivityWorkflow) => drawing(activityPage(flow));
    expect(drawn(activityWorkflow)).toContain('draft --> announced: announced');
    expect(drawn(withActivityRow('announced', { to: 'open' }))).toContain('draft --> open: announced');
  });

  test('what a phone is told that it may do follows', () => {
    const may = (flow: ActivityWorkflow) => flow.may(planned, leader, now).announce;
    expect(may(activityWorkflow)).toBe(true);
    expect(may(withActivityRow('announced', { from: ['filed'] }))).toBe(false);
    expect(may(withActivityRow('announced', { by: 'cloud' }))).toBe(false);
  });
});

/**
 * B10: what was done counts for the day on which it was done, also when it is noted later: a wish, an errand and what a unit
 * did for a community, at the boundaries of the days of grace. What comes after them changes no closed figure.
 */

import type { CallName, Input } from '../../contract/api';
import { attendanceOf } from '../../server/activity/model/attendance-record';
import { attendanceId } from '../../server/records/activity';
import type { AnswerRecord } from '../../server/records/answer';
import type { CaptureRecord } from '../../server/records/capture';
import type { ErrandRecord } from '../../server/records/errand';
import type { NeedRecord } from '../../server/records/need';
import type { WishRecord } from '../../server/records/wish';
import { activityRow } from '../support/activity-row';
import { errandRow } from '../support/errand-row';
import { openidOf, person, tree } from '../support/people';
import { hospital, startUnitCloud, type Units, who } from '../support/units';
import { wishOf } from '../support/year';

const { branch, community } = tree;
const at = (shanghai: string) => new Date(`${shanghai}+08:00`);
const taken = at('2026-12-20T10:00:00');
const LAST = '2026-12-31';

const wish: WishRecord = wishOf('WISH', branch._id, '2026-12', {
  ...{
    communityId: community._id,
    communityName: community.name,
    posterOpenid: who.citizen,
    state: 'claimed',
  },
  ...{ claimerId: 'helper', claimerOpenid: who.helper, claimedAt: taken, heardAt: taken, updatedAt: taken },
  ...{ postedAt: at('2026-12-01T10:00:00') },
});
const passedOn: WishRecord = {
  ...wish,
  ...{ _id: 'PASSED', state: 'passedOn', claimerId: null, claimerOpenid: null, claimerBranchId: null },
  ...{ claimedAt: null, postedAt: taken },
};
const errand: ErrandRecord = errandRow('ERRAND', {
  ...{ state: 'assigned', posterOpenid: who.citizen, assigneeId: 'helper', assigneeOpenid: who.helper },
  ...{ assigneeBranchId: branch._id, assigneeName: '李建国', assignedAt: taken, updatedAt: taken },
});
const need: NeedRecord = {
  ...{ _id: 'NEED', communityId: community._id, communityName: community.name, year: 2026, kind: 'need' },
  ...{ title: '义诊', category: 'health', details: '', dueOn: null, state: 'agreed', doneAt: null },
  ...{ branchId: hospital._id, branchName: hospital.name, listedAt: taken, steps: [], updatedAt: taken },
};
const meeting = activityRow('MEETING', {
  ...{ state: 'open', startsAt: at('2026-12-20T09:00:00'), openedAt: at('2026-12-20T09:00:00') },
});
const asked = (memberId: string): AnswerRecord => ({
  ...{ _id: attendanceId('MEETING', memberId), activityId: 'MEETING', branchId: branch._id, memberId },
  ...{ openid: openidOf(memberId), state: 'waiting', kind: 'sick', reason: '发烧', late: false },
  ...{ saidAt: taken, requestId: 'r', decidedBy: null, decidedAt: null, decision: '', updatedAt: taken },
});
const capture: CaptureRecord = {
  ...{ _id: attendanceId('MEETING', 'friend'), activityId: 'MEETING', branchId: branch._id },
  ...{ memberId: 'friend', openid: openidOf('friend'), source: 'sentLater', state: 'waiting' },
  ...{ capturedAt: taken, sentAt: taken, decidedBy: null, decidedAt: null, decision: '', updatedAt: taken },
};

let units: Units;
beforeEach(async () => {
  units = await startUnitCloud({
    wishes: [wish, passedOn],
    errands: [errand],
    needs: [need],
    activities: [meeting],
    answers: [asked('helper'), asked('plain')],
    captures: [capture],
    attendances: [
      attendanceOf(meeting, person('secretary'), {
        ...{ state: 'present', source: 'entered', at: taken, enteredBy: 'secretary', reason: '' },
      }),
    ],
  });
});
afterEach(() => units.close());

const setTime = (shanghai: string) => units.cloud.setTime(`${shanghai}+08:00`);
const ask = <Name extends CallName>(openid: string, name: Name, input: Input<Name>) =>
  units.asks.answer(openid, name, input);
const code = async (openid: string, name: CallName, input: object) =>
  (await units.asks.refusal(openid, name, input)).code;

type Deed = readonly [
  call: CallName,
  openid: string,
  input: object,
  ...stored: readonly [string, string, string],
];
/** Each call by which something is said to be done, and where the record keeps when. */
const deeds: readonly Deed[] = [
  ['wish.fulfil', who.helper, { wishId: 'WISH', note: '好了' }, 'wishes', 'WISH', 'fulfilledAt'],
  ['wish.settle', who.staff, { wishId: 'PASSED', note: '好了' }, 'wishes', 'PASSED', 'fulfilledAt'],
  ['errand.finish', who.helper, { errandId: 'ERRAND', note: '好了' }, 'errands', 'ERRAND', 'doneAt'],
  ['community.finishNeed', who.staff, { needId: 'NEED', note: '好了' }, 'needs', 'NEED', 'doneAt'],
];
const doneAtIn = async ([, , , collection, _id, field]: Deed) => {
  const [row] = await units.stored<Record<string, Date>>(collection, { _id });
  return row?.[field];
};

describe.each(deeds)('%s', (...deed) => {
  const [name, openid, input] = deed;
  const told = (doneOn?: string) => ({ ...input, ...(doneOn ? { doneOn } : {}) }) as never;

  test.each(['2027-01-01T00:03:00', '2027-01-10T23:59:00', '2027-01-31T23:59:00'])(
    'noted at %s it counts for 31 December',
    async (now) => {
      setTime(now);
      await ask(openid, name, told(LAST));
      expect(await doneAtIn(deed)).toEqual(at('2026-12-31T23:59:59.999'));
    },
  );

  test('from 1 February on the year is closed, and a day to come is none', async () => {
    setTime('2027-02-01T00:00:30');
    expect(await code(openid, name, told(LAST))).toBe('deed.yearClosed');
    expect(await code(openid, name, told('2027-02-02'))).toBe('deed.inFuture');
    expect(await doneAtIn(deed)).toBeNull();
    await ask(openid, name, told('2027-01-31'));
    expect(await doneAtIn(deed)).toEqual(at('2027-01-31T23:59:59.999'));
  });

  test('without a day, or of today, it is done now', async () => {
    setTime('2027-01-05T09:00:00');
    await ask(openid, name, told(deed[0] === 'errand.finish' ? '2027-01-05' : undefined));
    const done = await doneAtIn(deed);
    expect(done?.getTime()).toBeGreaterThanOrEqual(at('2027-01-05T09:00:00').getTime());
    expect(done?.getTime()).toBeLessThan(at('2027-01-05T09:05:00').getTime());
  });

  test('sent again, it is one', async () => {
    setTime('2027-01-01T00:03:00');
    const send = () => units.cloud.call(openid, name, told(LAST), { requestId: 'once' });
    expect((await send()).envelope).toEqual((await send()).envelope);
  });
});

test.each(['wish.fulfil', 'wish.settle', 'errand.finish'] as const)(
  '%s: nobody had it in hand before it was taken on',
  async (name) => {
    setTime('2027-01-05T09:00:00');
    const [, openid = '', input = {}] = deeds.find(([one]) => one === name) ?? [];
    expect(await code(openid, name, { ...input, doneOn: '2026-12-19' })).toBe('deed.beforeTaken');
    await ask(openid, name, { ...input, doneOn: '2026-12-20' } as never);
  },
);

test('a wish noted after midnight counts for the old year and quarter, and its page says both days', async () => {
  setTime('2027-01-01T00:03:00');
  await ask(who.helper, 'wish.fulfil', { wishId: 'WISH', note: '好了', doneOn: LAST });
  await ask(who.citizen, 'wish.confirm', { wishId: 'WISH', rating: 5, thanks: '' });
  const years = await Promise.all([2026, 2027].map((year) => ask(who.helper, 'member.year', { year })));
  expect(years.map(({ figures }) => figures.wishesFulfilled)).toEqual([1, 0]);
  const { steps } = await units.detail(who.citizen, 'WISH');
  expect(steps.find(({ what }) => what === 'fulfilled')).toMatchObject({
    doneOn: LAST,
    at: expect.stringMatching(/^2026-12-31T16:0/),
  });
  expect(steps.find(({ what }) => what === 'confirmed')).not.toHaveProperty('doneOn');
});

test('what was done on the last evening stands in the last quarter’s sheet and in that day’s log', async () => {
  setTime('2027-01-01T00:03:00');
  await ask(who.helper, 'errand.finish', { errandId: 'ERRAND', note: '好了', doneOn: LAST });
  await ask(who.staff, 'community.finishNeed', { needId: 'NEED', note: '好了', doneOn: LAST });
  const sheet = (branchId: string, quarter: string) =>
    ask(who.staff, 'community.sheet', { communityId: community._id, branchId, quarter });
  expect((await sheet(branch._id, '2026-Q4')).people.flatMap(({ services }) => services)).toContainEqual(
    expect.objectContaining({ source: 'errand', doneAt: at('2026-12-31T23:59:59.999').toISOString() }),
  );
  expect((await sheet(hospital._id, '2026-Q4')).unit).toMatchObject([{ source: 'need' }]);
  await units.cloud.ringTimer('errandclock');
  const log = (month: string) => ask(who.staff, 'errand.log', { of: 'community', month });
  expect((await log('2026-12')).items).toMatchObject([{ day: LAST }]);
  expect((await log('2027-01')).items).toEqual([]);
});

test('who says nothing has seven days from when it was noted, not from when it was done', async () => {
  setTime('2027-01-20T09:00:00');
  await ask(who.helper, 'errand.finish', { errandId: 'ERRAND', note: '好了', doneOn: '2026-12-31' });
  await ask(who.helper, 'wish.fulfil', { wishId: 'WISH', note: '好了', doneOn: '2026-12-31' });
  const states = async () => {
    for (const timer of ['errandclock', 'wishclock']) await units.cloud.ringTimer(timer);
    const [one] = await units.stored<ErrandRecord>('errands', { _id: 'ERRAND' });
    const [other] = await units.stored<WishRecord>('wishes', { _id: 'WISH' });
    return [one?.state, other?.state];
  };
  setTime('2027-01-27T08:59:00');
  expect(await states()).toEqual(['done', 'fulfilled']);
  setTime('2027-01-27T09:10:00');
  expect(await states()).toEqual(['undisputed', 'undisputed']);
});

test.each([
  ['2027-01-10T23:59:00', null],
  ['2027-01-31T23:59:00', null],
  ['2027-02-01T00:00:30', 'need.otherYear'],
])('at %s a line is written into last year’s list: %s', async (now, expected) => {
  setTime(now);
  const line = { communityId: community._id, year: 2026, title: '义剪', category: 'other' as const };
  const { mayList, mayOffer } = await ask(who.staff, 'community.needs', { year: 2026 });
  expect([mayList, mayOffer]).toEqual([expected === null, false]);
  if (expected) expect(await code(who.staff, 'community.saveNeed', line)).toBe(expected);
  else await ask(who.staff, 'community.saveNeed', line);
});

describe('of a meeting of last year', () => {
  const leave = (approve: boolean, memberId = 'helper') =>
    [
      'activity.decideLeave',
      { activityId: 'MEETING', memberId, approve, ...(approve ? {} : { reason: '已过' }) },
    ] as const;
  const confirm = { activityId: 'MEETING', memberIds: ['friend'], accept: true };

  test('leave is given, check-ins are confirmed and the check-in is ended until 31 January', async () => {
    setTime('2027-01-31T23:58:00');
    await ask(who.secretary, ...leave(true));
    await ask(who.secretary, 'activity.confirmCaptures', confirm);
    await ask(who.secretary, 'activity.close', { activityId: 'MEETING' });
  });

  test('from 1 February on nothing of it changes any more; what was said in time stays', async () => {
    setTime('2027-01-31T23:58:00');
    await ask(who.secretary, ...leave(true, 'plain'));
    setTime('2027-02-01T00:00:30');
    const before = await units.stored('attendances');
    expect(await code(who.secretary, ...leave(true))).toBe('activity.yearClosed');
    expect(await code(who.secretary, 'activity.confirmCaptures', confirm)).toBe('activity.yearClosed');
    expect(await code(who.secretary, 'activity.close', { activityId: 'MEETING' })).toBe(
      'activity.yearClosed',
    );
    expect(await units.stored('attendances')).toEqual(before);
    // The same answers said again, and a no, change no figure.
    expect(await ask(who.secretary, ...leave(true, 'plain'))).toEqual({ state: 'approved' });
    expect(await ask(who.secretary, ...leave(false))).toEqual({ state: 'declined' });
  });
});

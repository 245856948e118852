/** What nobody below may judge waits for the level above: in its to-do and its lists, and says to whom it is asked of. */

import type { Todo } from '../../contract/summary';
import { dayOf } from '../../server/kernel/time/clock';
import { type Meetings, who as ofMeetings, startMeetingCloud } from '../support/meeting';
import { accountsOf, changeEntry, openidOf, person, tree } from '../support/people';
import { bank, startUnitCloud, type Units, who } from '../support/units';

const { community, township } = tree;
type Asks = Units['asks'];
const waits = async (asks: Asks, openid: string, what: Todo['what']) =>
  (await asks.answer(openid, 'summary.home', {})).todo
    .filter((one) => one.what === what)
    .map(({ count, id }) => [count, id]);

const noteOf = (now: Date) => ({
  ...{ kind: 'notes' as const, title: '学习体会', hours: 0.5, studiedOn: dayOf(now) },
  notes: '学了新党章，有几点体会，写在这里请支部看一看。'.repeat(5),
});

describe('of a community', () => {
  let units: Units;
  beforeEach(async () => {
    units = await startUnitCloud();
  });
  afterEach(() => units.close());

  test('who works there and registers with it is answered by a colleague or the township', async () => {
    const { asks } = units;
    const asked = { communityId: community._id };
    await asks.answer(who.staff, 'member.registerWith', asked);
    expect((await asks.answer(who.staff, 'member.registration', {})).asked?.answeredAbove).toBe(
      township.name,
    );
    expect(await waits(asks, who.township, 'registrations')).toEqual([[1, null]]);
    expect((await asks.answer(who.township, 'member.registrations', {})).items).toMatchObject([
      { memberId: 'staff', communityName: community.name },
    ]);
    expect((await asks.answer(who.staff, 'member.registrations', {})).items).toEqual([]);
    expect((await asks.answer(who.colleague, 'member.registrations', {})).items).toMatchObject([
      { memberId: 'staff', communityName: '' },
    ]);
    expect(await waits(asks, who.cityOffice, 'registrations')).toEqual([]);
    await asks.answer(who.township, 'member.answerRegistration', { memberId: 'staff', confirm: true });
    expect(await waits(asks, who.township, 'registrations')).toEqual([]);
    expect((await asks.answer(who.staff, 'member.me', {})).member?.community?.organizationId).toBe(
      community._id,
    );
  });

  test('anybody else who registers waits for nobody above', async () => {
    await units.asks.answer(who.plain, 'member.registerWith', { communityId: community._id });
    expect((await units.asks.answer(who.plain, 'member.registration', {})).asked?.answeredAbove).toBe('');
    expect(await waits(units.asks, who.township, 'registrations')).toEqual([]);
  });

  test('a unit that somebody who works there leads is answered by a colleague or the township', async () => {
    const { asks } = units;
    await units.ask(who.banker);
    await units.ask(who.doctor);
    const { items } = await asks.answer(who.banker, 'community.ownCommunities', {});
    expect(items.map(({ answeredAbove }) => answeredAbove)).toEqual([township.name]);
    expect(await waits(asks, who.township, 'units')).toEqual([[1, null]]);
    const above = await asks.answer(who.township, 'community.units', {});
    expect(above).toMatchObject({ communityName: township.name, confirmed: [] });
    expect(above.waiting).toMatchObject([{ branchId: bank._id, communityId: community._id }]);
    await asks.answer(who.township, 'community.answerUnit', {
      ...{ communityId: community._id, branchId: bank._id, confirm: true },
    });
    const [stored] = await units.stored<{ steps: Array<{ by: string }> }>('unitRegistrations', {
      branchId: bank._id,
    });
    expect(stored?.steps.at(-1)?.by).toBe(township.name);
    // Of an end each side may say so itself.
    expect((await asks.answer(who.township, 'community.units', {})).waiting).toEqual([]);
  });

  test('what such a unit offers waits for the township, in that community’s list', async () => {
    const { asks } = units;
    await units.register(who.banker, bank._id);
    const needId = await units.list();
    await asks.answer(who.banker, 'community.takeUpNeed', { needId });
    expect(await waits(asks, who.township, 'offers')).toEqual([[1, community._id]]);
    const mayOf = async (openid: string) =>
      (await asks.answer(openid, 'community.needs', { communityId: community._id })).items[0]?.may;
    expect(await mayOf(who.township)).toMatchObject({ accept: true, decline: true, change: false });
    expect(await mayOf(who.both)).toMatchObject({ accept: false, decline: false });
    expect(await mayOf(who.staff)).toMatchObject({ accept: true, decline: true });
    await asks.answer(who.banker, 'community.takeBackOffer', { needId, reason: '派不出人' });
    expect(await waits(asks, who.township, 'offers')).toEqual([]);
    await units.register();
    await asks.answer(who.doctor, 'community.takeUpNeed', { needId });
    expect(await waits(asks, who.township, 'offers')).toEqual([]);
    expect(await mayOf(who.township)).toMatchObject({ accept: false });
  });
});

test('what a member who leads nothing studied waits for their branch, also while nobody who leads it is bound', async () => {
  const { sisterBranch } = tree;
  const members = [
    person('plainOne', { branch: sisterBranch }),
    person('unbound', { branch: sisterBranch, offices: [['secretary', sisterBranch]], openid: null }),
    person('above', { offices: [['township', township]] }),
  ];
  const alone = await startMeetingCloud({ members, accounts: accountsOf(members) });
  try {
    await alone.asks.answer(openidOf('plainOne'), 'study.record', noteOf(alone.cloud.now()));
    expect(await waits(alone.asks, openidOf('above'), 'studyNotes')).toEqual([]);
    expect((await alone.asks.answer(openidOf('above'), 'study.waiting', {})).items).toEqual([]);
  } finally {
    await alone.close();
  }
});

test('at the top, where every officer has a part, it says whom to turn to outside the app', async () => {
  const { city, county } = tree;
  const everything = person('everything', {
    offices: [
      ['communityStaff', community],
      ['township', township],
      ['county', county],
      ['city', city],
    ],
  });
  const members = [everything, person('other', { offices: [['communityStaff', community]] })];
  const alone = await startMeetingCloud({ members, accounts: accountsOf(members) });
  try {
    const openid = openidOf('everything');
    await alone.asks.answer(openid, 'member.registerWith', { communityId: community._id });
    expect((await alone.asks.answer(openid, 'member.registration', {})).asked?.answeredAbove).toMatch(
      /12380/,
    );
    const own = { memberId: 'everything', confirm: true };
    expect(await alone.asks.refusal(openid, 'member.answerRegistration', own)).toEqual({
      code: 'member.registrationOwn',
    });
    await alone.asks.answer(openidOf('other'), 'member.answerRegistration', own);
  } finally {
    await alone.close();
  }
});

describe('of a branch', () => {
  let meetings: Meetings;
  beforeEach(async () => {
    meetings = await startMeetingCloud();
  });
  afterEach(() => meetings.close());

  test('what its only leader studied and asks leave for waits for the township, with their branch', async () => {
    const { asks } = meetings;
    const note = noteOf(meetings.cloud.now());
    const answeredAbove = { name: township.name, outside: false };
    // Whoever asks reads who answers; where the branch does, nothing of it.
    for (const [openid, told] of [
      [ofMeetings.sisterSecretary, answeredAbove],
      [ofMeetings.secretary, undefined],
    ] as const) {
      const send = () => asks.answer(openid, 'study.record', note, { requestId: 'once' });
      const sent = await send();
      expect([sent.answeredAbove, (await send()).answeredAbove]).toEqual([told, told]);
      const entry = await asks.answer(openid, 'study.entry', { recordId: sent.recordId });
      expect(entry.answeredAbove).toEqual(told);
      const { records } = await asks.answer(openid, 'study.mine', {});
      expect(records.items.map((one) => one.answeredAbove)).toEqual([told]);
      const changed = { ...note, recordId: sent.recordId, title: '学习体会（改）' };
      for (let times = 0; times < 2; times++)
        expect((await asks.answer(openid, 'study.change', changed)).answeredAbove).toEqual(told);
    }
    const activityId = await meetings.plan({ withBranchIds: [tree.sisterBranch._id] }, [
      ofMeetings.sisterSecretary,
    ]);
    for (const [openid, told] of [
      [ofMeetings.sisterSecretary, answeredAbove],
      [ofMeetings.secretary, undefined],
    ] as const) {
      const { said } = await asks.answer(openid, 'activity.askLeave', { activityId, kind: 'sick' });
      expect(said.answeredAbove).toEqual(told);
      const detail = await asks.answer(openid, 'activity.detail', { activityId });
      expect(detail.said?.answeredAbove).toEqual(told);
    }
    const { township: above, sisterSecretary, secretary, deputy } = ofMeetings;
    for (const what of ['studyNotes', 'leaveRequests'] as const) {
      expect([what, await waits(asks, above, what)]).toEqual([what, [[1, null]]]);
      // Their own is for another, of which there is none here; the other secretary has a deputy.
      expect([what, await waits(asks, sisterSecretary, what)]).toEqual([what, []]);
      expect([what, await waits(asks, secretary, what)]).toEqual([what, []]);
      expect([what, await waits(asks, deputy, what)]).toEqual([what, [[1, null]]]);
    }
    const { items: read } = await asks.answer(above, 'study.waiting', {});
    expect(read).toMatchObject([{ memberName: '党员sisterSecretary', branchName: tree.sisterBranch.name }]);
    const { items: leave } = await asks.answer(above, 'activity.leaveRequests', {});
    expect(leave).toMatchObject([{ memberId: 'sisterSecretary', branchName: tree.sisterBranch.name }]);
    expect((await asks.answer(deputy, 'activity.leaveRequests', {})).items).toMatchObject([
      { memberId: 'secretary', branchName: '' },
    ]);
    expect((await asks.answer(deputy, 'study.waiting', {})).items).toMatchObject([{ branchName: '' }]);
    expect((await asks.answer(ofMeetings.otherCounty, 'study.waiting', {})).items).toEqual([]);
    await asks.answer(above, 'study.accept', { recordId: read[0]?.recordId ?? '', accept: true });
    expect(await waits(asks, above, 'studyNotes')).toEqual([]);
    const { records } = await asks.answer(sisterSecretary, 'study.mine', {});
    expect(records.items[0]).not.toHaveProperty('answeredAbove');
    await asks.answer(above, 'activity.decideLeave', {
      ...{ activityId, memberId: 'sisterSecretary', approve: false, reason: '要您主持' },
    });
    const { said } = await asks.answer(sisterSecretary, 'activity.detail', { activityId });
    expect(said).toMatchObject({ state: 'declined' });
    expect(said).not.toHaveProperty('answeredAbove');
  });

  test('standing leave of its only leader is noted where their request waits, and then excuses them', async () => {
    const { asks } = meetings;
    const { sisterSecretary, township: above, deputy, secretary } = ofMeetings;
    const activityId = await meetings.plan({ withBranchIds: [tree.sisterBranch._id] }, [sisterSecretary]);
    for (const openid of [sisterSecretary, secretary])
      await asks.answer(openid, 'activity.askLeave', { activityId, kind: 'sick', reason: '要住院三个月' });
    const waiting = async (openid: string) =>
      (await asks.answer(openid, 'activity.leaveRequests', {})).items.map((one) => [
        one.memberId,
        one.standingLeave,
      ]);
    expect(await waiting(above)).toEqual([['sisterSecretary', null]]);
    expect(await waiting(deputy)).toEqual([['secretary', undefined]]);
    const until = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    const noted = { memberId: 'sisterSecretary', until, reason: '住院' };
    const own = await asks.refusal(sisterSecretary, 'member.standingLeave', noted);
    expect(own.code).toBe('member.leaveOwn');
    const other = await asks.refusal(ofMeetings.otherCounty, 'member.standingLeave', noted);
    expect(other.code).toBe('call.notAllowed');
    await asks.answer(above, 'member.standingLeave', noted);
    expect(await waiting(above)).toEqual([['sisterSecretary', { until, reason: '住院' }]]);
    const next = await meetings.plan({ withBranchIds: [tree.sisterBranch._id] }, [sisterSecretary]);
    expect((await asks.answer(sisterSecretary, 'activity.detail', { activityId: next })).expectsMe).toBe(
      false,
    );
    await asks.answer(above, 'member.standingLeave', { ...noted, until: null });
    expect(await waiting(above)).toEqual([['sisterSecretary', null]]);
    expect((await asks.answer(sisterSecretary, 'activity.detail', { activityId: next })).expectsMe).toBe(
      true,
    );
  });

  test('once another who leads the branch is bound, what is asked anew is theirs to answer', async () => {
    const { asks, cloud } = meetings;
    const activityId = await meetings.plan({ withBranchIds: [tree.sisterBranch._id] }, [
      ofMeetings.sisterSecretary,
    ]);
    const ask = async () =>
      (await asks.answer(ofMeetings.sisterSecretary, 'activity.askLeave', { activityId, kind: 'sick' })).said;
    expect((await ask()).answeredAbove?.name).toBe(township.name);
    await changeEntry(cloud, 'sister', {
      offices: [{ role: 'committee', organizationId: tree.sisterBranch._id }],
    });
    expect(await ask()).not.toHaveProperty('answeredAbove');
    expect(await waits(asks, ofMeetings.township, 'leaveRequests')).toEqual([]);
    expect(await waits(asks, ofMeetings.sister, 'leaveRequests')).toEqual([[1, null]]);
  });

  test('a member who leads nothing is no business of the level above', async () => {
    expect((await meetings.asks.refusal(openidOf('wang'), 'study.waiting', {})).code).toBe('call.notAllowed');
    expect((await meetings.asks.refusal(ofMeetings.wang, 'activity.leaveRequests', {})).code).toBe(
      'call.notAllowed',
    );
  });
});

import * as activityContract from '../contract/activity';
import * as errandContract from '../contract/errand';
import * as studyContract from '../contract/study';
import * as wishContract from '../contract/wish';
import { type ErrandState, errandStates, tookPart, type WishState, wishStates } from '../contract/words';
import { needsConfirming, whyNotKeep, whyNotSend } from '../server/activity/check-in/capture-rules';
import { readContact as readErrandContact } from '../server/errand/sealed-contact';
import { transitionOf as errandTransition } from '../server/errand/transitions';
import { SOME_RESIDENT } from '../server/kernel/text/masked-name';
import { monthOf, yearOf } from '../server/kernel/time/clock';
import { attendanceId } from '../server/records/activity';
import { forms } from '../server/records/forms';
import { hasEnded, isInvited } from '../server/statistics/attendance';
import { branchMonthOf } from '../server/statistics/branch-month';
import { isRecorded, isSolved } from '../server/statistics/errands-solved';
import { posterToOthers } from '../server/wish/names';
import { wishNumber } from '../server/wish/new-wish';
import { readContact } from '../server/wish/sealed-contact';
import { transitionOf, type WishStepTaken } from '../server/wish/transitions';
import { type Collected, collected } from './collected';
import { grouped } from './grouped';
import { isInvented } from './names';

const now = new Date('2026-11-23T06:30:00Z');
/** Excused because the activity was called off: the reason says so. */
const isCalledOff = (state: string, reason: string) => state === 'excused' && reason !== '';

describe.each(['small', 'town'])('%s: records are as the functions write them', (size) => {
  let demo: Collected;
  beforeAll(async () => {
    demo = await collected(size, now);
  });

  test.each(Object.entries(forms))('%s are of the form of today, %s', (name, today) => {
    const versions = demo[name as keyof typeof forms].map(({ formVersion }) => formVersion);
    expect(new Set(versions)).toEqual(new Set([today]));
  });

  test('activities are such as could have been planned', () => {
    const astray = demo.activities.filter(({ branchId, startsAt, parts, state, closedAt, ...rest }) => {
      const planned = {
        ...{ ...rest, branchId, startsAt: startsAt.toISOString() },
        parts: parts.map((part) => ({ ...part, startsAt: part.startsAt ?? undefined })),
      };
      const isPast = closedAt !== null && closedAt < now && startsAt < closedAt;
      return !activityContract.create.input.safeParse(planned).success || isPast !== hasEnded(state);
    });
    expect(astray).toEqual([]);
  });

  test('of an ended activity everybody it was for has one record', () => {
    const rolls = grouped(demo.members, ({ branchId }) => branchId);
    const records = grouped(demo.attendances, ({ activityId }) => activityId);
    const closed = demo.activities.filter(({ state }) => hasEnded(state));
    const incomplete = closed.filter((activity) => {
      const { _id, branchIds } = activity;
      const invited = branchIds
        .flatMap((branchId) => rolls.get(branchId) ?? [])
        .filter((member) => isInvited(activity, member));
      const recorded = (records.get(_id) ?? []).map(({ memberId }) => memberId);
      return (
        recorded.sort().join() !==
        invited
          .map((member) => member._id)
          .sort()
          .join()
      );
    });
    expect(closed.length).toBeGreaterThan(200);
    expect(incomplete).toEqual([]);
  });

  test('an attendance bears its natural key, its activity and the hours it credits', () => {
    const activities = new Map(
      demo.activities.map((activity) => [
        activity._id,
        { ...activity, month: monthOf(activity.startsAt), year: yearOf(activity.startsAt) },
      ]),
    );
    const astray = demo.attendances.filter((record) => {
      const activity = activities.get(record.activityId);
      return (
        record._id !== attendanceId(record.activityId, record.memberId) ||
        record.kind !== activity?.kind ||
        record.month !== activity.month ||
        record.year !== activity.year ||
        record.creditHours !== (tookPart(record.state) ? activity.creditHours : 0)
      );
    });
    expect(astray).toEqual([]);
  });

  test('who was entered, by whom, why and what it was before is told of every attendance', () => {
    const astray = demo.attendances.filter(
      ({ state, source, enteredBy, reason, history }) =>
        (enteredBy === null) !== (source === 'scanned') ||
        history.length !== (source === 'backfilled' || isCalledOff(state, reason) ? 1 : 0) ||
        (reason !== '') !== (state === 'leave' || source === 'backfilled' || isCalledOff(state, reason)),
    );
    expect(astray).toEqual([]);
  });

  test('what was filed has its minutes, sealed, nobody who waits, and one has a line beside it', () => {
    const written = new Map(demo.minutes.map((minutes) => [minutes._id, minutes]));
    const filed = demo.activities.filter(({ state }) => state === 'filed');
    expect(filed.length).toBeGreaterThan(50);
    const astray = filed.filter(
      ({ _id, filedAt, filedBy, closedAt, createdBy }) =>
        !filedAt ||
        !closedAt ||
        filedAt <= closedAt ||
        filedBy !== createdBy ||
        !written.get(_id)?.sealed ||
        !written.get(_id)?.version ||
        demo.captures.some(({ activityId }) => activityId === _id) ||
        demo.attendances.some(({ activityId, updatedAt }) => activityId === _id && updatedAt > filedAt),
    );
    expect(astray).toEqual([]);
    const open = demo.activities.filter(({ state }) => state !== 'filed');
    expect(
      open.filter(({ filedAt, filedBy, corrections }) => filedAt || filedBy || corrections.length),
    ).toEqual([]);
    expect(open.filter(({ _id }) => written.get(_id)?.sealed)).toEqual([]);
    const lines = filed.flatMap(({ corrections, filedAt }) => corrections.map(({ at }) => ({ at, filedAt })));
    expect(lines).toHaveLength(2);
    expect(lines.filter(({ at, filedAt }) => !filedAt || at <= filedAt || at > now)).toEqual([]);
  });

  test('a draft, one called off and two held together are there, each as it was left', () => {
    const inState = (state: string) => demo.activities.filter((activity) => activity.state === state);
    expect(inState('draft').filter(({ startsAt }) => monthOf(startsAt) === '2026-12')).toHaveLength(2);
    const off = inState('cancelled');
    expect(off.filter(({ cancelReason }) => cancelReason !== '')).toHaveLength(2);
    const recordedOf = (ids: string[]) =>
      demo.attendances.filter(({ activityId }) => ids.includes(activityId)).map(({ state }) => state);
    expect(new Set(recordedOf(off.map(({ _id }) => _id)))).toEqual(new Set(['excused']));
    expect(recordedOf(inState('draft').map(({ _id }) => _id))).toEqual([]);
    const together = demo.activities.filter(({ branchIds }) => branchIds.length > 1);
    expect(together.map(({ state }) => state).sort()).toEqual(['announced', 'closed']);
    expect(
      together.filter(
        ({ branchId, branchIds, agreed = [] }) =>
          branchIds[0] !== branchId || agreed.map((one) => one.branchId).join() !== branchIds[1],
      ),
    ).toEqual([]);
  });

  test('a line is noted down of each that was filed, corrected or called off', () => {
    const corrections = demo.activities.flatMap((activity) => activity.corrections).length;
    const inState = (state: string) => demo.activities.filter((activity) => activity.state === state).length;
    const noted = (what: string) => demo.audits.filter((audit) => audit.what === what).length;
    expect(['file', 'correct', 'cancel'].map((what) => noted(`activity.${what}`))).toEqual([
      inState('filed'),
      corrections,
      inState('cancelled'),
    ]);
  });

  test('check-ins that wait could have been kept, and are of people closed as absent', () => {
    const activities = new Map(demo.activities.map((activity) => [activity._id, activity]));
    const recorded = new Map(demo.attendances.map((attendance) => [attendance._id, attendance]));
    const astray = demo.captures.filter((capture) => {
      const activity = activities.get(capture.activityId);
      return (
        activity?.state !== 'closed' ||
        whyNotKeep(activity, capture.capturedAt) !== null ||
        whyNotSend(capture.capturedAt, capture.sentAt) !== null ||
        capture.sentAt > now ||
        !needsConfirming(capture, recorded.get(capture._id)) ||
        recorded.get(capture._id)?.state !== 'absent'
      );
    });
    expect(astray).toEqual([]);
    expect(new Set(demo.captures.map(({ source }) => source))).toEqual(new Set(['sentLater', 'poster']));
  });

  test('three quarters to nineteen twentieths of those expected come to theme days', () => {
    const expected = demo.attendances.filter(({ kind, state }) => kind === 'themeDay' && state !== 'excused');
    const rate = expected.filter(({ state }) => tookPart(state)).length / expected.length;
    expect(rate).toBeGreaterThan(0.75);
    expect(rate).toBeLessThan(0.95);
  });

  test('wishes could have been posted', () => {
    const astray = demo.wishes.filter((wish) => {
      const contact = readContact(wish);
      return (
        !wishContract.post.input.safeParse({ ...wish, contact }).success ||
        wish.postedBy !== posterToOthers(contact.name) ||
        wish.number !== wishNumber(wish._id, wish.postedAt)
      );
    });
    expect(astray).toEqual([]);
    expect(new Set(demo.wishes.map(({ category }) => category)).size).toBe(8);
  });

  test('wishes went their way step by step to where they are', () => {
    const unpublished = ['submitted', 'asked', 'rejected', 'split'];
    const astray = demo.wishes.filter(({ state, steps, publishedAt, confirmedAt }) => {
      const inOrder = steps.every(({ at }, number) => number === 0 || at > (steps[number - 1]?.at ?? at));
      const [, ...taken] = steps;
      let now = 'submitted' as WishState;
      let claimer = '';
      const drawn = taken.every(({ what, openid }) => {
        const { from, to, by } = transitionOf(what as WishStepTaken);
        const theirs = (by !== 'claimer' && by !== 'hands') || openid === claimer;
        const may = from.includes(now) && theirs;
        now = to ?? now;
        if (what === 'claimed') claimer = openid;
        return may;
      });
      return (
        !inOrder ||
        !drawn ||
        now !== state ||
        (publishedAt === null) !== unpublished.includes(state) ||
        (confirmedAt !== null) !== (state === 'confirmed')
      );
    });
    expect(astray).toEqual([]);
  });

  test('of wishes there is one at least in every state, urgent, in several hands, back on the wall and split', () => {
    expect(new Set(demo.wishes.map(({ state }) => state))).toEqual(new Set(wishStates));
    const onTheWay = (what: WishStepTaken, state: WishState) =>
      demo.wishes.some((wish) => wish.state === state && wish.steps.some((step) => step.what === what));
    expect(demo.wishes.some(({ urgent, state }) => urgent && state === 'published')).toBe(true);
    expect(demo.wishes.some(({ helpers, state }) => helpers.length > 0 && state === 'claimed')).toBe(true);
    expect(onTheWay('timedOut', 'published')).toBe(true);
    const parts = demo.wishes.filter(({ splitFrom }) => splitFrom !== null);
    const whole = demo.wishes.find(({ _id }) => _id === parts[0]?.splitFrom);
    expect([parts.length, whole?.state]).toEqual([2, 'split']);
    for (const state of ['claimed', 'fulfilled'] as const) {
      expect(demo.wishes.some((wish) => wish.state === state && wish.forWhom === 'behalf')).toBe(true);
    }
  });

  test('errands could have been said, and went along the table to where they are', () => {
    const said = demo.errands.filter(({ spot }) => !spot);
    const astray = said.filter((errand) => {
      const { state, steps, solvedAt, solverBranchId, assigneeId } = errand;
      const contact = readErrandContact(errand);
      let at = 'submitted' as ErrandState;
      const along = steps.slice(1).every(({ what }) => {
        if (what === 'posted' || what === 'recorded') return false;
        const { from, to } = errandTransition(what);
        const fits = from.includes(at);
        at = to ?? at;
        return fits;
      });
      const inOrder = steps.every(
        (step, place) => place === 0 || step.at > (steps[place - 1]?.at ?? step.at),
      );
      return (
        !errandContract.post.input.safeParse({ ...errand, contact }).success ||
        errand.postedBy !== posterToOthers(contact.name) ||
        !along ||
        !inOrder ||
        at !== state ||
        (solvedAt !== null) !== isSolved(errand) ||
        (isSolved(errand) && solverBranchId === null) ||
        (state === 'assigned' && assigneeId === null)
      );
    });
    expect(astray).toEqual([]);
    expect(new Set(demo.errands.map(({ state }) => state))).toEqual(new Set(errandStates));
  });

  test('what was noted down on the spot could have been, and is closed as recorded', () => {
    const spots = demo.errands.filter(({ spot }) => spot);
    expect(spots.length).toBeGreaterThan(0);
    const astray = spots.filter((errand) => {
      const { title: line, kind, state, steps, assigneeId, solverBranchId, doneAt, solvedAt } = errand;
      const { name: whom, phone, address: place } = readErrandContact(errand);
      return (
        !errandContract.jot.input.safeParse({ line, kind, whom, place }).success ||
        phone !== null ||
        !isRecorded(errand) ||
        state !== 'recorded' ||
        steps.length !== 1 ||
        steps[0]?.memberId !== assigneeId ||
        solverBranchId === null ||
        doneAt !== solvedAt
      );
    });
    expect(astray).toEqual([]);
  });

  test('the daily log tells of the branch of whoever helped', () => {
    const members = new Map(demo.members.map((member) => [member._id, member]));
    const astray = demo.logLines.filter(({ helperId, branchId, helper, at }) => {
      const member = members.get(helperId ?? '');
      return at > now || (helperId !== null && member?.branchId !== branchId) || helper === '';
    });
    expect(astray).toEqual([]);
    expect(new Set(demo.logLines.map(({ about }) => about.kind))).toEqual(new Set(['errand', 'wish']));
  });

  test('what was studied could have been logged on its day', () => {
    const astray = demo.studyRecords.filter((record) => {
      const { month, year, studiedOn, state, reason, kind, answeredBy } = record;
      return (
        !studyContract.record.input.safeParse(record).success ||
        month !== studiedOn.slice(0, 7) ||
        year !== Number(studiedOn.slice(0, 4)) ||
        (reason !== '') !== (state === 'declined') ||
        (kind !== 'notes' && state !== 'credited') ||
        (answeredBy === null) !== (kind !== 'notes' || state === 'waiting')
      );
    });
    expect(astray).toEqual([]);
  });

  test('the months are what the functions reckon from these very records', () => {
    const organizations = new Map(demo.organizations.map((one) => [one._id, one]));
    const byBranch = <Row extends { branchId: string }>(rows: Row[]) =>
      grouped(rows, ({ branchId }) => branchId);
    const [members, activities, attendances, studies] = [
      byBranch(demo.members),
      grouped(
        demo.activities.flatMap((activity) => activity.branchIds.map((branchId) => ({ branchId, activity }))),
        ({ branchId }) => branchId,
      ),
      byBranch(demo.attendances),
      byBranch(demo.studyRecords),
    ];
    const errands = grouped(demo.errands, ({ solverBranchId }) => solverBranchId);
    const wishes = grouped(demo.wishes, ({ claimerBranchId }) => claimerBranchId);
    for (const month of demo.branchMonths) {
      const { branchId } = month;
      const branch = organizations.get(branchId);
      if (!branch) throw new Error(`No branch ${branchId}`);
      expect(month).toEqual(
        branchMonthOf({
          branch,
          month: month.month,
          members: members.get(branchId) ?? [],
          activities: (activities.get(branchId) ?? []).map(({ activity }) => activity),
          attendances: attendances.get(branchId) ?? [],
          wishes: wishes.get(branchId) ?? [],
          errands: errands.get(branchId) ?? [],
          studies: studies.get(branchId) ?? [],
        }),
      );
    }
    const thisMonth = demo.branchMonths.filter(({ month }) => month === monthOf(now));
    expect(thisMonth).toHaveLength(demo.organizations.filter(({ kind }) => kind === 'branch').length);
  });

  test('a community’s months add up to what was solved there', () => {
    const solved = grouped(demo.errands.filter(isSolved), ({ communityId }) => communityId);
    expect(solved.size).toBeGreaterThan(0);
    const months = grouped(demo.communityMonths, ({ communityId }) => communityId);
    for (const [communityId, own] of solved) {
      const sums = months.get(communityId)?.map(({ errandsSolved = 0 }) => errandsSolved) ?? [];
      expect(sums.reduce((total, one) => total + one, 0)).toBe(own.length);
    }
  });

  test('a community’s months add up to its confirmed wishes, and its page has thanks to show', () => {
    const confirmed = demo.wishes.filter(({ state }) => state === 'confirmed');
    const byCommunity = grouped(demo.communityMonths, ({ communityId }) => communityId);
    for (const [communityId, own] of grouped(confirmed, (wish) => wish.communityId)) {
      const months = byCommunity.get(communityId) ?? [];
      const sum = (figure: 'wishesFulfilled' | 'thanked' | 'served') =>
        months.reduce((total, month) => total + month[figure], 0);
      expect(sum('wishesFulfilled')).toBe(own.length);
      expect(sum('thanked')).toBe(own.filter(({ thanks }) => thanks !== '').length);
      expect(sum('served')).toBe(
        own.reduce((total, { claimerId, helpers }) => total + (claimerId ? 1 : 0) + helpers.length, 0),
      );
    }
    const said = confirmed.flatMap(({ thanksShown }) => thanksShown || []);
    expect(said.length).toBeGreaterThan(10);
    const names = demo.members.map(({ name }) => name);
    expect(said.filter((words) => /\d{5}/.test(words) || names.some((name) => words.includes(name)))).toEqual(
      [],
    );
  });

  test('every name is made of the lists and so is nobody’s', () => {
    const contacts = [
      ...demo.wishes.map((wish) => readContact(wish).name),
      // Of what was noted down on the spot, where a name was written at all.
      ...demo.errands
        .filter(({ spot, postedBy }) => !spot || postedBy !== SOME_RESIDENT)
        .map((errand) => readErrandContact(errand).name),
    ];
    const names = [...demo.members, ...demo.bindRequests].map(({ name }) => name);
    expect([...names, ...contacts].filter((name) => !isInvented(name))).toEqual([]);
  });

  test('no two on one roll share a name', () => {
    for (const roll of grouped(demo.members, ({ branchId }) => branchId).values()) {
      expect(new Set(roll.map(({ name }) => name)).size).toBe(roll.length);
    }
  });
});

import { waitingCaptures } from '../../../server/activity/check-in/waiting-captures';
import { waitingLeave } from '../../../server/activity/leave/waiting-leave';
import { cardOf } from '../../../server/activity/model/card';
import { bindRequests, organizations } from '../../../server/collections';
import { branchLed, communityLed, placesHelped } from '../../../server/errand-access/sight';
import { receives } from '../../../server/inbox/feedback-rules';
import { loadCaller } from '../../../server/kernel/access/caller';
import { higherOfficeOf, leads, officeOf } from '../../../server/kernel/access/permission';
import { yearOf } from '../../../server/kernel/time/clock';
import { bindRequestIdOf } from '../../../server/member/request';
import { answersFor, waitingAt } from '../../../server/member/request-queue';
import type { MemberRecord } from '../../../server/records/member';
import type { OrganizationRecord } from '../../../server/records/organization';
import { ofEnded } from '../../../server/statistics/attendance';
import { requiredHours } from '../../../server/statistics/required-hours';
import { rhythmsFor } from '../../../server/statistics/rhythm';
import { hoursIn, studyByDay } from '../../../server/statistics/study-hours';
import { errandsFor, noErrands, openErrandsOf } from './errand-reads';
import {
  activitiesAround,
  answersOf,
  attendancesOfYear,
  countHeld,
  countNotes,
  countOffers,
  countOverdue,
  countRegistrations,
  countToVerify,
  countUnits,
  countUnread,
  lettersTo,
  openResolutionsOf,
  openWishesOf,
  plansOfYear,
  waitingAbove,
  wishesDoneIn,
  wishesHelpedBy,
} from './reads';
import { capturesByActivity, isToEnd, jointToAnswer, nextActivity, todoOf, yearOfMember } from './rules';

const nothingWaits = {
  errands: noErrands,
  captures: [],
  forgotten: [],
  leaveRequests: 0,
  joint: [],
  bindRequests: 0,
  toVerify: 0,
  overdue: 0,
  feedback: 0,
  registrations: 0,
  units: 0,
  offers: 0,
  offersAbove: [],
  notes: 0,
  held: 0,
  wishes: [],
  helped: [],
  resolutions: [],
  due: null,
  drafts: [],
};

const nothingAbove: Awaited<ReturnType<typeof waitingAbove>> = {
  ...{ notes: 0, leave: [], registrations: 0, units: 0, offers: [] },
};

/** The offices that decide what a member's home page shows. */
const officesOf = (member: MemberRecord) => ({
  branchAsSecretary: officeOf(member, ['secretary']),
  branchLed: officeOf(member, ['secretary', 'committee']),
  community: officeOf(member, ['communityStaff']),
  higher: higherOfficeOf(member),
  township: officeOf(member, ['township']),
});

/**
 * Whether help on the spot may be noted down: in a community where they work or are in service, and as who leads the branch
 * of a village or a neighbourhood.
 */
const mayJot = (member: MemberRecord, branch: Pick<OrganizationRecord, 'branchKind'> | null) =>
  placesHelped({ member }).some(
    (place) =>
      (place !== communityLed({ member }) && place !== branchLed({ member })) ||
      branch?.branchKind === 'village' ||
      branch?.branchKind === 'community',
  );

/** How many requests wait for somebody, at all their offices; a request for each. */
async function requestsWaitingFor(member: MemberRecord): Promise<number> {
  const counts = await Promise.all(
    answersFor(member).map((organizationId) => bindRequests.count(waitingAt(member, organizationId))),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** What the member's offices ask for, each only where they hold it: all at once. */
async function loadForMember(member: MemberRecord, now: Date) {
  const { branchAsSecretary, branchLed, community, higher, township } = officesOf(member);
  const year = yearOf(now);
  const [
    branch,
    over,
    activities,
    attendances,
    study,
    helped,
    waitingToBind,
    notes,
    toVerify,
    done,
    said,
    leave,
    sentLater,
    resolutions,
    plans,
    letters,
    toRegister,
    overdue,
    units,
    offers,
    errands,
    above,
    held,
  ] = await Promise.all([
    organizations.get(member.branchId),
    higher ? organizations.get(higher) : null,
    activitiesAround(member.branchId, branchAsSecretary, now),
    attendancesOfYear(member._id, year),
    studyByDay(member._id, year),
    wishesHelpedBy(member._id),
    requestsWaitingFor(member),
    branchLed ? countNotes(branchLed, member._id) : 0,
    community ? countToVerify(community) : 0,
    community ? wishesDoneIn(community, now) : [],
    answersOf(member._id),
    branchLed ? waitingLeave({ branchId: branchLed }) : [],
    branchLed ? waitingCaptures({ branchId: branchLed }) : [],
    openResolutionsOf(member._id),
    branchAsSecretary === member.branchId ? plansOfYear(member.branchId, now) : null,
    higher ? lettersTo({ higher, township }, now) : [],
    community ? countRegistrations(community) : 0,
    township ? countOverdue(township, now) : 0,
    community ? countUnits(community) : 0,
    community ? countOffers(community) : 0,
    errandsFor({ memberId: member._id, community: community ?? communityLed({ member }), township }),
    higher ? waitingAbove(higher) : nothingAbove,
    countHeld(member, higher, now),
  ]);
  return {
    ...{ branch, over, activities, attendances, study, helped },
    ...{
      waitingToBind,
      notes,
      toVerify,
      done,
      said,
      leave,
      sentLater,
      resolutions,
      plans,
      letters,
      toRegister,
      overdue,
      units,
      offers,
      errands,
      above,
      held,
    },
  };
}

/**
 * Somebody's home page counted plainly: each thing asked for by itself, in requests of its own, as the page did before its
 * reads were joined. Runs in the test's process against the cloud's database (`sdkAt`).
 */
export async function plainHome(openid: string, now: Date) {
  const [caller, unread, ownErrands] = await Promise.all([
    loadCaller(openid),
    countUnread(openid),
    openErrandsOf(openid),
  ]);
  const { member } = caller;
  if (!member) {
    const [own, request] = await Promise.all([
      openWishesOf(openid),
      bindRequests.get(bindRequestIdOf(openid)),
    ]);
    const askedToBind = request?.state === 'waiting' ? request : null;
    const todo = todoOf(
      { ...nothingWaits, wishes: own, errands: { ...noErrands, own: ownErrands }, askedToBind },
      caller,
      now,
    );
    const mine = { myWishes: own.length, myErrands: ownErrands.length };
    return { member: null, next: null, year: null, todo, ...mine, unread };
  }

  const [own, found] = await Promise.all([openWishesOf(openid), loadForMember(member, now)]);
  const { branch, over, activities, attendances, study, helped } = found;
  const { branchAsSecretary } = officesOf(member);
  const ownWishes = helped.filter(({ claimerId }) => claimerId === member._id);
  const next = nextActivity(activities, member, now);
  return {
    member: {
      memberId: member._id,
      name: member.name,
      branchId: member.branchId,
      path: branch?.path ?? [],
      isSecretary: officeOf(member, ['secretary']) !== null,
      leadsBranch: officeOf(member, ['secretary', 'committee']) !== null,
      isCommunityStaff: officeOf(member, ['communityStaff']) !== null,
      isInService: member.communityId !== null,
      mayJot: mayJot(member, branch),
      meets: mayJot({ ...member, communityId: null }, branch),
      hasSkills: (member.skills ?? []).length > 0,
      over: over && { organizationId: over._id, name: over.name },
    },
    next:
      next &&
      cardOf(next, {
        member,
        mine: attendances.find(({ activityId }) => activityId === next._id),
        said: found.said.find(({ activityId }) => activityId === next._id),
      }),
    year: yearOfMember(
      ofEnded(attendances, activities),
      ownWishes,
      hoursIn(study, 'credited'),
      requiredHours(member),
      now,
    ),
    todo: todoOf(
      {
        // Nobody answers their own.
        leaveRequests: [...found.leave, ...found.above.leave].filter(
          ({ said }) => said.memberId !== member._id,
        ).length,
        captures: capturesByActivity(found.sentLater, member._id),
        forgotten: activities.filter(
          (activity) => isToEnd(activity, now) && leads(caller, activity.branchId),
        ),
        joint: branchAsSecretary ? jointToAnswer(activities, branchAsSecretary, now) : [],
        bindRequests: found.waitingToBind,
        toVerify: found.toVerify,
        overdue: found.overdue,
        registrations: found.toRegister + found.above.registrations,
        units: found.units + found.above.units,
        offers: found.offers,
        offersAbove: found.above.offers,
        feedback: found.letters.filter((letter) => receives(letter, caller, now)).length,
        notes: found.notes + found.above.notes,
        held: found.held,
        wishes: [...own, ...found.done],
        helped,
        errands: { own: ownErrands, ...found.errands },
        resolutions: found.resolutions,
        due: found.plans && { asked: rhythmsFor(branch), plans: found.plans },
        drafts: activities.filter(({ state, branchId }) => state === 'draft' && leads(caller, branchId)),
        askedToBind: null,
      },
      caller,
      now,
    ),
    myWishes: own.length,
    myErrands: ownErrands.length,
    unread,
  };
}

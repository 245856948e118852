import type * as z from 'zod';
import type { Rhythm } from '../../../contract/activity/rhythm';
import type { home, Todo } from '../../../contract/summary';
import { tookPart } from '../../../contract/words';
import { whyNotInYear } from '../../../server/activity/model/rules';
import type { Person as ErrandPerson } from '../../../server/errand-access/sight';
import { dayOf, daysAfter, monthOf, yearOf } from '../../../server/kernel/time/clock';
import type { ActivityRecord, AttendanceRecord } from '../../../server/records/activity';
import type { MemberRecord } from '../../../server/records/member';
import { isInvited, meetingKinds } from '../../../server/statistics/attendance';
import { isAsked } from '../../../server/statistics/joint-branches';
import { isPressing, lastDayOf, type Planned, uncovered } from '../../../server/statistics/rhythm';
import { countsForYear } from '../../../server/statistics/year-of-deed';
import { isAskedToHelp, type Person, whyNotShowThanks } from '../../../server/wish/rules';
import { whyNot } from '../../../server/wish/workflow';
import type { ErrandsAround } from './errand-reads';
import { errandTodo } from './errand-todo';
import type { ResolutionLine, WishLine } from './reads';

type Year = Pick<AttendanceRecord, 'kind' | 'state' | 'creditHours'>;
type YearFigures = NonNullable<z.input<typeof home.output>['year']>;

/** Activities of a former day whose check-in nobody has ended, or even opened: nobody comes any more. */
export const isForgotten = ({ state, startsAt }: Pick<ActivityRecord, 'state' | 'startsAt'>, now: Date) =>
  (state === 'open' || state === 'announced') && dayOf(startsAt) < dayOf(now);

/** Those of them that whoever leads the branch still ends: once their year is closed nothing of them changes any more. */
export const isToEnd = (activity: Pick<ActivityRecord, 'state' | 'startsAt'>, now: Date) =>
  isForgotten(activity, now) && whyNotInYear(activity.startsAt, now) === null;

/** The activity for a member's home page, of those it is for: one whose check-in is open, else the next announced. */
export function nextActivity(
  activities: readonly ActivityRecord[],
  member: Pick<MemberRecord, 'branchId' | 'groupId' | 'offices'>,
  now: Date,
): ActivityRecord | null {
  const theirs = activities.filter((activity) => isInvited(activity, member));
  const coming = theirs.filter((activity) => !isForgotten(activity, now));
  const open = coming.find(({ state }) => state === 'open');
  return open ?? coming.find(({ state }) => state === 'announced') ?? null;
}

/** A member's own year so far. */
export function yearOfMember(
  attendances: readonly Year[],
  taken: readonly WishLine[],
  ownHours: number,
  required: number,
  now: Date,
): YearFigures {
  const meetings = attendances.filter(({ kind }) => meetingKinds.includes(kind));
  const year = yearOf(now);
  return {
    attended: meetings.filter(({ state }) => tookPart(state)).length,
    expected: meetings.filter(({ state }) => state !== 'excused').length,
    wishesFulfilled: taken.filter((wish) => countsForYear(wish, year)).length,
    volunteered: attendances.filter(({ kind, state }) => kind === 'volunteering' && tookPart(state)).length,
    creditedHours: attendances.reduce((total, { creditHours }) => total + creditHours, ownHours),
    requiredHours: required,
  };
}

const line = (what: Todo['what'], parts: Partial<Todo> = {}): Todo => ({
  what,
  id: null,
  title: '',
  count: 1,
  dueOn: null,
  kind: null,
  ...parts,
});

const aboutOne = (what: Todo['what'], { _id, title, dueOn }: Pick<WishLine, '_id' | 'title' | 'dueOn'>) =>
  line(what, { id: _id, title, dueOn });

const counted = (what: Todo['what'], count: number) => (count > 0 ? [line(what, { count })] : []);

/** Everything that may wait for somebody; what does not concern them is left empty. */
export interface Waiting {
  leaveRequests: number;
  /** Check-ins to be confirmed, by activity. */
  captures: readonly { activityId: string; title: string; count: number }[];
  /** Activities of a former day whose check-in nobody has ended, or opened. */
  forgotten: readonly Pick<ActivityRecord, '_id' | 'title' | 'startsAt' | 'state'>[];
  /** Other branches' activities that name the own, and of which its secretary has said nothing. */
  joint: readonly Pick<ActivityRecord, '_id' | 'title' | 'startsAt'>[];
  bindRequests: number;
  toVerify: number;
  /** Of a township's communities, not looked at for too long. */
  overdue: number;
  feedback: number;
  registrations: number;
  /** 共驻共建: units that want to be registered with the own community, and what units offer it. */
  units: number;
  offers: number;
  /** What units offer of which the level above judges. */
  offersAbove: readonly { communityId: string }[];
  notes: number;
  /** Texts of which WeChat's check was unsure, and which they may let out. */
  held: number;
  /** Their own wishes, and those their community speaks for. */
  wishes: readonly WishLine[];
  /** Those that they took on, help with or are asked to help with. */
  helped: readonly WishLine[];
  /** Problems of residents that concern them. */
  errands: ErrandsAround;
  /** What meetings gave them to see to. */
  resolutions: readonly ResolutionLine[];
  /** What the branch is asked to hold, and what it has held and plans this year: for whoever plans it, else null. */
  due: { asked: readonly Rhythm[]; plans: readonly Planned[] } | null;
  /** Drafts of the branch, soonest first. */
  drafts: readonly Pick<ActivityRecord, '_id' | 'title' | 'startsAt'>[];
  askedToBind: { branchName: string } | null;
}

/**
 * What waits for somebody, most pressing first: people who wait for their answer, then what they promised by its
 * day, then what is to be planned, last what they themselves wait for.
 */
export function todoOf(waiting: Waiting, person: Person & ErrandPerson, now: Date): Todo[] {
  const errands = errandTodo(waiting.errands, person);
  const toConfirm = new Map(
    waiting.wishes
      .filter((wish) => whyNot('confirmed', wish, person) === null)
      .map((wish) => [wish._id, wish]),
  );
  const toSee = waiting.wishes.filter(
    (wish) => wish.thanksOffered && whyNotShowThanks(wish, person) === null,
  );
  const helpAsked = waiting.helped.filter((wish) => whyNot('agreed', wish, person) === null);
  const toAnswer = waiting.wishes.filter((wish) => whyNot('replied', wish, person) === null);
  const inHand = [
    ...waiting.resolutions.map(({ _id, text, dueOn }) => ({
      what: 'resolution' as const,
      _id,
      title: text,
      dueOn,
    })),
    ...waiting.helped
      .filter((wish) => !isAskedToHelp(wish, person))
      .filter(({ state }) => state === 'claimed' || state === 'disputed')
      .map((wish) => ({ ...wish, what: theirPartIn(wish, person) })),
  ].sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  return [
    ...counted('leaveRequests', waiting.leaveRequests),
    ...waiting.captures.map(({ activityId, title, count }) =>
      line('captures', { id: activityId, title, count }),
    ),
    ...waiting.forgotten.map(({ _id, title, startsAt, state }) =>
      line(state === 'open' ? 'checkInOpen' : 'neverOpened', { id: _id, title, dueOn: dayOf(startsAt) }),
    ),
    ...waiting.joint.map(({ _id, title, startsAt }) =>
      line('jointActivity', { id: _id, title, dueOn: dayOf(startsAt) }),
    ),
    ...counted('bindRequests', waiting.bindRequests),
    ...counted('heldTexts', waiting.held),
    ...counted('wishesToVerify', waiting.toVerify),
    ...counted('wishesOverdue', waiting.overdue),
    ...errands.asked,
    ...counted('registrations', waiting.registrations),
    ...counted('units', waiting.units),
    ...counted('offers', waiting.offers),
    ...[...new Set(waiting.offersAbove.map(({ communityId }) => communityId))].map((id) =>
      line('offers', {
        id,
        count: waiting.offersAbove.filter(({ communityId }) => communityId === id).length,
      }),
    ),
    ...counted('feedback', waiting.feedback),
    ...[...toConfirm.values()].map((wish) => aboutOne('wishToConfirm', wish)),
    ...toAnswer.map((wish) => aboutOne('wishAsked', wish)),
    ...helpAsked.map((wish) => aboutOne('helpAsked', wish)),
    ...toSee.slice(0, MOST_THANKS_SHOWN).map((wish) => aboutOne('thanksToSee', wish)),
    ...counted('studyNotes', waiting.notes),
    ...errands.inHand,
    ...inHand.map(({ what, ...about }) => aboutOne(what, about)),
    ...waiting.drafts
      .filter(({ startsAt }) => isNear(startsAt, now))
      .map(({ _id, title, startsAt }) => line('draftWaiting', { id: _id, title, dueOn: dayOf(startsAt) })),
    ...(waiting.due ? meetingsDue(waiting.due, now) : []),
    ...(waiting.askedToBind ? [line('bindWaiting', { title: waiting.askedToBind.branchName })] : []),
  ];
}

/** What a wish that is in hand is to somebody who took it on or helps with it. */
function theirPartIn({ claimerId, state }: WishLine, { member }: Person): Todo['what'] {
  if (claimerId !== member?._id) return 'helpedWish';
  return state === 'disputed' ? 'disputedWish' : 'claimedWish';
}

/** The activities, of today or coming, that another branch asks this one to take part in. */
export const jointToAnswer = (activities: readonly ActivityRecord[], branchId: string, now: Date) =>
  activities.filter(
    (activity) =>
      (activity.state === 'announced' || activity.state === 'open') &&
      isAsked(activity, branchId) &&
      dayOf(activity.startsAt) >= dayOf(now),
  );

interface ToConfirm {
  capture: { memberId: string };
  activity: Pick<ActivityRecord, '_id' | 'title'>;
}

/** How many check-ins of each activity wait for this member's word: nobody confirms their own. */
export function capturesByActivity(waiting: readonly ToConfirm[], memberId: string): Waiting['captures'] {
  const found = new Map<string, { activityId: string; title: string; count: number }>();
  for (const { capture, activity } of waiting) {
    if (capture.memberId === memberId) continue;
    const { _id: activityId, title } = activity;
    found.set(activityId, { activityId, title, count: (found.get(activityId)?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

/** Days before its start in which a draft should be announced. */
const NEAR_DAYS = 14;
/** The next ones follow when these are seen to. */
const MOST_THANKS_SHOWN = 3;
/** More would hide the rest of the page; the branch's summary lists all. */
const MOST_DUE_SHOWN = 3;

const isNear = (startsAt: Date, now: Date) => {
  const day = dayOf(startsAt);
  return dayOf(now) <= day && day <= daysAfter(dayOf(now), NEAR_DAYS);
};

/** What the regulations ask for now and nothing covers, what ends soonest first. */
const meetingsDue = ({ asked, plans }: NonNullable<Waiting['due']>, now: Date) =>
  uncovered(asked, plans, monthOf(now), now)
    .filter((rhythm) => isPressing(rhythm, monthOf(now)))
    .map(({ kind, every }) => line('meetingDue', { kind, dueOn: lastDayOf(every, monthOf(now)) }))
    .sort((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''))
    .slice(0, MOST_DUE_SHOWN);

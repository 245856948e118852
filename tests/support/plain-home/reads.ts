/** The home page's rows, each asked for by itself: what the page was before its reads were joined. */
import { firstOpenDay } from '../../../contract/open-year';
import { waitingLeave } from '../../../server/activity/leave/waiting-leave';
import {
  activities,
  answers,
  attendances,
  feedbacks,
  heldTexts,
  messages,
  needs,
  registrations,
  resolutions,
  studyRecords,
  unitRegistrations,
  wishes,
} from '../../../server/collections';
import { overdueBefore as lettersOverdueBefore } from '../../../server/inbox/feedback-rules';
import { command } from '../../../server/kernel/store/database';
import { dayOf, daysAfter, startOfDay, startOfYear, yearOf } from '../../../server/kernel/time/clock';
import type { AttendanceRecord } from '../../../server/records/activity';
import type { AnswerRecord } from '../../../server/records/answer';
import { nearHeld } from '../../../server/records/held-text';
import type { MemberRecord } from '../../../server/records/member';
import type { ResolutionRecord } from '../../../server/records/resolution';
import type { WishRecord } from '../../../server/records/wish';
import type { Planned } from '../../../server/statistics/rhythm';
import { overdueBefore } from '../../../server/wish/overdue';
import { openStates } from '../../../server/wish/transitions';

const DAYS_BACK = 31;
const DAYS_AHEAD = 60;
/** Far beyond what a branch holds in three months. */
const ACTIVITIES_LOOKED_AT = 100;
const ACTIVITIES_SHOWN = 50;
/** Far beyond what a branch holds in a year. */
const PLANS_OF_A_YEAR = 500;
/** A year of one member: meetings and theme days, and room for much volunteering. */
const ATTENDANCES_OF_A_YEAR = 500;
const WISHES_LOOKED_AT = 100;
const RESOLUTIONS_SHOWN = 20;
const OFFERS_SHOWN = 20;

/**
 * A branch's activities of the last month and the next two, those before whose check-in has not ended, as long as their year
 * takes entries, and those that another asks the branch `asked` to take part in: soonest first.
 */
export function activitiesAround(branchId: string, asked: string | null, now: Date) {
  const { and, gte, lt } = command();
  const inDays = (days: number) => startOfDay(daysAfter(dayOf(now), days));
  const startsAt = and(gte(inDays(-DAYS_BACK)), lt(inDays(DAYS_AHEAD)));
  const before = and(gte(startOfDay(firstOpenDay(dayOf(now)))), lt(inDays(-DAYS_BACK)));
  return activities.findAny(
    [
      { branchIds: branchId, startsAt },
      { branchIds: branchId, startsAt: before, state: command().in(['announced', 'open']) },
      ...(asked ? [{ 'asked.branchId': asked, startsAt }] : []),
    ],
    { limit: ACTIVITIES_LOOKED_AT, order: ['startsAt', 'asc'] },
  );
}

/** What a branch has held and plans in the year that `now` is in: whether what the regulations ask for is covered. */
export function plansOfYear(branchId: string, now: Date): Promise<Planned[]> {
  const year = yearOf(now);
  const { and, gte, lt } = command();
  return activities.find(
    { branchIds: branchId, startsAt: and(gte(startOfYear(year)), lt(startOfYear(year + 1))) },
    { limit: PLANS_OF_A_YEAR, fields: ['kind', 'state', 'startsAt'] },
  );
}

/** What is recorded of one member this year. */
export const attendancesOfYear = (
  memberId: string,
  year: number,
): Promise<
  Array<Pick<AttendanceRecord, 'activityId' | 'kind' | 'state' | 'at' | 'creditHours' | 'cleared'>>
> =>
  attendances.find(
    { memberId, year },
    { limit: ATTENDANCES_OF_A_YEAR, fields: ['activityId', 'kind', 'state', 'at', 'creditHours', 'cleared'] },
  );

/** What a member said of activities lately: enough to hold every one that is shown. */
export const answersOf = (memberId: string): Promise<AnswerRecord[]> =>
  answers.find({ memberId }, { limit: ACTIVITIES_SHOWN, order: ['saidAt', 'desc'] });

export type WishLine = Pick<
  WishRecord,
  | '_id'
  | 'title'
  | 'state'
  | 'dueOn'
  | 'forWhom'
  | 'communityId'
  | 'posterOpenid'
  | 'claimerId'
  | 'claimerOpenid'
  | 'helpers'
  | 'fulfilledAt'
  | 'confirmedAt'
  | 'thanksOffered'
> &
  Partial<Pick<WishRecord, 'line' | 'postedByStaff' | 'doneBy' | 'helpersAsked'>>;
const wishLine = [
  'title',
  'state',
  'dueOn',
  'forWhom',
  'communityId',
  'posterOpenid',
  'claimerId',
  'claimerOpenid',
  'helpers',
  'helpersAsked',
  'fulfilledAt',
  'confirmedAt',
  'thanksOffered',
  'line',
  'postedByStaff',
  'doneBy',
] as const;

/** Wishes that somebody posted and that are still on their way, latest first. */
export const openWishesOf = (openid: string): Promise<WishLine[]> =>
  wishes.find(
    { posterOpenid: openid, state: command().in(openStates) },
    { limit: WISHES_LOOKED_AT, order: ['postedAt', 'desc'], fields: wishLine },
  );

/**
 * Wishes that a member took on, helps with or is asked to help with, latest first: one request, each part by its own
 * index.
 */
export const wishesHelpedBy = (memberId: string): Promise<WishLine[]> =>
  wishes.findAny(
    [{ claimerId: memberId }, { 'helpers.memberId': memberId }, { 'helpersAsked.memberId': memberId }],
    { limit: WISHES_LOOKED_AT, order: ['claimedAt', 'desc'], fields: wishLine },
  );

/** For so long thanks that nobody has looked at are brought before the staff; on the wish's page they wait on. */
const THANKS_DAYS = 30;

/** Wishes of a community that are done and wait for a word, and those whose thanks wait for somebody's eyes: one request. */
export function wishesDoneIn(communityId: string, now: Date): Promise<WishLine[]> {
  const { gt, gte } = command();
  const lately = gte(startOfDay(daysAfter(dayOf(now), -THANKS_DAYS)));
  return wishes.findAny(
    [
      { communityId, state: 'fulfilled' },
      { communityId, state: 'confirmed', confirmedAt: lately, thanksOffered: gt('') },
    ],
    { limit: WISHES_LOOKED_AT, fields: wishLine },
  );
}

export type ResolutionLine = Pick<ResolutionRecord, '_id' | 'text' | 'dueOn'>;

/** What meetings gave a member to see to, the soonest due first. */
export const openResolutionsOf = (memberId: string): Promise<ResolutionLine[]> =>
  resolutions.find(
    { ownerId: memberId, state: 'open' },
    { limit: RESOLUTIONS_SHOWN, order: ['dueOn', 'asc'], fields: ['_id', 'text', 'dueOn'] },
  );

export const countRegistrations = (communityId: string) =>
  registrations.count({ communityId, state: 'waiting' });

/** Wishes that a township's communities have not looked at for too long, and those of their staff, which it verifies. */
export async function countOverdue(townshipId: string, now: Date): Promise<number> {
  const waits = { line: townshipId, state: 'submitted' };
  const { gte, lt } = command();
  const [late, ofStaff] = await Promise.all([
    wishes.count({ ...waits, postedAt: lt(overdueBefore(now)) }),
    wishes.count({ ...waits, postedByStaff: true, postedAt: gte(overdueBefore(now)) }),
  ]);
  return late + ofStaff;
}

export const countUnits = (communityId: string) => unitRegistrations.count({ communityId, state: 'waiting' });

export const countOffers = (communityId: string) => needs.count({ communityId, state: 'offered' });

export const countToVerify = (communityId: string) => wishes.count({ communityId, state: 'submitted' });

/** Notes that wait for a branch's leader: their own is for another. */
export const countNotes = (branchId: string, memberId: string) =>
  studyRecords.count({ branchId, state: 'waiting', memberId: command().neq(memberId) });

/** For so long a held text is for those who are nearest to it; then it is brought before those above as well. */
const HELD_HOURS = 24;

/**
 * Texts that wait for somebody to look at them: those of the places that the member leads or works for, and where they work
 * above, those that nobody nearer has looked at for a day. Nobody looks at their own.
 */
export async function countHeld(member: MemberRecord, higher: string | null, now: Date): Promise<number> {
  const { lt, neq, in: among } = command();
  const near = member.offices
    .filter(({ role }) => nearHeld.includes(role))
    .map(({ organizationId }) => organizationId);
  const left = new Date(now.getTime() - HELD_HOURS * 3_600_000);
  const waits = { state: 'waiting' as const, openid: neq(member.openid) };
  const [own, above] = await Promise.all([
    near.length > 0 ? heldTexts.count({ line: among(near), ...waits }) : 0,
    higher ? heldTexts.count({ line: higher, ...waits, at: lt(left) }) : 0,
  ]);
  return own + above;
}

/** What waits for a level above, since whoever would judge it below has a part in it. */
export async function waitingAbove(levelId: string) {
  const waits = { 'above.levelId': levelId, state: 'waiting' };
  const [notes, leave, registrationsAbove, units, offers] = await Promise.all([
    studyRecords.count(waits),
    waitingLeave({ 'above.levelId': levelId }),
    registrations.count(waits),
    unitRegistrations.count(waits),
    needs.find(
      { 'above.levelId': levelId, state: 'offered' },
      { limit: OFFERS_SHOWN, fields: ['communityId'] },
    ),
  ]);
  return { notes, leave, registrations: registrationsAbove, units, offers };
}

export const countUnread = (openid: string) => messages.count({ openid, readAt: null });

const LETTERS_COUNTED = 100;

/**
 * What waits for the answer of a township, or of a committee above it: what came to them, and what has waited below for too
 * long. Who may not receive which is for `receives` to say.
 */
export const lettersTo = (offices: { higher: string; township: string | null }, now: Date) =>
  feedbacks.findAny(
    offices.township
      ? [{ line: offices.township, state: 'waiting' }]
      : [
          { receiverId: offices.higher, state: 'waiting' },
          { line: offices.higher, state: 'waiting', at: command().lt(lettersOverdueBefore(now)) },
        ],
    {
      limit: LETTERS_COUNTED,
      fields: ['openid', 'concerned', 'townshipId', 'receiverId', 'line', 'at'],
    },
  );

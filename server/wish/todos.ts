import type { Todo } from '../../contract/summary';
import { wishes } from '../collections';
import { command } from '../kernel/store/database';
import { countIn, countOf, type Read, rowsOf } from '../kernel/store/read';
import { dayOf, daysAfter, startOfDay } from '../kernel/time/clock';
import { counted, todoLine, todoSource } from '../kernel/todo';
import type { WishRecord } from '../records/wish';
import { overdueBefore } from './overdue';
import { isAskedToHelp, type Person, whyNotShowThanks } from './rules';
import { openStates } from './transitions';
import { whyNot } from './workflow';

const LOOKED_AT = 100;
/** For so long thanks that nobody has looked at are brought before the staff; on the wish's page they wait on. */
const THANKS_DAYS = 30;
/** The next ones follow when these are seen to. */
const MOST_THANKS_SHOWN = 3;

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

/** What of wishes may wait for somebody; what does not concern them is left empty. */
export interface WishesWaiting {
  toVerify: number;
  /** Of a township's communities, not looked at for too long. */
  overdue: number;
  /** Their own wishes, and those their community speaks for. */
  wishes: readonly WishLine[];
  /** Those that they took on, help with or are asked to help with. */
  helped: readonly WishLine[];
}

const aboutOne =
  (what: Todo['what']) =>
  ({ _id: id, title, dueOn }: WishLine) =>
    todoLine(what, { id, title, dueOn });

/** What of wishes waits for somebody. */
export function wishTodo({ toVerify, overdue, wishes: own, helped }: WishesWaiting, person: Person): Todo[] {
  const toConfirm = new Map(
    own.filter((wish) => whyNot('confirmed', wish, person) === null).map((wish) => [wish._id, wish]),
  );
  const toSee = own.filter((wish) => wish.thanksOffered && whyNotShowThanks(wish, person) === null);
  const inHand = helped
    .filter((wish) => !isAskedToHelp(wish, person))
    .filter(({ state }) => state === 'claimed' || state === 'disputed');
  return [
    ...counted('wishesToVerify', toVerify),
    ...counted('wishesOverdue', overdue),
    ...[...toConfirm.values()].map(aboutOne('wishToConfirm')),
    ...own.filter((wish) => whyNot('replied', wish, person) === null).map(aboutOne('wishAsked')),
    ...helped.filter((wish) => whyNot('agreed', wish, person) === null).map(aboutOne('helpAsked')),
    ...toSee.slice(0, MOST_THANKS_SHOWN).map(aboutOne('thanksToSee')),
    ...inHand.map((wish) => aboutOne(theirPartIn(wish, person))(wish)),
  ];
}

/** What a wish that is in hand is to somebody who took it on or helps with it. */
function theirPartIn({ claimerId, state }: WishLine, { member }: Person): Todo['what'] {
  if (claimerId !== member?._id) return 'helpedWish';
  return state === 'disputed' ? 'disputedWish' : 'claimedWish';
}

/** Wishes that somebody posted and that are still on their way, latest first. */
const openWishesOf = (openid: string) =>
  rowsOf(
    wishes,
    { posterOpenid: openid, state: command().in(openStates) },
    { limit: LOOKED_AT, order: ['postedAt', 'desc'], fields: wishLine },
  );

/** Wishes that a member took on, helps with or is asked to help with, latest first; each part by its own index. */
const wishesHelpedBy = (memberId: string) =>
  rowsOf(
    wishes,
    [{ claimerId: memberId }, { 'helpers.memberId': memberId }, { 'helpersAsked.memberId': memberId }],
    { limit: LOOKED_AT, order: ['claimedAt', 'desc'], fields: wishLine },
  );

/** Wishes of a community that are done and wait for a word, and those whose thanks wait for somebody's eyes. */
function wishesDoneIn(communityId: string, now: Date) {
  const { gt, gte } = command();
  const lately = gte(startOfDay(daysAfter(dayOf(now), -THANKS_DAYS)));
  return rowsOf(
    wishes,
    [
      { communityId, state: 'fulfilled' },
      { communityId, state: 'confirmed', confirmedAt: lately, thanksOffered: gt('') },
    ],
    { limit: LOOKED_AT, fields: wishLine },
  );
}

/** Wishes that a township's communities have not looked at for too long, and those of their staff, which it verifies. */
function overdueIn(townshipId: string, now: Date) {
  const waits = { line: townshipId, state: 'submitted' };
  const { gte, lt } = command();
  return countOf(wishes, [
    { ...waits, postedAt: lt(overdueBefore(now)) },
    { ...waits, postedByStaff: true, postedAt: gte(overdueBefore(now)) },
  ]);
}

/** Wishes: what is to be verified, what somebody has in hand, and what waits for their word. */
export const wishTodos = todoSource({
  reads: ({ caller: { openid, member }, community, township, now }) => ({
    own: openWishesOf(openid) as Read<WishLine>,
    helped: member && (wishesHelpedBy(member._id) as Read<WishLine>),
    done: community ? (wishesDoneIn(community, now) as Read<WishLine>) : null,
    toVerify: community ? countOf(wishes, { communityId: community, state: 'submitted' }) : null,
    overdue: township ? overdueIn(township, now) : null,
  }),
  lines: ({ own, helped, done, toVerify, overdue }, { caller }) =>
    wishTodo(
      { toVerify: countIn(toVerify), overdue: countIn(overdue), wishes: [...own, ...done], helped },
      caller,
    ),
});

import type { RefusalCode } from '../../contract/api';
import type { WishState } from '../../contract/words';
import { daysAfter } from '../kernel/clock';
import { isStaffOf } from '../kernel/permission';
import type { MemberRecord } from '../records/member';
import type { WishRecord } from '../records/wish';

type Wish = Pick<
  WishRecord,
  'state' | 'forWhom' | 'communityId' | 'posterOpenid' | 'claimerId' | 'claimerOpenid'
>;

/** Who asks, as far as a wish's rules look. */
export interface Person {
  openid: string;
  member: Pick<MemberRecord, '_id' | 'communityId' | 'offices'> | null;
}

/** Days that a wish is given when nobody says, and that it may be given at most. */
export const dueDays = { usual: 30, most: 180 } as const;

/** States in which a wish is still on its way, and counts among its poster's open ones. */
export const openStates: readonly WishState[] = [
  'submitted',
  'published',
  'claimed',
  'fulfilled',
  'disputed',
];

/** What the wall never shows. */
const hiddenStates: readonly WishState[] = ['submitted', 'rejected', 'withdrawn'];
/** What its claimer is still busy with. */
const inHand: readonly WishState[] = ['claimed', 'fulfilled', 'disputed'];

const isClaimer = (wish: Pick<Wish, 'claimerId'>, { member }: Person) =>
  member !== null && wish.claimerId === member._id;

/** Whether somebody said the wish themselves; what staff entered for another is not theirs. */
export const isPoster = (wish: Pick<Wish, 'forWhom' | 'posterOpenid'>, person: Person) =>
  wish.forWhom !== 'behalf' && wish.posterOpenid === person.openid;

/**
 * The poster and the community's staff: they may see a wish that the wall does not show. Staff who entered it for
 * somebody else are staff only: it stays with the community when they leave.
 */
const mayFollow = (wish: Pick<Wish, 'communityId' | 'forWhom' | 'posterOpenid'>, person: Person) =>
  isPoster(wish, person) || isStaffOf(person, wish.communityId);

/** Whether the person may know of the wish at all: everybody from its publishing on. */
export const maySee = (wish: Wish, person: Person) =>
  !hiddenStates.includes(wish.state) || mayFollow(wish, person);

/** Whether the person may read what was noted on its way: poster, staff and its claimer. */
export const isInvolved = (wish: Wish, person: Person) => mayFollow(wish, person) || isClaimer(wish, person);

/** Whether the person may know whom to reach and where: poster, staff, and the claimer until it is confirmed. */
export const mayReachPoster = (wish: Wish, person: Person) =>
  mayFollow(wish, person) || (isClaimer(wish, person) && inHand.includes(wish.state));

/** The day by which a new wish is needed, or why that day will not do. Days are those of Asia/Shanghai. */
export function dueDay(
  asked: string | undefined,
  today: string,
): { day: string } | { objection: RefusalCode } {
  const day = asked ?? daysAfter(today, dueDays.usual);
  if (day < today) return { objection: 'wish.dueTooSoon' };
  if (day > daysAfter(today, dueDays.most)) return { objection: 'wish.dueTooLate' };
  return { day };
}

/** Why a wish may not be published or rejected now, or null when it may. Who may is the action's to say. */
export function whyNotVerify(
  wish: Pick<Wish, 'state'>,
  { decision, reason }: { decision: 'publish' | 'reject'; reason: string },
): RefusalCode | null {
  if (wish.state !== 'submitted') return 'wish.notWaiting';
  return decision === 'reject' && reason === '' ? 'wish.reasonNeeded' : null;
}

/** Why somebody may not claim a wish now, or null when they may. */
export function whyNotClaim(
  wish: Pick<Wish, 'state' | 'posterOpenid'>,
  { member, openid }: Pick<Person, 'openid'> & { member: Pick<MemberRecord, 'communityId'> | null },
): RefusalCode | null {
  if (!member) return 'member.notBound';
  if (!member.communityId) return 'member.notInService';
  if (wish.posterOpenid === openid) return 'wish.own';
  if (wish.state === 'published') return null;
  return hiddenStates.includes(wish.state) ? 'wish.notPublished' : 'wish.taken';
}

/** Why somebody may not give a wish back now, or null when they may. */
export function whyNotGiveUp(wish: Wish, person: Person): RefusalCode | null {
  if (!isClaimer(wish, person)) return 'wish.notYours';
  return wish.state === 'claimed' ? null : 'wish.notClaimed';
}

/** Why somebody may not call a wish done now, or null when they may: also after the citizen said it was not. */
export function whyNotFulfil(wish: Wish, person: Person): RefusalCode | null {
  if (!isClaimer(wish, person)) return 'wish.notYours';
  return wish.state === 'claimed' || wish.state === 'disputed' ? null : 'wish.notClaimed';
}

/**
 * Why somebody may not say now whether a wish was fulfilled, or null when they may: its poster, or, when the
 * community entered it for them, any of the community's staff. Never the one who took it on.
 */
export function whyNotConfirm(
  wish: Wish,
  person: Person,
  said: { outcome: 'confirmed' | 'disputed'; reason: string } = { outcome: 'confirmed', reason: '' },
): RefusalCode | null {
  const speaksForPoster =
    wish.forWhom === 'behalf' ? isStaffOf(person, wish.communityId) : wish.posterOpenid === person.openid;
  if (!speaksForPoster || wish.claimerOpenid === person.openid) return 'wish.notYours';
  if (wish.state !== 'fulfilled') return 'wish.notFulfilled';
  return said.outcome === 'disputed' && said.reason === '' ? 'wish.reasonNeeded' : null;
}

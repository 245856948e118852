import type { RefusalCode } from '../../contract/api';
import type { MemberRecord } from '../../server/records/member';
import { type WishRecord, wishInHand } from '../../server/records/wish';
import { isOver, isStaffOf } from '../kernel/access/permission';
import { daysAfter } from '../kernel/time/clock';
import { hiddenStates, transitionOf, type WishPart } from './transitions';

export type Wish = Pick<
  WishRecord,
  'state' | 'forWhom' | 'communityId' | 'posterOpenid' | 'claimerId' | 'claimerOpenid' | 'helpers'
> &
  Partial<Pick<WishRecord, 'line' | 'postedByStaff' | 'staffTookPart' | 'doneBy' | 'helpersAsked'>>;

/** Who asks, as far as a wish's rules look. */
export interface Person {
  openid: string;
  member: Pick<MemberRecord, '_id' | 'communityId' | 'offices'> | null;
}

/** Days that a wish is given when nobody says, and that it may be given at most. */
export const dueDays = { usual: 30, most: 180 } as const;

/** A wish may be marked urgent when it is needed within so many days. */
export const URGENT_DAYS = 7;

const isClaimer = (wish: Pick<Wish, 'claimerId'>, { member }: Person) =>
  member !== null && wish.claimerId === member._id;

export const isHelper = (wish: Pick<Wish, 'helpers'>, { member }: Pick<Person, 'member'>) =>
  member !== null && wish.helpers.some(({ memberId }) => memberId === member._id);

/** Whether somebody was asked to help and has not answered. */
export const isAskedToHelp = (
  { helpersAsked = [] }: Pick<Wish, 'helpersAsked'>,
  { member }: Pick<Person, 'member'>,
) => member !== null && helpersAsked.some(({ memberId }) => memberId === member._id);

/** Whether somebody has it in hand or helps, by roll entry or, since somebody may be bound anew, by identity. */
const hasHand = (wish: Pick<Wish, 'claimerId' | 'claimerOpenid' | 'helpers'>, person: Person) =>
  isClaimer(wish, person) ||
  isHelper(wish, person) ||
  wish.claimerOpenid === person.openid ||
  wish.helpers.some(({ openid }) => openid === person.openid);

/** Whether the poster helped with their own wish, as records from before this was refused may have it. */
const posterHelped = ({ posterOpenid, claimerOpenid, helpers }: Wish) =>
  claimerOpenid === posterOpenid || helpers.some(({ openid }) => openid === posterOpenid);

/** Whose word the wish is: its poster's; of somebody without a phone, or whose poster helped, the community's. */
const mayBeVoice = (wish: Wish, person: Person) =>
  wish.forWhom === 'behalf' || posterHelped(wish)
    ? isStaffOf(person, wish.communityId)
    : wish.posterOpenid === person.openid;

/** The community's staff; of what a colleague asked for, took on or helps with the committees above them too. */
export const mayBeStaff = (wish: Wish, person: Person) =>
  isStaffOf(person, wish.communityId) ||
  ((wish.postedByStaff === true || wish.staffTookPart === true) &&
    wish.line !== undefined &&
    isOver(person, wish.line));

/** Whether somebody said the wish themselves; what staff entered for another is not theirs. */
export const isPoster = (wish: Pick<Wish, 'forWhom' | 'posterOpenid'>, person: Person) =>
  wish.forWhom !== 'behalf' && wish.posterOpenid === person.openid;

/**
 * The poster and the community's staff: they may see a wish that the wall does not show. Staff who entered it for
 * somebody else are staff only: it stays with the community when they leave.
 */
const mayFollow = (wish: Pick<Wish, 'communityId' | 'forWhom' | 'posterOpenid'>, person: Person) =>
  isPoster(wish, person) || isStaffOf(person, wish.communityId);

/**
 * Whether the person may know of the wish at all: everybody from its publishing on, before that its poster, the
 * community's staff and the committees above them, to whom it rises when nobody verifies it.
 */
export const maySee = (wish: Wish & Pick<WishRecord, 'line'>, person: Person) =>
  !hiddenStates.includes(wish.state) || mayFollow(wish, person) || isOver(person, wish.line);

/** Whether the person may read what was noted on its way: poster, staff, its claimer and who helps them. */
export const isInvolved = (wish: Wish, person: Person) =>
  mayFollow(wish, person) || mayBeStaff(wish, person) || isClaimer(wish, person) || isHelper(wish, person);

/** Whether the person may know whom to reach and where: poster, staff, and while it is in their hands claimer and helpers. */
export const mayReachPoster = (wish: Wish, person: Person) =>
  mayFollow(wish, person) ||
  ((isClaimer(wish, person) || isHelper(wish, person)) && wishInHand.includes(wish.state));

/**
 * Whether a look at the contact counts among the person's of the day: that of who helps. The poster's and the staff's never
 * do, and the claimer's was counted when they took it on: what is in their hands they can always see to.
 */
export const countsAsLook = (wish: Wish, person: Person) =>
  isHelper(wish, person) && !isClaimer(wish, person) && !mayFollow(wish, person);

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

/** Whether a wish may be marked urgent: what can wait longer than a week is not. Days are those of Asia/Shanghai. */
export const mayBeUrgent = ({ dueOn }: Pick<WishRecord, 'dueOn'>, today: string) =>
  dueOn <= daysAfter(today, URGENT_DAYS);

/** Whether the person plays a part in a wish's way. The timer is nobody. */
export function plays(part: WishPart, wish: Wish, person: Person): boolean {
  switch (part) {
    case 'staff':
      // Whoever asked for it, took it on or helps judges nothing of it.
      return mayBeStaff(wish, person) && !isPoster(wish, person) && !hasHand(wish, person);
    case 'claimer':
      return isClaimer(wish, person);
    case 'hands':
      return isClaimer(wish, person) || isHelper(wish, person);
    case 'asked':
      return isAskedToHelp(wish, person);
    case 'helper':
      return isHelper(wish, person);
    case 'inService':
      return person.member?.communityId != null;
    case 'voice':
      // Nor does whoever helped, or said that it was done, say that it is.
      return mayBeVoice(wish, person) && !hasHand(wish, person) && wish.doneBy !== person.openid;
    case 'timer':
      return false;
  }
}

/** Why somebody plays no part: some only because they play another one of the same wish, and read who does instead. */
export function whyNoPart(part: WishPart, wish: Wish, person: Person): RefusalCode {
  const tookIt = isClaimer(wish, person) || wish.claimerOpenid === person.openid;
  const wouldSay = mayBeVoice(wish, person) || isPoster(wish, person);
  if (part === 'voice') return wouldSay && !tookIt ? 'wish.ownHelp' : 'wish.notYours';
  if (part === 'asked' || part === 'helper') return 'wish.notAskedToHelp';
  return part === 'staff' && mayBeStaff(wish, person) ? 'wish.ownPart' : 'wish.notYours';
}

/** Why somebody may not claim a wish now, or null when they may. */
export function whyNotClaim(
  wish: Pick<Wish, 'state' | 'posterOpenid'>,
  { member, openid }: Pick<Person, 'openid'> & { member: Pick<MemberRecord, 'communityId'> | null },
): RefusalCode | null {
  if (!member) return 'member.notBound';
  if (!member.communityId) return 'member.notInService';
  if (wish.posterOpenid === openid) return 'wish.own';
  if (transitionOf('claimed').from.includes(wish.state)) return null;
  return hiddenStates.includes(wish.state) ? 'wish.notPublished' : 'wish.taken';
}

/** Why somebody may not put a wish's thanks on the public pages: only the community's staff may, who had no hand in it. */
export const whyNotShowThanks = (wish: Wish, person: Person): RefusalCode | null =>
  plays('staff', wish, person) ? null : whyNoPart('staff', wish, person);

/** Why somebody may not take a wish's thanks off the public pages: only who said them and the community's staff may. */
export const whyNotHideThanks = (wish: Wish, person: Person): RefusalCode | null =>
  isPoster(wish, person) || plays('voice', wish, person) || plays('staff', wish, person)
    ? null
    : whyNoPart('staff', wish, person);

import type { MessageKind } from '../../contract/words';
import type { ActivityRecord } from '../records/activity';
import type { MemberRecord } from '../records/member';
import type { Delivery, MessageRecord } from '../records/message';

export type Addressee = Pick<MemberRecord, '_id' | 'openid'>;
/** Somebody with a phone to read on. */
export type Bound = Addressee & { openid: string };

export const isBound = <Member extends Addressee>(member: Member): member is Member & { openid: string } =>
  member.openid !== null;

/**
 * The kinds that also go to phones as WeChat's own messages, where the account has a template for them. A phone asks its
 * owner's leave for these when they say that they will come, post a wish or take one on; for all else the inbox serves.
 */
export const sentToPhones = [
  'activityChanged',
  'activityCancelled',
  'dayBefore',
  'hourBefore',
  // To the poster of a wish:
  'wishPublished',
  'wishAskedBack',
  'wishClaimed',
  'wishProgress',
  'wishDone',
  // To the one who took it on:
  'wishDisputed',
  'wishDueSoon',
] as const;
type SentToPhones = (typeof sentToPhones)[number];

export const isSentToPhones = (what: MessageKind): what is SentToPhones =>
  (sentToPhones as readonly MessageKind[]).includes(what);

/** What is told of an activity, the same for everybody whom it is told. */
export interface Telling {
  what: MessageKind;
  activity: Pick<ActivityRecord, '_id' | 'title' | 'startsAt' | 'place'>;
  /**
   * Tells this from the same thing told of the same activity another time: an instant that a repeated call finds again,
   * or the request's id. Empty where it can happen only once.
   */
  occasion: Date | string;
  reason: string;
  /** When and where it was to be before, of a change. */
  was?: { startsAt: Date; place: string };
  at: Date;
}

const occasionText = (occasion: Date | string) =>
  occasion instanceof Date ? occasion.getTime().toString(36) : occasion;

/** The same for the same news to the same person, however often it is written. */
export const messageId = ({ what, activity, occasion }: Telling, memberId: string) =>
  [what, activity._id, memberId, occasionText(occasion)].filter((part) => part !== '').join('_');

/** One person's message about an activity: of use on a phone until it starts. */
export function messageOf(
  { _id: memberId, openid }: Bound,
  telling: Telling,
  delivery: Delivery = isSentToPhones(telling.what) ? 'due' : 'none',
): MessageRecord {
  const { what, activity, reason, was = null, at } = telling;
  const { title, startsAt, place } = activity;
  return {
    _id: messageId(telling, memberId),
    openid,
    memberId,
    what,
    params: { title, startsAt, place, reason, was },
    about: { kind: 'activity', id: activity._id },
    at,
    readAt: null,
    delivery,
    deliverBy: startsAt,
    claim: null,
    updatedAt: at,
  };
}

import type { MessageKind } from '../../contract/words';
import type { ActivityRecord } from '../records/activity';
import type { MemberRecord } from '../records/member';
import type { Delivery, MessageRecord } from '../records/message';

export type Addressee = Pick<MemberRecord, '_id' | 'openid'>;
/** Somebody with a phone to read on. */
export type Bound = Addressee & { openid: string };

export const isBound = <Member extends Addressee>(member: Member): member is Member & { openid: string } =>
  member.openid !== null;

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
  at: Date;
}

const occasionText = (occasion: Date | string) =>
  occasion instanceof Date ? occasion.getTime().toString(36) : occasion;

/** The same for the same news to the same person, however often it is written. */
export const messageId = ({ what, activity, occasion }: Telling, memberId: string) =>
  [what, activity._id, memberId, occasionText(occasion)].filter((part) => part !== '').join('_');

/** One person's message about an activity. Of use until it starts, and to be sent unless `delivery` says otherwise. */
export function messageOf(
  { _id: memberId, openid }: Bound,
  telling: Telling,
  delivery: Delivery = 'due',
): MessageRecord {
  const { what, activity, reason, at } = telling;
  const { title, startsAt, place } = activity;
  return {
    _id: messageId(telling, memberId),
    openid,
    memberId,
    what,
    params: { title, startsAt, place, reason },
    about: { kind: 'activity', id: activity._id },
    at,
    readAt: null,
    delivery,
    deliverBy: startsAt,
    claim: null,
    updatedAt: at,
  };
}

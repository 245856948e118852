import type { MessageKind, MessageSubject } from '../../contract/words';

/** What became of the WeChat message that goes beside the inbox's. */
export type Delivery =
  | 'none' // the inbox only
  | 'due'
  | 'sending' // claimed; one that stays so was lost between the claim and WeChat, and is not sent again
  | 'sent'
  | 'skipped' // its owner has not agreed to it, or it came too late to be of use
  | 'failed';

/** A message in the inbox of one WeChat identity. */
export interface MessageRecord {
  /** From what it tells, about what, to whom and on which occasion (`messageId`): told twice it is one message. */
  _id: string;
  /** Whose inbox: a roll entry bound to another WeChat later does not bring its messages along. */
  openid: string;
  /** The member who is told; null of a citizen, and of what concerns somebody as a poster or claimer. */
  memberId: string | null;
  what: MessageKind;
  params: MessageParams;
  about: { kind: MessageSubject; id: string };
  at: Date;
  readAt: Date | null;
  delivery: Delivery;
  /** After this a WeChat message would be of no use; the nearest go out first. */
  deliverBy: Date;
  /** Which run of the timer has taken it on to send. */
  claim: string | null;
  updatedAt: Date;
}

/** As it stood when the message was written. */
export interface MessageParams {
  title: string;
  /** The staff let the numbers in the title of a wish be published (`WishRecord.numbersKept`). */
  numbersKept?: true;
  startsAt: Date | null;
  place: string;
  reason: string;
  /** When and where it was to be before; null of everything but a change. Absent in what was written before there were any. */
  was?: { startsAt: Date; place: string } | null;
}

/** `_id` of the record of `timerRuns` that says up to which starts people have been reminded. */
export const REMINDERS_RUN = 'reminders';

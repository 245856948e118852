import { messageOf } from '../../messaging/message-of';
import type { ActivityRecord } from '../../records/activity';
import type { AnswerRecord } from '../../records/answer';

/** What the member reads of the answer to a request for leave; decided again after they asked anew, it is another message. */
export function leaveDecided(activity: ActivityRecord, said: AnswerRecord, at: Date) {
  const { memberId, openid, state, decidedAt, decision } = said;
  const what = state === 'approved' ? 'leaveApproved' : 'leaveDeclined';
  return messageOf(
    { _id: memberId, openid },
    { what, activity, occasion: decidedAt ?? '', reason: decision, at },
  );
}

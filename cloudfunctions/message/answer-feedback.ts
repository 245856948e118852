import * as contract from '../../contract/message';
import { feedbacks } from '../../server/collections';
import { concernedNow } from '../../server/inbox/about-now';
import { receives } from '../../server/inbox/feedback-rules';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { tell } from '../../server/messaging/tell';
import type { FeedbackRecord } from '../../server/records/feedback';
import type { MessageRecord } from '../../server/records/message';

/** Characters of a letter by which its writer knows it again. */
const BEGINNING = 16;

const beginningOf = (text: string) => {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > BEGINNING ? `${characters.slice(0, BEGINNING).join('')}…` : text;
};

/** What the writer is told: once, however often the answer is sent. */
export const answerMessage = (letter: FeedbackRecord, answer: string, at: Date): MessageRecord => ({
  _id: `feedbackAnswered_${letter._id}`,
  openid: letter.openid,
  memberId: null,
  what: 'feedbackAnswered',
  params: {
    title: beginningOf(letter.text),
    ...{ startsAt: null, place: letter.receiverName ?? letter.townshipName, reason: answer, was: null },
  },
  about: { kind: 'feedback', id: letter._id },
  ...{ at, readAt: null, delivery: 'none', deliverBy: at, claim: null, updatedAt: at },
});

/** The township answers a letter: the one that was first is the answer. */
export const answerFeedback = action(contract.answerFeedback)({
  load: async ({ input }) => {
    const letter = await feedbacks.get(input.feedbackId);
    return letter && ((await concernedNow([letter]))[0] ?? null);
  },
  // A letter that is not for the caller's eyes is answered like one that does not exist.
  allow: ({ caller, loaded: letter, now }) =>
    (letter !== null && receives(letter, caller, now)) || 'feedback.unknown',
  run: async ({ caller, input, loaded: letter, requestId, now }) => {
    if (!letter) refuse('feedback.unknown');
    const { answer } = input;
    const changed = await feedbacks.change(
      { _id: letter._id, state: 'waiting' },
      {
        set: {
          ...{ state: 'answered', answer, answeredAt: now, updatedAt: now },
          ...{ answeredBy: caller.member?._id ?? null, answerRequestId: requestId },
        },
      },
    );
    const said = changed ? null : await feedbacks.get(letter._id);
    const isOwn = said?.answerRequestId === requestId && said.answeredBy === (caller.member?._id ?? null);
    if (said && !isOwn) refuse('feedback.answered');
    // The writer would read other words than those that stand.
    if (said && said.answer !== answer) refuse('call.requestReused');
    await tell([answerMessage(letter, answer, said?.answeredAt ?? now)]);
    return { state: 'answered' };
  },
});

import { openidOf } from '../people';
import { type Wishes, who } from '../wishes';
import type { Cell } from './classes';

/** Answering a complaint about a wish that the township's clerk took on, with a helper, and that staff verified. */
export function letterCells(wishes: () => Wishes): Record<'message.answerFeedback', Cell[]> {
  const by: Array<[part: string, openid: string, right: string]> = [
    ['who wrote it', 'writer', 'feedback.unknown'],
    ['who took it on', openidOf('clerk'), 'feedback.unknown'],
    ['who helped', openidOf('clerkToo'), 'feedback.unknown'],
    ['who verified it', who.staff, 'feedback.unknown'],
    ['who works where it is of', who.colleague, 'feedback.unknown'],
    ['an officer who had no part', who.township, 'ok'],
    ['who leads the branch that took it on', openidOf('sisterSecretary'), 'feedback.unknown'],
  ];
  return {
    'message.answerFeedback': by.map(([part, openid, right], place) => ({
      ...{ part, right },
      tried: async () => {
        // Each of another, who may write so many a day.
        const writer = `openid-writer${place}`;
        const wishId = await wishes().publish();
        await wishes().asks.answer(openidOf('clerk'), 'wish.claim', { wishId });
        await wishes().joinedBy(wishId, 'clerkToo', openidOf('clerk'));
        const { feedbackId } = await wishes().asks.answer(writer, 'message.postFeedback', {
          ...{ kind: 'complaint', text: '一直没有人来', about: { kind: 'wish', id: wishId } },
        });
        const reader = openid === 'writer' ? writer : openid;
        const answer = { feedbackId, answer: '已经去催了' };
        const { envelope } = await wishes().cloud.call(reader, 'message.answerFeedback', answer);
        return envelope.ok ? 'ok' : envelope.error.code;
      },
    })),
  };
}

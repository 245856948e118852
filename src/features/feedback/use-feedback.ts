import type { Input } from '@contract/api';
import type { FeedbackState } from '@contract/words';
import { useAct } from '@/cloud/use-act';
import { useCall } from '@/cloud/use-call';
import { usePages } from '@/cloud/use-pages';

const refreshes = ['message.', 'summary.home'];

/** Who would read a letter about this: asked once it is known what it is about. */
export const useFeedbackReader = (what: Input<'message.feedbackReader'>) =>
  useCall('message.feedbackReader', what, {
    when: what.about !== undefined || what.organizationId !== undefined,
  });

/** What the reader wrote, latest first. */
export const useOwnFeedback = () => usePages('message.feedback', { view: 'mine' });

/** What came to the reader's township. */
export const useReceivedFeedback = (state: FeedbackState) =>
  usePages('message.feedback', { view: 'received', state });

/** Hands a complaint or a suggestion to whoever reads it. What is written about something else is another letter. */
export const usePostFeedback = (aboutId = '') =>
  useAct('message.postFeedback', { refreshes, draft: `feedbackDraft:${aboutId}` });

/** The township's answer. */
export const useAnswerFeedback = () => useAct('message.answerFeedback', { refreshes });

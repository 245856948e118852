import type { FeedbackState } from '@contract/words';
import { useAct } from '@/cloud/use-act';
import { usePages } from '@/cloud/use-pages';

const refreshes = ['message.', 'summary.home'];

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

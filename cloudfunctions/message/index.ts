import { textCheck } from '../../server/content-check/text-check';
import { serve } from '../../server/kernel/serve';
import { answerFeedback } from './answer-feedback';
import { feedback } from './feedback';
import { feedbackReader } from './feedback-reader';
import { heldTexts } from './held-texts';
import { list } from './list';
import { postFeedback } from './post-feedback';
import { read } from './read';

export const main = serve(
  'message',
  {
    answerFeedback,
    feedback,
    feedbackReader,
    heldTexts,
    list,
    postFeedback,
    read,
  },
  { texts: textCheck },
);

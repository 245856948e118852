import { serve } from '../kernel/serve';
import { answerFeedback } from './answer-feedback';
import { feedback } from './feedback';
import { list } from './list';
import { postFeedback } from './post-feedback';
import { read } from './read';

export const main = serve('message', { answerFeedback, feedback, list, postFeedback, read });

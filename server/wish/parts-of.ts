import type { StepContext } from '../kernel/workflow';
import type { WishRecord } from '../records/wish';
import { wishNumber } from './new-wish';
import { foundBy } from './words';
import { wishWorkflow } from './workflow';

/** One wish of several, in the words in which it is published. */
type Part = Pick<WishRecord, '_id' | 'title' | 'details' | 'category' | 'originalText' | 'numbersKept'>;

/** What the community makes of a wish that it splits: each part is published by itself, in the same step. */
export const partsOf = (
  wish: WishRecord,
  parts: readonly Part[],
  context: Omit<StepContext, 'details'>,
): WishRecord[] =>
  parts.map((part) => {
    const { _id, ...text } = part;
    const number = wishNumber(_id, context.now);
    const before: WishRecord = { ...wish, ...{ _id, number, splitFrom: wish._id } };
    return wishWorkflow.after(before, 'published', {
      ...{ ...context, details: { ...text, words: foundBy(part) } },
    });
  });

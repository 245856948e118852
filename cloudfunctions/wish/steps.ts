import type { WishRecord, WishStepRecord } from '../records/wish';

/** Whether this very call has taken its step before: its answer was lost and it was sent again. */
export const wasTakenBefore = (
  wish: Pick<WishRecord, 'steps'>,
  { openid, requestId }: { openid: string; requestId: string },
) => wish.steps.some((step) => step.requestId === requestId && step.openid === openid);

/** The line of a wish's way that a call writes; `by` in the words that others may read. */
export const stepOf = (
  { openid, requestId, now }: { openid: string; requestId: string; now: Date },
  step: Pick<WishStepRecord, 'what' | 'by'> & { note?: string },
): WishStepRecord => ({ note: '', ...step, at: now, openid, requestId });

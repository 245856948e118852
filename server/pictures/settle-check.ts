import { pictures } from '../collections';
import { pause } from '../kernel/pause';
import { removeFiles } from '../kernel/store/files';
import type { PictureRecord } from '../records/picture';
import { type Suggestion, stateAfter } from './picture-rules';

/** Milliseconds to wait before each further look: WeChat may answer before the trace is recorded. */
const PAUSES = [300, 900];

async function findByTrace(traceId: string): Promise<PictureRecord | undefined> {
  for (let look = 0; ; look++) {
    const [found] = await pictures.find({ traceId }, { limit: 1 });
    const wait = PAUSES[look];
    if (found || wait === undefined) return found;
    await pause(wait);
  }
}

/**
 * What WeChat found, by the trace of the check; `null` when it could not look, so that the check may be asked for again.
 * A trace that is not ours, or no longer, changes nothing; nor does the same said again. Answers whether anything changed.
 */
export async function settleCheck(
  traceId: string,
  suggestion: Suggestion | null,
  now: Date,
): Promise<boolean> {
  const picture = await findByTrace(traceId);
  if (!picture) return false;
  const { _id, fileId } = picture;
  const state = suggestion === null ? 'checking' : stateAfter(suggestion);
  const settled = await pictures.change(
    { _id, traceId, state: 'checking' },
    // A check that came to nothing leaves no trace to wait for.
    { set: { state, ...(suggestion === null ? { traceId: null } : {}), updatedAt: now } },
  );
  if (state === 'refused') await removeFiles([fileId]);
  return settled;
}

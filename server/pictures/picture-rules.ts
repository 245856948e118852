import type { PictureState } from '../../contract/words';
import type { PictureRecord } from '../records/picture';

const MINUTE = 60_000;

/** WeChat answers within 30 minutes (platform.md §4.4); a check that has not come back by then is asked for again. */
const PATIENCE_MINUTES = 30;

/** What WeChat says of a picture. */
export type Suggestion = 'pass' | 'review' | 'risky';

/** What becomes of a picture: one of which WeChat is unsure is for a person to look at (platform.md §4.3). */
export const stateAfter = (suggestion: Suggestion): PictureState =>
  suggestion === 'pass' ? 'passed' : suggestion === 'review' ? 'review' : 'refused';

/** Whether its check never came back: not asked for, come to nothing, or longer under way than WeChat takes. */
export function isOverdue({ state, traceId, askedAt }: PictureRecord, now: Date): boolean {
  if (state !== 'checking') return false;
  return (
    traceId === null || askedAt === null || now.getTime() - askedAt.getTime() > PATIENCE_MINUTES * MINUTE
  );
}

/** What kind of picture the bytes are, by how they begin; null when they are none that is taken. */
export function extensionOf(content: Buffer): 'jpg' | 'png' | 'webp' | null {
  if (content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpg';
  if (/^RIFF[\s\S]{4}WEBP/.test(content.toString('latin1', 0, 12))) return 'webp';
  return content.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')) ? 'png' : null;
}

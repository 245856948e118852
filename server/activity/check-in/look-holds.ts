/**
 * How a check-in and whoever takes away what it rests on (called off, the opening taken back) come to know of each other,
 * without a request more on the way of who checks in. What a check-in found when it began holds for a while. Whoever takes
 * it away waits for so long after the write that decides, and only then looks for who has come: they find everybody whose
 * check-in took no longer than that. Whose took longer looks again after its own write, and takes it back.
 */
import { activities } from '../../collections';
import { pause } from '../../kernel/pause';
import type { ActivityRecord } from '../../records/activity';

/** Many times what a check-in takes, so that hardly one looks twice; short enough to be waited for by who calls off. */
export const LOOK_HOLDS_MILLISECONDS = 1500;
/** More than the clocks of two machines differ by in that time. */
const MARGIN_MILLISECONDS = 200;

/** How long `outlastLooks` waits. */
export const OUTLASTS_MILLISECONDS = LOOK_HOLDS_MILLISECONDS + MARGIN_MILLISECONDS;

/** To be waited for between the write that takes something away and the look for who came. Asks for nothing. */
export const outlastLooks = (): Promise<void> => pause(OUTLASTS_MILLISECONDS);

/**
 * For a call that began at `beganAt` and has just written: the activity as it stands now where somebody may have looked for
 * that write in vain, which costs a request; null where nobody can have, which costs none.
 */
export async function lookAgain(
  activityId: string,
  beganAt: Date,
): Promise<{ standing: ActivityRecord | null } | null> {
  const took = Date.now() - beganAt.getTime();
  // A clock that was set back says nothing.
  if (took >= 0 && took < LOOK_HOLDS_MILLISECONDS) return null;
  return { standing: await activities.get(activityId) };
}

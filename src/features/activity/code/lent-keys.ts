import type { Opens } from '@contract/activity/opening';
import { call } from '@/cloud/call';
import { recall, remember } from '@/platform/storage';
import type { LentKey } from './lent-code';

const where = 'lentKeys';

type Keys = Record<string, LentKey>;

/** The keys that this phone may still have; those whose time has passed are left out. */
function keptKeys(now: number): Keys {
  const kept = Object.entries(recall<Keys>(where) ?? {});
  return Object.fromEntries(kept.filter(([, { until, ahead }]) => now + ahead < until));
}

/** The activity's key, if this phone has it. */
export const lentKey = (activityId: string): LentKey | undefined => keptKeys(Date.now())[activityId];

/** Forgets an activity's key: its check-in is over. */
export function forgetKey(activityId: string): void {
  const { [activityId]: _over, ...others } = keptKeys(Date.now());
  remember(where, others);
}

/** Notes whether the check-in is open, for when the cloud is not heard. */
export function noteOpen(activityId: string, open: boolean): void {
  const keys = keptKeys(Date.now());
  const lent = keys[activityId];
  if (lent && lent.open !== open) remember(where, { ...keys, [activityId]: { ...lent, open } });
}

/** Days ahead of which no key is asked for: it would not be lent yet. */
const lentAhead = 2 * 24 * 3_600_000;

/** Whether the key may be lent about now, going by this phone's clock. */
export const isLentSoon = ({ startsAt }: Opens): boolean =>
  new Date(startsAt).getTime() - Date.now() < lentAhead;

/** Asks for the activity's key and keeps it for when there is no signal. Without an answer there is just none. */
export async function borrowKey(activityId: string): Promise<void> {
  try {
    const { now, until, ...shared } = await call('activity.lend', { activityId });
    const phoneNow = Date.now();
    const lent = {
      ...shared,
      until: new Date(until).getTime(),
      ahead: new Date(now).getTime() - phoneNow,
    };
    remember(where, { ...keptKeys(phoneNow), [activityId]: lent });
  } catch {
    // Asked for quietly, beside the code itself, which says what is wrong.
  }
}

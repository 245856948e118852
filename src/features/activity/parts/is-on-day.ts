import type { ActivityState } from '@contract/words';
import { daysUntil } from '@/i18n/dates';

/** Whether it is now: its check-in is open, or it is announced for today. */
export const isOnDay = ({ state, startsAt }: { state: ActivityState; startsAt: string }): boolean =>
  state === 'open' || (state === 'announced' && daysUntil(startsAt) === 0);

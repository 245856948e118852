import type { ActivityCard } from '@contract/activity';
import { useEffect } from 'react';
import { daysUntil } from '@/i18n/dates';
import { isAhead } from '../parts/is-ahead';
import { borrowKey, lentKey } from './lent-keys';

/**
 * Asks ahead for the key of a meeting of today or tomorrow, for who runs it: so that the check-in can be opened and its
 * code shown where there is no signal. Asked for once; it opens nothing.
 */
export function useKeyAhead({ activityId, state, startsAt }: ActivityCard, runsIt: boolean): void {
  const days = daysUntil(startsAt);
  const isSoon = (days === 0 || days === 1) && isAhead(state);
  useEffect(() => {
    if (runsIt && isSoon && !lentKey(activityId)) void borrowKey(activityId);
  }, [activityId, runsIt, isSoon]);
}

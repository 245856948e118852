import { DAYS_TO_AMEND } from '../../contract/errand-spot';
import { refuse } from '../../server/kernel/refusal';
import type { ErrandRecord } from '../../server/records/errand';

const DAY = 86_400_000;

/** Up to when whoever noted something down may correct it or take it off; null of everything else. */
export const amendableUntil = ({ state, postedAt }: Pick<ErrandRecord, 'state' | 'postedAt'>): Date | null =>
  state === 'recorded' ? new Date(postedAt.getTime() + DAYS_TO_AMEND * DAY) : null;

/** Whether its days are over: from then on it stands. */
export function isSettled(errand: Pick<ErrandRecord, 'state' | 'postedAt'>, now: Date): boolean {
  const until = amendableUntil(errand);
  return until !== null && now >= until;
}

export function requireAmendable(errand: Pick<ErrandRecord, 'state' | 'postedAt'>, now: Date): void {
  if (isSettled(errand, now)) refuse('errand.tooLateToAmend', { days: DAYS_TO_AMEND });
}

import { DAYS_TO_AMEND } from '../../contract/errand/spot';
import type { ErrandRecord } from '../../server/records/errand';

const DAY = 86_400_000;

/** Up to when whoever noted something down may correct it or take it off; null of everything else. */
export const amendableUntil = ({ state, postedAt }: Pick<ErrandRecord, 'state' | 'postedAt'>): Date | null =>
  state === 'recorded' ? new Date(postedAt.getTime() + DAYS_TO_AMEND * DAY) : null;

import { firstOpenDay, yearOfDay, yearStanding } from '@contract/open-year';
import { t } from '@/i18n';

/** The days for which something studied may be noted down, and what is said beside them in January. */
export function studyDays(today: string): { from: string; hint?: string } {
  const from = firstOpenDay(today);
  const [year, thisYear] = [yearOfDay(from), yearOfDay(today)];
  if (year === thisYear) return { from };
  const isLate = yearStanding(year, today) === 'withSecretary';
  return { from, hint: t(isLate ? 'study.dayHintLate' : 'study.dayHint', { year }) };
}

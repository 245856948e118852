import { t } from '@/i18n';
import { dayInShanghai, monthAndDay } from '@/i18n/dates';

/** An instant's day as it reads under a month such as `2026-11`: 「5 日」; of another month 「10月5日」, of another year 「2025年12月5日」. */
export function dayWithin(instant: string, month: string): string {
  const of = dayInShanghai(instant);
  const { day, ...rest } = monthAndDay(instant);
  if (of.startsWith(month)) return t('branch.dayOfMonth', { day });
  const monthDay = t('common.day', { ...rest, day });
  return of.startsWith(month.slice(0, 4))
    ? monthDay
    : t('common.dayOfYear', { year: of.slice(0, 4), day: monthDay });
}

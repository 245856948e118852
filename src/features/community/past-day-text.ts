import { t } from '@/i18n';
import { dayInShanghai, monthAndDay, nearDayText, todayInShanghai } from '@/i18n/dates';

/** 「昨天」「11月20日」, and of earlier years with the year: 「2025年10月6日」. */
export function pastDayText(instant: string, now: number = Date.now()): string {
  const year = dayInShanghai(instant).slice(0, 4);
  if (year === todayInShanghai(now).slice(0, 4)) return nearDayText(instant, now);
  return t('community.dayOfYear', { year, ...monthAndDay(instant) });
}

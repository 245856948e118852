import { t } from '@/i18n';
import { todayInShanghai } from '@/i18n/dates';

const numberOf = (quarter: string) => Number(quarter.slice(6)) as 1 | 2 | 3 | 4;

/** 「2026年三季度」, of `2026-Q3`. */
export const quarterText = (quarter: string): string =>
  t('community.quarter', { year: quarter.slice(0, 4), name: t(`community.quarter${numberOf(quarter)}`) });

/** Today's quarter in Asia/Shanghai. */
export function thisQuarter(today: string = todayInShanghai()): string {
  return `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
}

/** The quarter of today and those before it, the latest first. */
export function latestQuarters(count: number, today?: string): string[] {
  const now = thisQuarter(today);
  const at = Number(now.slice(0, 4)) * 4 + numberOf(now) - 1;
  return Array.from({ length: count }, (_, back) => {
    const one = at - back;
    return `${Math.floor(one / 4)}-Q${(one % 4) + 1}`;
  });
}

import { useCall } from '@/cloud/use-call';
import { todayInShanghai } from '@/i18n/dates';

/** This year in Asia/Shanghai. */
export const thisYear = (): number => Number(todayInShanghai().slice(0, 4));

/** The caller's own year. This year's is kept on the phone for the next visit's first screen. */
export const useYear = (year: number) => useCall('member.year', { year }, { keep: year === thisYear() });

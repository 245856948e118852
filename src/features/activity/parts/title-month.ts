import { t } from '@/i18n';
import { monthInWords } from '@/i18n/dates';

const monthNumber = (day: string) => t('activity.monthNumber', { n: Number(day.slice(5, 7)) });
const yearNumber = (day: string) => t('activity.yearNumber', { year: day.slice(0, 4) });

/** 「一月」 within 「十一月」, or 「1月」 within 「11月」, is another month. */
const endsInNumeral = (before: string) =>
  /\d$/.test(before) || before.endsWith(t('activity.monthName10').slice(0, 1));

const swap = (title: string, was: string, now: string) =>
  title.split(was).reduce((before, rest) => `${before}${endsInNumeral(before) ? was : now}${rest}`);

/** The title of what moves to another day: year and month in it, in words or figures, move along. */
export function titleMoved(title: string, from: string, to: string): string {
  const words = swap(title, monthInWords(from), monthInWords(to));
  return swap(swap(words, monthNumber(from), monthNumber(to)), yearNumber(from), yearNumber(to));
}

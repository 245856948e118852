import type { LogLine } from '@contract/errand/log';
import type { LogKind } from '@contract/words';
import { useState } from 'react';
import { useLastKnown } from '@/cloud/use-last-known';
import { usePages } from '@/cloud/use-pages';
import { todayInShanghai } from '@/i18n/dates';

/** Months to choose from, this one first. */
const MONTHS = 12;

function lastMonths(thisMonth: string): string[] {
  const [year = 0, month = 1] = thisMonth.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, place) =>
    new Date(Date.UTC(year, month - 1 - place, 1)).toISOString().slice(0, 7),
  );
}

/** The lines of one day together, in the order in which they come. */
export function byDay(lines: readonly LogLine[]): Array<{ day: string; lines: LogLine[] }> {
  const days: Array<{ day: string; lines: LogLine[] }> = [];
  for (const line of lines) {
    const last = days[days.length - 1];
    if (last?.day === line.day) last.lines.push(line);
    else days.push({ day: line.day, lines: [line] });
  }
  return days;
}

/** A month of the daily log page by page: the one picked, else the first that the reader may read. */
export function useLog() {
  const months = lastMonths(todayInShanghai().slice(0, 7));
  const [month, setMonth] = useState(months[0] ?? '');
  const [picked, setOf] = useState<LogKind>();
  const shown = usePages('errand.log', { month, ...(picked ? { of: picked } : {}) });
  const of = useLastKnown(shown.first?.of);
  return {
    ...{ months, month, setMonth, setOf, shown },
    of: picked ?? of,
    offered: useLastKnown(shown.first?.offered) ?? [],
  };
}

import type { ActivityCard } from '@contract/activity';
import { useMemo, useState } from 'react';
import { useCall } from '@/cloud/use-call';
import { dayInShanghai, todayInShanghai } from '@/i18n/dates';
import { monthsFrom } from './month-grid';

/** How far the calendar goes from this month, in months: as far as plans and figures do. */
const furthest = { back: -24, ahead: 13 };

/** A month of a branch's activities by day, and the way to the months beside it. Without a branch, the caller's own. */
export function useCalendar(branchId: string | undefined) {
  const today = todayInShanghai();
  const thisMonth = today.slice(0, 7);
  const [month, setMonth] = useState(thisMonth);
  const [chosen, setChosen] = useState<string>();
  const asked = useCall(
    'activity.calendar',
    { month, ...(branchId ? { branchId } : {}) },
    { keep: month === thisMonth },
  );
  const byDay = useMemo(() => {
    const days = new Map<string, ActivityCard[]>();
    for (const item of asked.answer?.items ?? []) {
      const day = dayInShanghai(item.startsAt);
      days.set(day, [...(days.get(day) ?? []), item]);
    }
    return days;
  }, [asked.answer]);
  const turn = (months: number) => {
    setMonth(monthsFrom(month, months));
    setChosen(undefined);
  };
  return {
    asked,
    today,
    month,
    byDay,
    /** The day whose activities are listed; none: the whole month's. */
    chosen,
    /** A second tap on a day lets go of it. */
    choose: (day: string) => setChosen(day === chosen ? undefined : day),
    isThisMonth: month === thisMonth,
    ...(month > monthsFrom(thisMonth, furthest.back) ? { before: () => turn(-1) } : {}),
    ...(month < monthsFrom(thisMonth, furthest.ahead) ? { after: () => turn(1) } : {}),
    backToToday: () => {
      setMonth(thisMonth);
      setChosen(undefined);
    },
  };
}

import { useParams } from '@/device/page/params';
import { ActivityRow } from '@/features/activity/parts/activity-row';
import { MonthCalendar } from '@/features/activity/planning/month-calendar';
import { MonthSwitch } from '@/features/activity/planning/month-switch';
import { useCalendar } from '@/features/activity/planning/use-calendar';
import { t } from '@/i18n';
import { dayText, startOfDay } from '@/i18n/dates';
import { Answer } from '@/shared/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';
import { Skeleton } from '@/ui/layout/skeleton';

/** A month of the branch's activities: what is on which day, and below it the chosen day's, or the whole month's. */
export default function CalendarPage() {
  const { branchId } = useParams();
  const calendar = useCalendar(branchId);
  const { asked, month, today, byDay, chosen } = calendar;
  const shown = (chosen === undefined ? asked.answer?.items : byDay.get(chosen)) ?? [];
  const title =
    chosen === undefined
      ? t('calendar.wholeMonth', { month: Number(month.slice(5)) })
      : dayText(startOfDay(chosen));
  return (
    <Page title={t('calendar.title')}>
      <Card>
        <MonthSwitch month={month} before={calendar.before} after={calendar.after} />
        <MonthCalendar month={month} today={today} chosen={chosen} byDay={byDay} onChoose={calendar.choose} />
      </Card>
      <Answer of={asked} shape={<Skeleton cards={1} />}>
        {() => (
          <Section
            title={title}
            {...(shown.length > 0 ? { side: t('calendar.count', { n: shown.length }) } : {})}
          >
            {shown.length === 0 && (
              <Card>
                <Empty
                  picture='calendar'
                  title={chosen === undefined ? t('calendar.noneInMonth') : t('calendar.noneOnDay')}
                  next={chosen === undefined ? t('calendar.noneInMonthNext') : t('calendar.noneOnDayNext')}
                />
              </Card>
            )}
            {shown.map((activity) => (
              <ActivityRow key={activity.activityId} of={activity} />
            ))}
          </Section>
        )}
      </Answer>
      {!calendar.isThisMonth && (
        <Button size='medium' onTap={calendar.backToToday}>
          {t('calendar.backToToday')}
        </Button>
      )}
    </Page>
  );
}

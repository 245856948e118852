import type { ActivityCard } from '@contract/activity';
import { Text, View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { t } from '@/i18n';
import { dayText, startOfDay } from '@/i18n/dates';
import { classes } from '@/ui/classes';
import { weeksOf } from './month-grid';
import './month-calendar.scss';

/** Beginning on Monday, as calendars here do. */
const weekdays = [1, 2, 3, 4, 5, 6, 0] as const;
/** More dots than this would not fit below a day. */
const mostDots = 3;

type Sort = 'theme' | 'meeting' | 'service' | 'draft' | 'off';

/** What a dot tells: the theme day, a meeting, volunteering; hollow for a draft, grey when it was called off. */
function sortOf({ kind, state }: ActivityCard): Sort {
  if (state === 'cancelled') return 'off';
  if (state === 'draft') return 'draft';
  if (kind === 'themeDay') return 'theme';
  return kind === 'volunteering' ? 'service' : 'meeting';
}

/** 「11月25日 周三，今天，主题党日」 */
function dayLabel(day: string, today: string, items: readonly ActivityCard[]): string {
  const told = items.map(({ kind: which, state }) => {
    const kind = t(`activityKind.${which}`);
    const unusual = state === 'cancelled' || state === 'draft';
    return unusual ? t('calendar.kindState', { kind, state: t(`activityState.${state}`) }) : kind;
  });
  return [dayText(startOfDay(day)), day === today && t('common.today'), ...told]
    .filter(Boolean)
    .join(t('calendar.join'));
}

interface DayProps {
  day: string;
  today: string;
  chosen: boolean;
  items: readonly ActivityCard[];
  onChoose: (day: string) => void;
}

function Day({ day, today, chosen, items, onChoose }: DayProps) {
  return (
    <View
      className={classes(
        'month__day',
        day === today && 'month__day--today',
        chosen && 'month__day--chosen',
        items.length === 0 && 'month__day--free',
      )}
      hoverClass='month__day--pressed'
      onClick={() => onChoose(day)}
      {...spoken({ role: 'radio', label: dayLabel(day, today, items), checked: chosen })}
    >
      <View className='month__number'>{Number(day.slice(8))}</View>
      <View className='month__dots'>
        {items.slice(0, mostDots).map((one) => (
          <View key={one.activityId} className={`month__dot month__dot--${sortOf(one)}`} />
        ))}
      </View>
    </View>
  );
}

export interface MonthCalendarProps {
  month: string;
  today: string;
  chosen: string | undefined;
  byDay: ReadonlyMap<string, readonly ActivityCard[]>;
  onChoose: (day: string) => void;
}

/** A month on one sheet: a dot below each day for what is on. */
export function MonthCalendar({ month, today, chosen, byDay, onChoose }: MonthCalendarProps) {
  return (
    <View className='month'>
      <View className='month__week' {...spoken({ hidden: true })}>
        {weekdays.map((weekday) => (
          <Text key={weekday} className='month__weekday'>
            {t(`calendar.weekday${weekday}`)}
          </Text>
        ))}
      </View>
      <View {...spoken({ role: 'radiogroup', label: t('calendar.chooseDay') })}>
        {weeksOf(month).map((week) => (
          <View key={week.find(Boolean) ?? month} className='month__week'>
            {week.map((day, weekday) =>
              day === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty place is its weekday.
                <View key={weekday} className='month__day' {...spoken({ hidden: true })} />
              ) : (
                <Day
                  key={day}
                  day={day}
                  today={today}
                  chosen={day === chosen}
                  items={byDay.get(day) ?? []}
                  onChoose={onChoose}
                />
              ),
            )}
          </View>
        ))}
      </View>
      <View className='month__legend' {...spoken({ hidden: true })}>
        {(['theme', 'meeting', 'service'] as const).map((sort) => (
          <View key={sort} className='month__told'>
            <View className={`month__dot month__dot--${sort}`} />
            <Text>{t(`calendar.${sort}`)}</Text>
          </View>
        ))}
      </View>
    </View>
  );
}

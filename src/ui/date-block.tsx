import { Text, View } from '@tarojs/components';
import { t } from '@/i18n';
import { monthAndDay } from '@/i18n/dates';
import './date-block.scss';

/** The day something is on, as on a tear-off calendar. Takes an instant; shows the day in Asia/Shanghai. */
export function DateBlock({ at, past = false }: { at: string; past?: boolean }) {
  const { month, day } = monthAndDay(at);
  return (
    <View className={past ? 'date-block date-block--past' : 'date-block'}>
      <Text className='date-block__month'>{t('common.month', { month })}</Text>
      <Text className='date-block__day'>{day}</Text>
    </View>
  );
}

import { View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { t } from '@/i18n';
import { classes } from '@/ui/classes';
import { Lead } from '@/ui/text';
import './month-switch.scss';

export interface MonthSwitchProps {
  month: string;
  /** Left out at the end of what can be looked at. */
  before?: () => void;
  after?: () => void;
}

function Arrow({ way, onTap }: { way: 'before' | 'after'; onTap: (() => void) | undefined }) {
  return (
    <View
      className={classes('month-switch__way', !onTap && 'month-switch__way--none')}
      hoverClass={onTap ? 'month-switch__way--pressed' : 'none'}
      onClick={onTap}
      {...spoken({ role: 'button', label: t(`calendar.${way}`), disabled: !onTap })}
    >
      <View className={`month-switch__arrow month-switch__arrow--${way}`} />
    </View>
  );
}

/** Which month, between the ways to its neighbours. */
export function MonthSwitch({ month, before, after }: MonthSwitchProps) {
  const [year = '', number = ''] = month.split('-');
  return (
    <View className='month-switch'>
      <Arrow way='before' onTap={before} />
      <Lead>{t('calendar.month', { year, month: Number(number) })}</Lead>
      <Arrow way='after' onTap={after} />
    </View>
  );
}

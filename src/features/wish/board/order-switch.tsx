import { View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { t } from '@/i18n';
import { classes } from '@/ui/classes';
import { orderChoices, type WallOrder } from './wall-filter';
import './order-switch.scss';

export interface OrderSwitchProps {
  chosen: WallOrder;
  onChoose: (order: WallOrder) => void;
}

/** The newest or the most pressing first: two quiet words at the head of the list. */
export function OrderSwitch({ chosen, onChoose }: OrderSwitchProps) {
  return (
    <View className='order-switch' {...spoken({ role: 'radiogroup', label: t('wall.order') })}>
      {orderChoices().map(({ value, words }) => (
        <View
          key={value}
          className={classes('order-switch__one', value === chosen && 'order-switch__one--on')}
          onClick={() => onChoose(value)}
          {...spoken({ role: 'radio', checked: value === chosen })}
        >
          {words}
        </View>
      ))}
    </View>
  );
}

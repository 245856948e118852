import { Text, View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { t } from '@/i18n';
import { classes } from '../classes';
import { Field, type FieldProps } from './field';

export interface NumberStepperProps extends Omit<FieldProps, 'used' | 'most'> {
  value: number;
  onChange: (value: number) => void;
  least: number;
  greatest: number;
  step?: number;
  unit?: string;
}

/** A small number, by two large buttons; it cannot leave its limits. */
export function NumberStepper({
  value,
  onChange,
  least,
  greatest,
  step = 1,
  unit,
  ...around
}: NumberStepperProps) {
  const button = (sign: string, next: number, name: string) => {
    const off = next < least || next > greatest;
    return (
      <View
        className={classes('stepper__button', off && 'stepper__button--off')}
        hoverClass={off ? 'none' : 'stepper__button--pressed'}
        onClick={() => !off && onChange(next)}
        {...spoken({ role: 'button', label: `${around.label} ${name}`, disabled: off })}
      >
        {sign}
      </View>
    );
  };
  return (
    <Field {...around}>
      <View className='stepper'>
        {button('\u2212', value - step, t('common.less'))}
        <View className='stepper__value'>
          {value}
          {unit && <Text className='stepper__unit'>{unit}</Text>}
        </View>
        {button('\uff0b', value + step, t('common.plus'))}
      </View>
    </Field>
  );
}

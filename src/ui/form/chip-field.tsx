import { View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import type { Choice } from '../chip';
import { classes } from '../classes';
import { Field, type FieldProps } from './field';

export interface ChipFieldProps<Value extends string> extends Omit<FieldProps, 'used' | 'most'> {
  choices: readonly Choice<Value>[];
  chosen: Value | undefined;
  onChoose: (value: Value) => void;
}

/** One of a few, all in sight; wraps onto further lines. */
export function ChipField<Value extends string>({
  choices,
  chosen,
  onChoose,
  ...around
}: ChipFieldProps<Value>) {
  return (
    <Field {...around}>
      <View className='chip-field' {...spoken({ role: 'radiogroup', label: around.label })}>
        {choices.map(({ value, words }) => (
          <View
            key={value}
            className={classes('chip-field__choice', value === chosen && 'chip-field__choice--on')}
            hoverClass='chip-field__choice--pressed'
            onClick={() => onChoose(value)}
            {...spoken({ role: 'radio', checked: value === chosen })}
          >
            {words}
          </View>
        ))}
      </View>
    </Field>
  );
}

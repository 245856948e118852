import { View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import type { Choice } from '../chip';
import { classes } from '../classes';
import { Field, type FieldProps } from './field';

export interface SeveralFieldProps<Value extends string> extends Omit<FieldProps, 'used' | 'most'> {
  choices: readonly Choice<Value>[];
  chosen: readonly Value[];
  /** Puts it among those chosen, or takes it out. */
  onToggle: (value: Value) => void;
}

/** Several of a few, all in sight; wraps onto further lines. */
export function SeveralField<Value extends string>(props: SeveralFieldProps<Value>) {
  const { choices, chosen, onToggle, ...around } = props;
  return (
    <Field {...around}>
      <View className='chip-field' {...spoken({ label: around.label })}>
        {choices.map(({ value, words }) => (
          <View
            key={value}
            className={classes('chip-field__choice', chosen.includes(value) && 'chip-field__choice--on')}
            hoverClass='chip-field__choice--pressed'
            onClick={() => onToggle(value)}
            {...spoken({ role: 'checkbox', checked: chosen.includes(value) })}
          >
            {words}
          </View>
        ))}
      </View>
    </Field>
  );
}

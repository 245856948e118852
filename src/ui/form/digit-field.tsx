import { Input, View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { classes } from '../classes';
import './digit-field.scss';

export interface DigitFieldProps {
  /** What a screen reader says of it. */
  label: string;
  /** The digits so far. */
  value: string;
  /** How many are wanted. */
  count: number;
  onChange: (digits: string) => void;
}

/** A few digits to type from hearing, each in a large box of its own. The phone's number keys are open at once. */
export function DigitField({ label, value, count, onChange }: DigitFieldProps) {
  return (
    <View className='digit-field'>
      <View className='digit-field__boxes' {...spoken({ hidden: true })}>
        {Array.from({ length: count }, (_, place) => (
          <View
            // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place.
            key={place}
            className={classes(
              'digit-field__box',
              place === value.length && 'digit-field__box--next',
              place === count / 2 && 'digit-field__box--apart',
            )}
          >
            {value[place] ?? ''}
          </View>
        ))}
      </View>
      {/* Lies over the boxes unseen: one field takes all the keys, and what is pasted. */}
      <Input
        className='digit-field__input'
        type='number'
        focus
        maxlength={count * 2}
        value={value}
        onInput={(event) => onChange(event.detail.value.replace(/\D/g, '').slice(0, count))}
        {...spoken({ label })}
      />
    </View>
  );
}

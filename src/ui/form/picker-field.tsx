import { Picker, Text, View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { t } from '@/i18n';
import type { Choice } from '../chip';
import { classes } from '../classes';
import { Field, type FieldProps } from './field';

type Around = Omit<FieldProps, 'used' | 'most'>;

function Shown({ words, label }: { words: string | undefined; label: string }) {
  return (
    <View
      className={classes('field__box', !words && 'field__box--empty')}
      {...spoken({ role: 'button', label: `${label} ${words ?? t('common.choose')}` })}
    >
      <Text>{words ?? t('common.choose')}</Text>
      <Text className='field__arrow'>›</Text>
    </View>
  );
}

export interface PickerFieldProps<Value extends string> extends Around {
  choices: readonly Choice<Value>[];
  value: Value | undefined;
  onChange: (value: Value) => void;
}

/** One of a list, on the phone's own wheel. For up to six choices prefer `ChipRow`. */
export function PickerField<Value extends string>({
  choices,
  value,
  onChange,
  ...around
}: PickerFieldProps<Value>) {
  const index = choices.findIndex((choice) => choice.value === value);
  return (
    <Field {...around}>
      <Picker
        mode='selector'
        range={choices.map((choice) => choice.words)}
        value={Math.max(0, index)}
        onChange={(event) => {
          const choice = choices[Number(event.detail.value)];
          if (choice) onChange(choice.value);
        }}
      >
        <Shown words={choices[index]?.words} label={around.label} />
      </Picker>
    </Field>
  );
}

export interface DateFieldProps extends Around {
  /** `2026-11-25`, or for a time `09:30`. */
  value: string | undefined;
  onChange: (value: string) => void;
  mode?: 'date' | 'time';
  /** Earliest and latest that may be chosen, in the same form. */
  from?: string;
  to?: string;
  /** How the value is said; left out, as it is. */
  say?: (value: string) => string;
}

/** A day or a time of day, on the phone's own wheel. */
export function DateField({ value, onChange, mode = 'date', from, to, say, ...around }: DateFieldProps) {
  const limits = { ...(from ? { start: from } : {}), ...(to ? { end: to } : {}) };
  const shown = <Shown words={value && (say?.(value) ?? value)} label={around.label} />;
  return (
    <Field {...around}>
      {mode === 'date' ? (
        <Picker
          mode='date'
          value={value ?? ''}
          {...limits}
          onChange={(event) => onChange(event.detail.value)}
        >
          {shown}
        </Picker>
      ) : (
        <Picker
          mode='time'
          value={value ?? '09:00'}
          {...limits}
          onChange={(event) => onChange(event.detail.value)}
        >
          {shown}
        </Picker>
      )}
    </Field>
  );
}

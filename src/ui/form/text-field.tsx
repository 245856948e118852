import { Input } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { Field, type FieldProps } from './field';

export interface TextFieldProps extends Omit<FieldProps, 'used'> {
  value: string;
  onChange: (value: string) => void;
  /** An example, never the label. */
  example?: string;
  /** Which keys the phone offers. */
  keys?: 'text' | 'number' | 'phone' | 'decimal';
  disabled?: boolean;
}

const keyboards = { text: 'text', number: 'number', phone: 'number', decimal: 'digit' } as const;

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, example, keys = 'text', disabled, ...around } = props;
  return (
    <Field {...around} used={Array.from(value).length}>
      <Input
        className='field__box'
        type={keyboards[keys]}
        value={value}
        placeholder={example ?? ''}
        placeholderClass='field__asked'
        maxlength={around.most ?? 140}
        disabled={disabled}
        onInput={(event) => onChange(event.detail.value)}
        {...spoken({ label: around.label })}
      />
    </Field>
  );
}

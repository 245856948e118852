import { Textarea } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { Field, type FieldProps } from './field';

export interface TextAreaProps extends Omit<FieldProps, 'used'> {
  value: string;
  onChange: (value: string) => void;
  /** An example, never the label. */
  example?: string;
}

/** Several lines of text; grows with what is written. */
export function TextArea({ value, onChange, example, ...around }: TextAreaProps) {
  return (
    <Field {...around} used={Array.from(value).length}>
      <Textarea
        className='field__box field__box--area'
        value={value}
        placeholder={example ?? ''}
        placeholderClass='field__asked'
        maxlength={around.most ?? -1}
        autoHeight
        cursorSpacing={80}
        onInput={(event) => onChange(event.detail.value)}
        {...spoken({ label: around.label })}
      />
    </Field>
  );
}

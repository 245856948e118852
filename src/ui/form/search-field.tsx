import { Input, View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { Icon } from '../pictures/icon';
import './search-field.scss';

export interface SearchFieldProps {
  /** What is looked for, for a screen reader. */
  label: string;
  example: string;
  most: number;
  value: string;
  onChange: (value: string) => void;
  /** The word that empties it. */
  clear: string;
}

/** One quiet line to look for something in a list; a word empties it again. */
export function SearchField({ label, example, most, value, onChange, clear }: SearchFieldProps) {
  return (
    <View className='search-field'>
      <Icon name='search' />
      <Input
        className='search-field__words'
        type='text'
        value={value}
        placeholder={example}
        placeholderClass='field__asked'
        maxlength={most}
        confirmType='search'
        onInput={(event) => onChange(event.detail.value)}
        {...spoken({ label })}
      />
      {value !== '' && (
        <View className='search-field__clear' onClick={() => onChange('')} {...spoken({ role: 'button' })}>
          {clear}
        </View>
      )}
    </View>
  );
}

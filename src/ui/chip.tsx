import { ScrollView, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from '@/device/aria';
import { classes } from './classes';
import './chip.scss';

export interface ChipProps {
  /** Gold: the branch's own, beside what is fixed. */
  tone?: 'plain' | 'gold';
  children?: ReactNode;
}

/** A word that belongs to a thing: a part of a theme day, a kind. Not pressed. */
export function Chip({ tone = 'plain', children }: ChipProps) {
  return <View className={classes('chip', tone === 'gold' && 'chip--gold')}>{children}</View>;
}

/** Chips that wrap onto further lines. */
export function Chips({ children }: { children?: ReactNode }) {
  return <View className='chips'>{children}</View>;
}

export interface Choice<Value extends string> {
  value: Value;
  words: string;
}

export interface ChipRowProps<Value extends string> {
  choices: readonly Choice<Value>[];
  chosen: Value;
  onChoose: (value: Value) => void;
  /** What is being chosen, for a screen reader. */
  label: string;
  /** Stands beside a title: no scrolling, no margin. */
  inline?: boolean;
}

/** One choice among several, side by side; slides when there are more than fit. */
export function ChipRow<Value extends string>({
  choices,
  chosen,
  onChoose,
  label,
  inline = false,
}: ChipRowProps<Value>) {
  const row = (
    <View className='chip-row__line' {...spoken({ role: 'radiogroup', label })}>
      {choices.map(({ value, words }) => (
        <View
          key={value}
          className='chip-row__target'
          onClick={() => onChoose(value)}
          {...spoken({ role: 'radio', checked: value === chosen })}
        >
          <View className={classes('chip', value === chosen && 'chip--on')} hoverClass='chip--pressed'>
            {words}
          </View>
        </View>
      ))}
    </View>
  );
  if (inline) return <View className='chip-row chip-row--inline'>{row}</View>;
  return (
    <ScrollView className='chip-row' scrollX enhanced showScrollbar={false}>
      {row}
    </ScrollView>
  );
}

import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from '@/device/aria';
import { classes } from './classes';
import './list-row.scss';

export interface ListRowProps {
  /** At the head: an `Avatar`, a `Tag`, a time; `dot` draws the red dot of something that waits. */
  head?: ReactNode;
  dot?: boolean;
  title: ReactNode;
  note?: ReactNode;
  /** At the end: a tag, a small button, a figure. */
  side?: ReactNode;
  /** Makes the whole row a way on, with an arrow unless `side` is given. */
  onTap?: () => void;
}

/** One line of a list. */
export function ListRow({ head, dot = false, title, note, side, onTap }: ListRowProps) {
  return (
    <View
      className='list-row'
      hoverClass={onTap ? 'list-row--pressed' : 'none'}
      onClick={onTap}
      {...(onTap ? spoken({ role: 'button' }) : {})}
    >
      {dot && <View className='list-row__dot' />}
      {head && <View className='list-row__head'>{head}</View>}
      <View className='list-row__words'>
        <View className='list-row__title'>{title}</View>
        {note && <View className='list-row__note'>{note}</View>}
      </View>
      {side && (
        <View className={classes('list-row__side', typeof side === 'string' && 'list-row__side--words')}>
          {side}
        </View>
      )}
      {onTap && !side && <Text className='list-row__arrow'>›</Text>}
    </View>
  );
}

/** A short word at the head of a row, such as a time, in a column of its own. */
export function RowTime({ children }: { children?: ReactNode }) {
  return <Text className='list-row__time'>{children}</Text>;
}

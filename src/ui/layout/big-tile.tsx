import { View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import './big-tile.scss';

export interface BigTileProps {
  title: string;
  note: string;
  tone?: 'main' | 'plain' | 'gold';
  onTap: () => void;
}

/** A whole-width tile with few, large words: the simple home for those who read with effort. */
export function BigTile({ title, note, tone = 'plain', onTap }: BigTileProps) {
  return (
    <View
      className={`big-tile big-tile--${tone}`}
      hoverClass='big-tile--pressed'
      onClick={onTap}
      {...spoken({ role: 'button' })}
    >
      <View className='big-tile__title'>{title}</View>
      <View className='big-tile__note'>{note}</View>
    </View>
  );
}

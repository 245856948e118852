import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from '@/device/aria';
import './section.scss';

export interface SectionProps {
  title: string;
  /** What stands at the far end of the title: a count, or with `onSide` a way to more. */
  side?: string;
  onSide?: () => void;
  children?: ReactNode;
}

/** A titled stretch of a page. */
export function Section({ title, side, onSide, children }: SectionProps) {
  return (
    <View className='section'>
      <View className='section__head'>
        <Text className='section__title'>{title}</Text>
        {side && (
          <View
            className='section__side'
            hoverClass={onSide ? 'section__side--pressed' : 'none'}
            onClick={onSide}
            {...(onSide ? spoken({ role: 'button' }) : {})}
          >
            {side}
            {onSide && <Text className='section__arrow'>›</Text>}
          </View>
        )}
      </View>
      {children}
    </View>
  );
}

import { Text, View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { spoken } from '@/device/aria';
import { t } from '@/i18n';
import './lede.scss';

export interface LedeProps {
  children: ReactNode;
  /** What is worth knowing besides: told at a tap. */
  more?: string;
}

/** One line at the head of a page: what it is for. What has consequences stands in a `Notice`. */
export function Lede({ children, more }: LedeProps) {
  const [told, setTold] = useState(false);
  return (
    <View className='lede'>
      {children}
      {more !== undefined && (
        <Text className='lede__ask' onClick={() => setTold(!told)} {...spoken({ role: 'button' })}>
          {t(told ? 'common.lessSaid' : 'common.moreSaid')}
        </Text>
      )}
      {told && <View className='lede__more'>{more}</View>}
    </View>
  );
}

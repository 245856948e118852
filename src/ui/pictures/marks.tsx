import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './marks.scss';

/** A line of tags below a thing's name; wraps when there are many. */
export function Marks({ children }: { children?: ReactNode }) {
  return <View className='marks'>{children}</View>;
}

import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './tag.scss';

export type Tone = 'green' | 'amber' | 'gold' | 'red' | 'slate';

/** One word on a state: green done, amber wanting, gold a kind or an honour, red now, slate the rest. */
export function Tag({ tone, children }: { tone: Tone; children?: ReactNode }) {
  return <View className={`tag tag--${tone}`}>{children}</View>;
}

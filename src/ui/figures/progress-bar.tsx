import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from '@/device/aria';
import './progress-bar.scss';

export interface ProgressBarProps {
  value: number;
  of: number;
  tone?: 'red' | 'gold' | 'green';
  /** What is measured; stands before the bar. */
  label?: string;
  /** Stands after the bar, such as `26 / 32`. */
  side?: ReactNode;
  /** Air above. */
  spaced?: boolean;
}

/** How much of something is done. */
export function ProgressBar({ value, of, tone = 'red', label, side, spaced = false }: ProgressBarProps) {
  const done = of <= 0 ? 0 : Math.min(100, Math.max(0, Math.round((value / of) * 100)));
  return (
    <View
      className={spaced ? 'progress progress--spaced' : 'progress'}
      {...spoken({ role: 'progressbar', label: `${label ?? ''} ${value} / ${of}`.trim() })}
    >
      {label && <View className='progress__words'>{label}</View>}
      <View className='progress__track'>
        <View className={`progress__done progress__done--${tone}`} style={{ width: `${done}%` }} />
      </View>
      {side && <View className='progress__words'>{side}</View>}
    </View>
  );
}

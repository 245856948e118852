import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './figure.scss';

export interface FigureProps {
  /** What is counted. */
  label: string;
  value: string | number;
  /** Small, after the figure: `次`, `/ 21 人`. */
  unit?: string;
}

/** One large figure with its label above. Put several into `Figures`. */
export function Figure({ label, value, unit }: FigureProps) {
  return (
    <View className='figure'>
      <View className='figure__label'>{label}</View>
      <View className='figure__line'>
        <Text className='figure__value'>{value}</Text>
        {unit && <Text className='figure__unit'>{unit}</Text>}
      </View>
    </View>
  );
}

/** Figures side by side; with large type they wrap. */
export function Figures({ children }: { children?: ReactNode }) {
  return <View className='figures'>{children}</View>;
}

import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classes } from '../classes';
import './figure.scss';

export interface FigureProps {
  /** What is counted. */
  label: string;
  value: string | number;
  /** Small, after the figure: `次`, `/ 21 人`. */
  unit?: string;
  /** Smaller still, below it: what else is to be known of it. */
  note?: string;
}

/** One large figure with its label above. Put several into `Figures`. */
export function Figure({ label, value, unit, note }: FigureProps) {
  return (
    <View className='figure'>
      <View className='figure__label'>{label}</View>
      <View className='figure__line'>
        <Text className='figure__value'>{value}</Text>
        {unit && <Text className='figure__unit'>{unit}</Text>}
      </View>
      {note && <View className='figure__note'>{note}</View>}
    </View>
  );
}

/** Figures side by side, `pairs` two in a row; with large type they wrap. */
export function Figures({ pairs = false, children }: { pairs?: boolean; children?: ReactNode }) {
  return <View className={classes('figures', pairs && 'figures--pairs')}>{children}</View>;
}

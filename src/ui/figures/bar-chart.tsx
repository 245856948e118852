import { View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { classes } from '../classes';
import './bar-chart.scss';

export interface Bar {
  /** Under the bar: a month. */
  label: string;
  /** 0 to 1; above 1 draws as 1. */
  share: number;
  /** Over the bar, for the last one: `89%`. */
  words?: string;
}

/** Bars over time, the last one in red with its figure; the others only show where it comes from. */
export function BarChart({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const told = `${label} ${bars.map((bar) => `${bar.label} ${bar.words ?? `${Math.round(bar.share * 100)}%`}`).join(' ')}`;
  return (
    <View className='bar-chart' {...spoken({ role: 'img', label: told })}>
      {bars.map((bar, index) => {
        const last = index === bars.length - 1;
        return (
          <View key={bar.label} className={classes('bar-chart__column', last && 'bar-chart__column--last')}>
            <View className='bar-chart__room'>
              {last && bar.words && <View className='bar-chart__words'>{bar.words}</View>}
              <View
                className='bar-chart__bar'
                style={{ height: `${Math.round(Math.min(1, Math.max(0.02, bar.share)) * 76)}px` }}
              />
            </View>
            <View className='bar-chart__label'>{bar.label}</View>
          </View>
        );
      })}
    </View>
  );
}

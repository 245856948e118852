import { View } from '@tarojs/components';
import { classes } from './classes';
import './timeline.scss';

export interface Step {
  key: string;
  title: string;
  note?: string;
  /** `done` is past, `now` is where it stands, `ahead` is still to come. */
  state: 'done' | 'now' | 'ahead';
}

/** The way something goes, from top to bottom: what was done, where it stands, what comes. */
export function Timeline({ steps }: { steps: readonly Step[] }) {
  return (
    <View className='timeline'>
      {steps.map((step, index) => (
        <View
          key={step.key}
          className={classes(
            'timeline__step',
            `timeline__step--${step.state}`,
            index === steps.length - 1 && 'timeline__step--last',
          )}
        >
          <View className='timeline__rail'>
            <View className='timeline__dot' />
            <View className='timeline__line' />
          </View>
          <View className='timeline__words'>
            <View className='timeline__title'>{step.title}</View>
            {step.note && <View className='timeline__note'>{step.note}</View>}
          </View>
        </View>
      ))}
    </View>
  );
}

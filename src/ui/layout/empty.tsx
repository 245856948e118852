import { View } from '@tarojs/components';
import { Button } from '../button';
import { Drawing, type DrawingProps } from '../pictures/drawing';
import './empty.scss';

export interface EmptyProps {
  /** Left out, an empty tray. */
  picture?: DrawingProps['of'];
  /** What is not there. */
  title: string;
  /** Why, and what to do next. */
  next: string;
  action?: { words: string; onTap: () => unknown };
}

/** Where there is nothing to show: a picture, what is not there, why, and what to do next. */
export function Empty({ picture = 'nothing', title, next, action }: EmptyProps) {
  return (
    <View className='empty'>
      <Drawing of={picture} />
      <View className='empty__title'>{title}</View>
      <View className='empty__next'>{next}</View>
      {action && (
        <View className='empty__action'>
          <Button kind='soft' size='small' onTap={action.onTap}>
            {action.words}
          </Button>
        </View>
      )}
    </View>
  );
}

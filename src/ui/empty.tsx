import { View } from '@tarojs/components';
import { Button } from './button';
import './empty.scss';

export interface EmptyProps {
  /** What is not there yet. */
  title: string;
  /** What to do next. */
  next: string;
  action?: { words: string; onTap: () => unknown };
}

/** Where there is nothing yet: says so, and what to do next. */
export function Empty({ title, next, action }: EmptyProps) {
  return (
    <View className='empty'>
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

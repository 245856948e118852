import { View } from '@tarojs/components';
import { Button, type ButtonProps } from './button';
import './floating-button.scss';

/** A tab's main action, always in reach above the tab bar. */
export function FloatingButton(props: Pick<ButtonProps, 'onTap' | 'children' | 'label'>) {
  return (
    <View className='floating-button'>
      <Button kind='main' size='small' {...props} />
    </View>
  );
}

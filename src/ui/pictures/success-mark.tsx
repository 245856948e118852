import { View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import './success-mark.scss';

/** The green tick: it is done. Words beside it say what. */
export function SuccessMark() {
  return (
    <View className='success-mark' {...spoken({ hidden: true })}>
      <View className='success-mark__tick' />
    </View>
  );
}

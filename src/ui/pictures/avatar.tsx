import { View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import './avatar.scss';

/** Someone's first character in a circle; no pictures are asked of anyone. */
export function Avatar({ name }: { name: string }) {
  return (
    <View className='avatar' {...spoken({ hidden: true })}>
      {Array.from(name)[0] ?? ''}
    </View>
  );
}

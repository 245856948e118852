import { Image, View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import './success-mark.scss';

const heart =
  "<svg xmlns='http://www.w3.org/2000/svg' width='88' height='88' viewBox='0 0 88 88'><path fill='#C8161D' d='M44 65S20 51 20 34.500A12.500 12.500 0 0 1 44 29a12.500 12.500 0 0 1 24 5.500C68 51 44 65 44 65z'/><path fill='none' stroke='#FFFFFF' stroke-width='3' stroke-linecap='round' d='M27.500 35a6.500 6.500 0 0 1 5.500-6.500'/></svg>";

/** In the tick's place where something was done for somebody: a heart. Words beside it say what. */
export function HeartMark() {
  return (
    <View className='success-mark success-mark--heart' {...spoken({ hidden: true })}>
      <Image
        className='success-mark__heart'
        src={`data:image/svg+xml,${encodeURIComponent(heart)}`}
        mode='aspectFit'
      />
    </View>
  );
}

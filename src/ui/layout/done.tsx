import { View } from '@tarojs/components';
import { HeartMark } from '../pictures/heart-mark';
import { SuccessMark } from '../pictures/success-mark';
import { Huge, Sub, Title } from '../text';
import './done.scss';

export interface DoneProps {
  title: string;
  /** The one figure it is about, such as the time. */
  figure?: string;
  note?: string;
  /** It was done for somebody: a heart stands where else the tick does. */
  heart?: boolean;
}

/** Says that something was done: the tick, what it was, and the figure that matters. */
export function Done({ title, figure, note, heart = false }: DoneProps) {
  return (
    <View className='done'>
      {heart ? <HeartMark /> : <SuccessMark />}
      <Title>{title}</Title>
      {figure && <Huge>{figure}</Huge>}
      {note && <Sub>{note}</Sub>}
    </View>
  );
}

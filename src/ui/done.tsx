import { View } from '@tarojs/components';
import { SuccessMark } from './success-mark';
import { Huge, Sub, Title } from './text';
import './done.scss';

export interface DoneProps {
  title: string;
  /** The one figure it is about, such as the time. */
  figure?: string;
  note?: string;
}

/** Says that something was done: the tick, what it was, and the figure that matters. */
export function Done({ title, figure, note }: DoneProps) {
  return (
    <View className='done'>
      <SuccessMark />
      <Title>{title}</Title>
      {figure && <Huge>{figure}</Huge>}
      {note && <Sub>{note}</Sub>}
    </View>
  );
}

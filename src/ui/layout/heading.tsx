import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Row } from '../row';
import { Sub, Title } from '../text';
import './heading.scss';

export interface HeadingProps {
  title: string;
  note?: string;
  /** At the far end: a choice of month, quarter or year. */
  side?: ReactNode;
}

/** A page's first words. */
export function Heading({ title, note, side }: HeadingProps) {
  return (
    <View className='heading'>
      {side ? (
        <Row apart>
          <Title>{title}</Title>
          {side}
        </Row>
      ) : (
        <Title>{title}</Title>
      )}
      {note && <Sub>{note}</Sub>}
    </View>
  );
}

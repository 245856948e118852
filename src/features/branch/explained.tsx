import { Text, View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { spoken } from '@/device/aria';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { Row } from '@/ui/row';
import { Lead } from '@/ui/text';
import './explained.scss';

export interface ExplainedProps {
  title: string;
  /** Before 「怎么算的」: the time the figure is of. */
  of?: string;
  /** How it is counted, one paragraph for each figure. */
  why: readonly string[];
  children?: ReactNode;
}

/** A card of figures that tells, in its place, how they are counted. */
export function Explained({ title, of, why, children }: ExplainedProps) {
  const [told, setTold] = useState(false);
  return (
    <Card>
      <Row apart>
        <Lead>{title}</Lead>
        <View
          className='explained__ask'
          hoverClass='explained__ask--pressed'
          onClick={() => setTold(!told)}
          {...spoken({ role: 'button' })}
        >
          {of && <Text className='explained__of'>{of}</Text>}
          <Text>{t('common.howCounted')}</Text>
          <Text className={told ? 'explained__arrow explained__arrow--open' : 'explained__arrow'}>›</Text>
        </View>
      </Row>
      {told && (
        <View className='explained__why'>
          {why.map((paragraph) => (
            <View key={paragraph} className='explained__paragraph'>
              {paragraph}
            </View>
          ))}
        </View>
      )}
      <View className='explained__figures'>{children}</View>
    </Card>
  );
}

import { View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { t } from '@/i18n';
import { Card } from './card';
import './skeleton.scss';

/** The shape of a card whose words are on their way. */
export function Skeleton({ cards = 2, lines = 3 }: { cards?: number; lines?: number }) {
  const widths = ['62%', '92%', '78%', '84%', '70%'];
  return (
    <View {...spoken({ role: 'text', label: t('common.loading') })}>
      {Array.from({ length: cards }, (_, card) => `card-${card}`).map((card) => (
        <Card key={card}>
          {widths.slice(0, lines).map((width) => (
            <View key={width} className='skeleton__line' style={{ width }} />
          ))}
        </Card>
      ))}
    </View>
  );
}

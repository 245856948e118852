import type { Output } from '@contract/api';
import { Image, View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { t } from '@/i18n';
import { Card } from '@/ui/card';
import { Sub, Tiny, Title } from '@/ui/text';
import { pictureOf, whenOf } from './poster-drawing';
import './poster-sheet.scss';

/** The poster as it will be printed: what, when, where, the code, and what to do. */
export function PosterSheet({ of }: { of: Output<'activity.poster'> }) {
  return (
    <Card>
      <View className='poster-sheet'>
        <Tiny>{of.branchName}</Tiny>
        <Title>{of.title}</Title>
        <Sub>{whenOf(of)}</Sub>
        <Sub>{of.place}</Sub>
        <View className='poster-sheet__code'>
          <Image
            className='poster-sheet__image'
            src={pictureOf(of)}
            mode='aspectFit'
            {...spoken({ role: 'img', label: t('signal.posterCode') })}
          />
        </View>
        <View className='poster-sheet__scan'>{t('signal.posterScan')}</View>
        <Sub>{t('signal.posterConfirm')}</Sub>
      </View>
    </Card>
  );
}

import { limits } from '@contract/limits';
import type { Picture } from '@contract/picture';
import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { spoken } from '@/device/aria';
import { seePicture } from '@/device/pictures';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { TroubleNotice } from '@/ui/trouble-notice';
import type { Minutes } from './minutes-form';
import { PictureSheet } from './picture-sheet';
import { pictureState } from './picture-state';
import { usePictures } from './use-pictures';
import './picture-section.scss';

/** The pictures of an activity. They are never asked for: a reader without any sees nothing here. */
export function PictureSection({ of: found }: { of: Minutes }) {
  const { pictures, mayWrite } = found;
  const acts = usePictures(found);
  const [chosen, setChosen] = useState<string>();
  const picture = pictures.find(({ pictureId }) => pictureId === chosen);
  const shown = pictures.flatMap(({ url }) => (url === null ? [] : [url]));
  if (pictures.length === 0 && !mayWrite) return null;
  const tap = ({ pictureId, url }: Picture) => {
    if (mayWrite) setChosen(pictureId);
    else if (url) seePicture(url, shown);
  };
  return (
    <Section title={t('minutes.pictures')} {...(mayWrite ? { side: t('minutes.picturesOptional') } : {})}>
      {mayWrite && <Notice kind='why'>{t('minutes.pictureWhy')}</Notice>}
      {acts.unsent && <Notice kind='refused'>{t('minutes.pictureNotSent')}</Notice>}
      <TroubleNotice of={acts.trouble} />
      {pictures.length > 0 && (
        <View className='pictures'>
          {pictures.map((one, place) => (
            <View
              key={one.pictureId}
              className='pictures__place'
              hoverClass='pictures__place--pressed'
              onClick={() => tap(one)}
              {...spoken({
                role: 'button',
                label: t('minutes.pictureLabel', { n: place + 1, state: pictureState(one) }),
              })}
            >
              {one.url && <Image className='pictures__image' src={one.url} mode='aspectFill' />}
              {one.state !== 'passed' && <View className='pictures__state'>{pictureState(one)}</View>}
            </View>
          ))}
        </View>
      )}
      {mayWrite && pictures.length < limits.pictures && (
        <Button size='medium' onTap={acts.add}>
          {t('minutes.pictureAdd')}
        </Button>
      )}
      {picture && (
        <PictureSheet picture={picture} all={shown} acts={acts} onClose={() => setChosen(undefined)} />
      )}
    </Section>
  );
}

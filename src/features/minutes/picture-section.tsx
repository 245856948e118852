import { limits } from '@contract/limits';
import type { Picture } from '@contract/picture';
import { useState } from 'react';
import { seePicture } from '@/device/pictures/pictures';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/layout/notice';
import { Section } from '@/ui/layout/section';
import { PictureGrid } from '@/ui/pictures/picture-grid';
import type { Minutes } from './minutes-form';
import { PictureSheet } from './picture-sheet';
import { pictureState } from './picture-state';
import { usePictures } from './use-pictures';

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
        <PictureGrid
          places={pictures.map((one, place) => ({
            key: one.pictureId,
            url: one.url,
            label: t('minutes.pictureLabel', { n: place + 1, state: pictureState(one) }),
            mark: one.state === 'passed' ? undefined : pictureState(one),
            onTap: () => tap(one),
          }))}
        />
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

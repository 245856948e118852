import type { WishPicture } from '@contract/wish/picture';
import { type WishPicturePart, wishPictureParts } from '@contract/words';
import { useState } from 'react';
import { seePicture } from '@/device/pictures/pictures';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/layout/notice';
import { Section } from '@/ui/layout/section';
import { Sheet } from '@/ui/layout/sheet';
import { PictureGrid } from '@/ui/pictures/picture-grid';
import { useWishPictures } from './use-wish-pictures';

const markOf = ({ state, overdue }: WishPicture): string | undefined => {
  if (state === 'passed') return undefined;
  if (state === 'checking') return overdue ? t('wishMedia.overdue') : t('wishMedia.checking');
  return t('wishMedia.refused');
};

/** The pictures of a wish, what it asks for and what was done. They are never asked for: without any nothing is here. */
export function WishPictures({ wishId }: { wishId: string }) {
  const { answer, add, adds, unsent, trouble, remove } = useWishPictures(wishId);
  const [chosen, setChosen] = useState<string>();
  if (!answer) return null;
  const all = [...answer.asked, ...answer.done];
  const shown = all.flatMap(({ url }) => (url === null ? [] : [url]));
  const picture = all.find(({ pictureId }) => pictureId === chosen);
  const close = () => setChosen(undefined);
  const tap = ({ pictureId, url, mayRemove }: WishPicture) => {
    if (mayRemove) setChosen(pictureId);
    else if (url) seePicture(url, shown);
  };
  const placesOf = (part: WishPicturePart) =>
    answer[part].map((one, place) => ({
      key: one.pictureId,
      url: one.url,
      mark: markOf(one),
      label: t('wishMedia.label', { n: place + 1, state: markOf(one) ?? t('wishMedia.passed') }),
      onTap: () => tap(one),
    }));
  return (
    <>
      {wishPictureParts
        .filter((part) => answer[part].length > 0 || adds === part)
        .map((part) => (
          <Section
            key={part}
            title={t(`wishMedia.${part}`)}
            {...(adds === part ? { side: t('wishMedia.optional') } : {})}
          >
            {adds === part && <Notice kind='why'>{t(`wishMedia.${part}Why`)}</Notice>}
            {unsent && <Notice kind='refused'>{t('wishMedia.notSent')}</Notice>}
            <TroubleNotice of={trouble} />
            {answer[part].length > 0 && <PictureGrid places={placesOf(part)} />}
            {adds === part && (
              <Button size='medium' onTap={add}>
                {t('wishMedia.add')}
              </Button>
            )}
          </Section>
        ))}
      {picture && (
        <Sheet open title={markOf(picture) ?? t('wishMedia.passed')} onClose={close}>
          {picture.url && (
            <Button onTap={() => seePicture(picture.url ?? '', shown)}>{t('wishMedia.open')}</Button>
          )}
          <Button onTap={async () => (await remove(picture.pictureId)) && close()}>
            {t('wishMedia.remove')}
          </Button>
        </Sheet>
      )}
    </>
  );
}

import type { Picture } from '@contract/picture';
import { seePicture } from '@/device/pictures/pictures';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/layout/notice';
import { Sheet } from '@/ui/layout/sheet';
import { pictureState, pictureWhy } from './picture-state';
import type { usePictures } from './use-pictures';

export interface PictureSheetProps {
  picture: Picture;
  /** Addresses of all that can be shown, for swiping from one to the next. */
  all: readonly string[];
  acts: ReturnType<typeof usePictures>;
  onClose: () => void;
}

/** What can be done with one picture by those who run the activity. */
export function PictureSheet({ picture, all, acts, onClose }: PictureSheetProps) {
  const { pictureId, state, url, overdue } = picture;
  const why = pictureWhy(picture);
  const remove = async () => {
    if (await acts.remove(pictureId)) onClose();
  };
  const approve = async () => {
    await acts.approve(pictureId);
    onClose();
  };
  return (
    <Sheet open title={pictureState(picture)} onClose={onClose}>
      {why && <Notice kind='why'>{why}</Notice>}
      <TroubleNotice of={acts.trouble} />
      {url && <Button onTap={() => seePicture(url, all)}>{t('minutes.pictureOpen')}</Button>}
      {overdue && (
        <Button kind='soft' onTap={() => acts.checkAgain(pictureId)}>
          {t('minutes.pictureAgain')}
        </Button>
      )}
      {state === 'review' && (
        <Button kind='soft' onTap={approve}>
          {t('minutes.pictureApprove')}
        </Button>
      )}
      <Button onTap={remove}>{t('minutes.pictureRemove')}</Button>
    </Sheet>
  );
}

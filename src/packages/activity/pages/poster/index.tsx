import type { Output } from '@contract/api';
import { useRouter } from '@tarojs/taro';
import { usePageShown } from '@/device/page-shown';
import { savePicture } from '@/device/picture';
import { PictureCanvas } from '@/device/picture-canvas';
import { say } from '@/device/say';
import { posterPicture } from '@/features/activity/poster-drawing';
import { PosterSheet } from '@/features/activity/poster-sheet';
import { usePoster } from '@/features/activity/use-poster';
import { useShowing } from '@/features/activity/use-showing';
import { t } from '@/i18n';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';

const save = async (poster: Output<'activity.poster'>) =>
  say((await savePicture(posterPicture(poster))) ? t('signal.posterSaved') : t('signal.posterNotSaved'));

/** The printed code of an activity, to be saved as a picture and hung at the door. */
export default function ActivityPosterPage() {
  const { activityId = '' } = useRouter().params;
  const asked = usePoster(activityId);
  const poster = asked.answer;
  useShowing(poster?.text ?? '', usePageShown());
  return (
    <Page
      title={t('signal.poster')}
      footer={
        poster && (
          <Button kind='main' onTap={() => save(poster)}>
            {t('signal.posterSave')}
          </Button>
        )
      }
    >
      <Notice kind='why'>{t('signal.posterWhy')}</Notice>
      <Answer of={asked}>{(found) => <PosterSheet of={found} />}</Answer>
      <PictureCanvas />
    </Page>
  );
}

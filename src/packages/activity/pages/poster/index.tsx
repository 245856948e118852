import { posterOf } from '@/features/activity/code/poster-of';
import { usePoster } from '@/features/activity/code/use-poster';
import { t } from '@/i18n';
import { PosterPage } from '@/shared/poster-page';
import { needsParams } from '@/ui/layout/needs-params';

/** The printed code of an activity, to be saved as a picture and hung at the door. */
function ActivityPosterPage({ activityId }: { activityId: string }) {
  return (
    <PosterPage
      title={t('signal.poster')}
      why={t('signal.posterWhy')}
      whyMore={t('signal.posterWhyMore')}
      asked={usePoster(activityId)}
      posterOf={posterOf}
      textOf={({ text }) => text}
    />
  );
}

export default needsParams('activity', ['activityId'], ActivityPosterPage);

import { decoded, openTab } from '@/device/page/navigate';
import { useParams } from '@/device/page/params';
import { useWidePage } from '@/device/page/wide-page';
import { NoCode } from '@/features/activity/code/no-code';
import { OpeningCard } from '@/features/activity/code/opening-card';
import { ProjectorView } from '@/features/activity/code/projector-view';
import { useOpening } from '@/features/activity/code/use-opening';
import { useProjector } from '@/features/activity/code/use-projector';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { needsParams } from '@/ui/layout/needs-params';
import { Page } from '@/ui/layout/page';

/** The code for a whole room: as large as the screen allows, upright or lying, without a name on it. */
function ActivityProjectorPage({ activityId }: { activityId: string }) {
  const { title } = useParams();
  const { code, text, now, askAgain } = useProjector(activityId);
  const opening = useOpening(activityId, askAgain);
  const hasCode = code.standing === undefined || code.standing === 'open';
  useWidePage();
  return (
    <Page title={decoded(title) || t('activity.checkIn')}>
      <TroubleNotice of={opening.trouble} />
      {code.refused ? (
        <NoCode
          of={code.refused}
          again={askAgain}
          over={{ words: t('common.goHome'), onTap: () => openTab('home') }}
        />
      ) : hasCode ? (
        <ProjectorView code={code} text={text} now={now} />
      ) : (
        <OpeningCard code={code} onOpen={opening.open} />
      )}
    </Page>
  );
}

export default needsParams('activity', ['activityId'], ActivityProjectorPage);

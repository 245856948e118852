import { useRouter } from '@tarojs/taro';
import { decoded } from '@/device/navigate';
import { useWidePage } from '@/device/wide-page';
import { ProjectorView } from '@/features/activity/projector-view';
import { useProjector } from '@/features/activity/use-projector';
import { t } from '@/i18n';
import { troubleText } from '@/i18n/trouble';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';

/** The code for a whole room: as large as the screen allows, upright or lying, without a name on it. */
export default function ActivityProjectorPage() {
  const { activityId = '', title } = useRouter().params;
  const { code, text, now } = useProjector(activityId);
  useWidePage();
  return (
    <Page title={decoded(title) || t('activity.checkIn')}>
      {code.refused ? (
        <Notice kind='waiting'>
          {code.refused.code === 'activity.closed' ? t('activity.codeEnded') : troubleText(code.refused)}
        </Notice>
      ) : (
        <ProjectorView code={code} text={text} now={now} />
      )}
    </Page>
  );
}

import { useRouter } from '@tarojs/taro';
import { useLargeType } from '@/device/large-type';
import { useShare } from '@/device/share';
import { activityActions } from '@/features/activity/activity-actions';
import { ActivityHead } from '@/features/activity/activity-head';
import { Arrivals } from '@/features/activity/arrivals';
import { Beforehand } from '@/features/activity/beforehand';
import { MakeUp } from '@/features/activity/make-up';
import { OwnRecord } from '@/features/activity/own-record';
import { Schedule } from '@/features/activity/schedule';
import { useActivity } from '@/features/activity/use-activity';
import { useIsOwnBranch } from '@/features/activity/use-is-own-branch';
import { t } from '@/i18n';
import { Answer } from '@/ui/answer';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';

/** One activity: what, when, where, what is planned, and what the caller can do now. */
export default function ActivityDetailPage() {
  const { activityId = '' } = useRouter().params;
  const { large } = useLargeType();
  const asked = useActivity(activityId);
  const activity = asked.answer;
  const isOwn = useIsOwnBranch(activity?.branchId);
  useShare({
    title: activity?.title ?? t('activity.title'),
    to: 'activityDetail',
    params: { activityId },
  });
  return (
    <Page
      title={activity?.title ?? t('activity.title')}
      footer={activity && activityActions(activity, { large, isOwn })}
    >
      <Answer of={asked}>
        {(found) => (
          <>
            <Card>
              <ActivityHead of={found} note={found.branchName} />
            </Card>
            <Beforehand of={found} />
            {(found.state === 'open' || found.state === 'closed') && (
              <>
                {isOwn && <OwnRecord of={found} />}
                <Card>
                  <Arrivals counts={found.counts} />
                </Card>
              </>
            )}
            <Schedule title={t('activity.schedule')} parts={found.parts} creditHours={found.creditHours} />
            <MakeUp of={found} />
          </>
        )}
      </Answer>
    </Page>
  );
}

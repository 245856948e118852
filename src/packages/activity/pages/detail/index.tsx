import type { Output } from '@contract/api';
import { useShare } from '@/device/page/share';
import { Corrections } from '@/features/activity/attendance/corrections';
import { MakeUp } from '@/features/activity/attendance/make-up';
import { UntoldSheet } from '@/features/activity/check-in/untold';
import { PosterRow } from '@/features/activity/code/poster-row';
import { Beforehand } from '@/features/activity/leave/beforehand';
import { activityActions } from '@/features/activity/lifecycle/activity-actions';
import { ActivityHead } from '@/features/activity/lifecycle/activity-head';
import { JointCard } from '@/features/activity/lifecycle/joint-card';
import { LifeCard } from '@/features/activity/lifecycle/life-card';
import { Guests } from '@/features/activity/parts/guests';
import { hasEnded } from '@/features/activity/parts/has-ended';
import { OwnRecord } from '@/features/activity/parts/own-record';
import { PeopleByState } from '@/features/activity/parts/people-by-state';
import { Schedule } from '@/features/activity/parts/schedule';
import { useActivity } from '@/features/activity/parts/use-activity';
import { useTakesPart } from '@/features/activity/parts/use-takes-part';
import { useAnnounceNow } from '@/features/activity/planning/use-announce-now';
import { RecordSection } from '@/features/minutes/record-section';
import { t } from '@/i18n';
import { useLargeType } from '@/platform/large-type';
import { Answer } from '@/shared/answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Card } from '@/ui/layout/card';
import { needsParams } from '@/ui/layout/needs-params';
import { Page } from '@/ui/layout/page';

type Activity = Output<'activity.detail'>;

/** 「党小组会 · 新兴社区第二党支部 第一党小组」 */
const whoseOf = ({ kind: which, branchName: branch, group }: Activity) => {
  const kind = t(`activityKind.${which}`);
  return group
    ? t('activity.whoseGroup', { kind, branch, group: group.name })
    : t('activity.whose', { kind, branch });
};

/** The caller's own record is told once there is one, and at the end whoever was missed is told that there is none. */
const tellsOwn = ({ mine, myCapture, state, expectsMe }: Activity) =>
  state !== 'cancelled' && (mine !== null || myCapture !== null || (hasEnded(state) && expectsMe));

/** Who came is for those who take part: a branch that is only asked has nobody there yet. */
const showsPeople = ({ state, onlyAsked }: Activity) => (state === 'open' || hasEnded(state)) && !onlyAsked;

/** One activity: what, when, where, how the caller stands to it, who came, what was planned and what became of it. */
function ActivityDetailPage({ activityId }: { activityId: string }) {
  const { large } = useLargeType();
  const asked = useActivity(activityId);
  const activity = asked.answer;
  const announcing = useAnnounceNow(activityId);
  const takesPart = useTakesPart(activity?.branches);
  useShare({
    title: activity?.title ?? t('activity.title'),
    to: 'activityDetail',
    params: { activityId },
  });
  return (
    <Page
      title={activity?.title ?? t('activity.title')}
      footer={
        activity && activityActions(activity, { large, isOwn: takesPart, announce: announcing.announce })
      }
    >
      <TroubleNotice of={announcing.trouble} />
      <Answer of={asked}>
        {(found) => (
          <>
            <Card>
              <ActivityHead of={found} note={whoseOf(found)} />
            </Card>
            <JointCard of={found} />
            <Beforehand of={found} />
            {tellsOwn(found) && takesPart && <OwnRecord of={found} />}
            {showsPeople(found) && <PeopleByState of={found} />}
            <Schedule title={t('activity.schedule')} parts={found.parts} creditHours={found.creditHours} />
            <Guests of={found} />
            <RecordSection of={found} />
            <Corrections of={found} />
            <MakeUp of={found} />
            <PosterRow of={found} />
            <LifeCard of={found} />
          </>
        )}
      </Answer>
      <UntoldSheet told={announcing.told} onClose={announcing.understood} />
    </Page>
  );
}

export default needsParams('activity', ['activityId'], ActivityDetailPage);

import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { troubleText } from '@/cloud/trouble-text';
import { open } from '@/device/navigate';
import { useParams } from '@/device/params';
import { ActivityRow } from '@/features/activity/activity-row';
import { useActivityList } from '@/features/activity/use-activity-list';
import { useMayPlan } from '@/features/activity/use-may-plan';
import { t } from '@/i18n';
import { wayOn } from '@/shared/way-on';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChipRow } from '@/ui/chip';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';

type When = 'coming' | 'past';

/** A branch's activities, coming and past; without `branchId`, the caller's own branch's. */
export default function ActivityListPage() {
  const { branchId, when: first } = useParams();
  const [when, setWhen] = useState<When>(first === 'past' ? 'past' : 'coming');
  const { items, trouble, hasMore, more, loadingMore, again } = useActivityList(when, branchId);
  const plans = useMayPlan() === true && !branchId;
  useReachBottom(more);

  const create = () => open('activityCreate');
  const empty = () =>
    when === 'past' ? (
      <Empty title={t('activity.nonePast')} next={t('activity.nonePastNext')} />
    ) : (
      <Empty
        title={t('activity.noneComing')}
        next={plans ? t('activity.noneComingSecretary') : t('activity.noneComingNext')}
      />
    );
  return (
    <Page
      title={t('activity.listTitle')}
      footer={
        plans && (
          <Button kind='main' onTap={create}>
            {t('activity.create')}
          </Button>
        )
      }
    >
      <Row apart>
        <ChipRow
          inline
          label={t('activity.when')}
          choices={[
            { value: 'coming', words: t('activity.coming') },
            { value: 'past', words: t('activity.past') },
          ]}
          chosen={when}
          onChoose={setWhen}
        />
        <Button size='tiny' onTap={() => open('activityCalendar', branchId ? { branchId } : {})}>
          {t('calendar.see')}
        </Button>
      </Row>
      {trouble && (
        <Notice kind='waiting' action={wayOn(trouble, again)}>
          {troubleText(trouble, 'asking')}
        </Notice>
      )}
      {!items && !trouble && <Skeleton />}
      {items?.length === 0 && <Card>{empty()}</Card>}
      {items?.map((activity) => (
        <ActivityRow key={activity.activityId} of={activity} />
      ))}
      {hasMore && (
        <Button size='medium' busy={loadingMore} onTap={more}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  );
}

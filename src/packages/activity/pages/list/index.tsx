import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { open } from '@/device/page/navigate';
import { useParams } from '@/device/page/params';
import { ActivityRow } from '@/features/activity/parts/activity-row';
import { useActivityList } from '@/features/activity/parts/use-activity-list';
import { useMayPlan } from '@/features/activity/planning/use-may-plan';
import { t } from '@/i18n';
import { ListAnswer } from '@/shared/list-answer';
import { Button } from '@/ui/button';
import { ChipRow } from '@/ui/chip';
import { Empty } from '@/ui/layout/empty';
import { Page } from '@/ui/layout/page';
import { Row } from '@/ui/row';

type When = 'coming' | 'past';

/** A branch's activities, coming and past; without `branchId`, the caller's own branch's. */
export default function ActivityListPage() {
  const { branchId, when: first } = useParams();
  const [when, setWhen] = useState<When>(first === 'past' ? 'past' : 'coming');
  const list = useActivityList(when, branchId);
  const plans = useMayPlan() === true && !branchId;
  useReachBottom(list.more);

  const create = () => open('activityCreate');
  const empty = () =>
    when === 'past' ? (
      <Empty picture='calendar' title={t('activity.nonePast')} next={t('activity.nonePastNext')} />
    ) : (
      <Empty
        picture='calendar'
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
      <ListAnswer of={list} empty={empty()}>
        {(items) => items.map((activity) => <ActivityRow key={activity.activityId} of={activity} />)}
      </ListAnswer>
    </Page>
  );
}

import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { openInstead } from '@/device/navigate';
import { toInput } from '@/features/activity/activity-draft';
import { CreateForm } from '@/features/activity/create-form';
import { useActivityDraft } from '@/features/activity/use-activity-draft';
import { useCreateActivity } from '@/features/activity/use-create-activity';
import { useMayPlan } from '@/features/activity/use-may-plan';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { TroubleNotice } from '@/ui/trouble-notice';

/** Plans an activity in under a minute: everything is suggested, nothing written is lost. */
export default function CreateActivityPage() {
  const { kind } = useRouter().params;
  const { draft, restored, placeIsLast, change, drop, sent } = useActivityDraft(kind);
  const { act, trouble } = useCreateActivity();
  const [tried, setTried] = useState(false);

  const mayPlan = useMayPlan();

  if (mayPlan === false) {
    return (
      <Page title={t('activity.create')}>
        <Card>
          <Empty
            title={t('activity.notPlanner')}
            next={t('activity.notPlannerNext')}
            action={{ words: t('activity.seeAll'), onTap: () => openInstead('activityList') }}
          />
        </Card>
      </Page>
    );
  }
  const send = async (asDraft: boolean) => {
    setTried(true);
    if (draft.place.trim() === '') return;
    const made = await act({ ...toInput(draft), ...(asDraft ? { draft: true } : {}) });
    if (!made) return;
    sent();
    await openInstead('activityDetail', { activityId: made.activityId });
  };
  return (
    <Page
      title={t('activity.create')}
      footer={
        <Row equal>
          <Button onTap={() => send(true)}>{t('activity.keepDraft')}</Button>
          <Button kind='main' onTap={() => send(false)}>
            {t('activity.createAction')}
          </Button>
        </Row>
      }
    >
      {restored ? (
        <Notice kind='why' action={{ words: t('activity.draftDrop'), onTap: drop }}>
          {t('activity.draftKept')}
        </Notice>
      ) : (
        <Notice kind='why'>{t('activity.createWhy')}</Notice>
      )}
      <CreateForm draft={draft} onChange={change} placeIsLast={placeIsLast} tried={tried} trouble={trouble} />
      <TroubleNotice of={trouble} />
    </Page>
  );
}

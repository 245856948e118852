import { useState } from 'react';
import { openInstead } from '@/device/page/navigate';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { dayText, startOfDay } from '@/i18n/dates';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';
import { Row } from '@/ui/row';
import { toInput } from './activity-draft';
import { CreateForm } from './create-form';
import { type Asked, useActivityDraft } from './use-activity-draft';
import { useCreateActivity } from './use-create-activity';
import { useMayPlan } from './use-may-plan';

/** Why a draft looks as it does, and how to begin otherwise. */
function Beginning({ of }: { of: ReturnType<typeof useActivityDraft> }) {
  const { restored, drop, copied, draft, last, copyLast } = of;
  if (restored) {
    return (
      <Notice kind='why' action={{ words: t('activity.draftDrop'), onTap: drop }}>
        {t('activity.draftKept')}
      </Notice>
    );
  }
  if (copied) {
    const day = dayText(startOfDay(draft.day));
    return <Notice kind='why'>{t('life.copied', { title: copied.title, day })}</Notice>;
  }
  if (last) {
    return (
      <Notice kind='why' action={{ words: t('life.copyLast'), onTap: copyLast }}>
        {t('life.copyLastWhy', { title: last.title })}
      </Notice>
    );
  }
  return <Lede>{t('activity.createWhy')}</Lede>;
}

/** Plans an activity in under a minute: everything is suggested, nothing written is lost. */
export function PlanActivity({ asked }: { asked: Asked }) {
  const planning = useActivityDraft(asked);
  const { draft, placeIsLast, change, copyTrouble, sent } = planning;
  const { act, trouble } = useCreateActivity();
  const [tried, setTried] = useState(false);
  const mayPlan = useMayPlan();

  if (mayPlan === false) {
    return (
      <Page title={t('activity.create')}>
        <Card>
          <Empty
            picture='refused'
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
    // Its own page shows what stands; what was changed since can be changed there.
    if (made.asSaid === false) say(t('life.createdBefore'));
    await openInstead('activityDetail', { activityId: made.activityId });
  };
  return (
    <Page
      title={t('activity.create')}
      footer={
        <Row equal>
          <Button size='medium' onTap={() => send(true)}>
            {t('activity.keepDraft')}
          </Button>
          <Button kind='main' size='medium' onTap={() => send(false)}>
            {t('activity.createAction')}
          </Button>
        </Row>
      }
    >
      <Beginning of={planning} />
      <CreateForm draft={draft} onChange={change} placeIsLast={placeIsLast} tried={tried} trouble={trouble} />
      <TroubleNotice of={trouble ?? copyTrouble} />
    </Page>
  );
}

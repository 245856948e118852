import type { Told } from '@contract/activity';
import type { ActivityState } from '@contract/words';
import { useState } from 'react';
import { Refusal } from '@/cloud/trouble';
import { goBack, openInstead } from '@/device/page/navigate';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';
import { hasUntold, UntoldSheet } from '../check-in/untold';
import type { ActivityDraft } from './activity-draft';
import { CreateForm } from './create-form';
import { OpenForm } from './open-form';
import { useActivityEdit } from './use-activity-edit';

const fieldWords = {
  day: 'life.fieldTime',
  time: 'life.fieldTime',
  place: 'life.fieldPlace',
  title: 'life.fieldTitle',
  parts: 'life.fieldParts',
  guests: 'life.fieldGuests',
} as const;

const isNamed = (field: string): field is keyof typeof fieldWords => field in fieldWords;

/** What is meant by these fields, in words. */
const wordsOf = (fields: readonly (keyof ActivityDraft)[]) =>
  [...new Set(fields.map((field) => (isNamed(field) ? t(fieldWords[field]) : t('life.fieldOther'))))].join(
    t('activity.nameJoin'),
  );

const whyOf = (state: ActivityState) => {
  if (state === 'open') return t('life.editOpenWhy');
  return state === 'draft' ? t('life.editDraftWhy') : t('life.editWhy');
};

/** What was planned is written over. While people check in only some of it; afterwards nothing. */
export function EditActivity({ activityId }: { activityId: string }) {
  const { asked, activity, draft, change, bothWrote, trouble, lookAgain, send } = useActivityEdit(activityId);
  const [tried, setTried] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const state = activity?.state;
  const open = state === 'open';
  const changeable = activity?.may.change === true;
  const changedMeanwhile = trouble instanceof Refusal && trouble.code === 'activity.changedMeanwhile';

  const save = async () => {
    setTried(true);
    if (!draft || draft.place.trim() === '') return;
    const done = await send();
    if (!done) return;
    if (done !== 'unchanged' && hasUntold(done.told)) {
      setTold(done.told);
      return;
    }
    if (done === 'unchanged') say(t('life.unchanged'));
    else say(done.told ? t('life.changedTold') : t('life.changed'));
    await goBack();
  };
  const seeNow = async () => {
    await lookAgain();
    say(t('life.lookedAgain'));
  };
  return (
    <Page
      title={t('life.edit')}
      footer={
        changeable && (
          <Button kind='main' onTap={save}>
            {t('life.editSend')}
          </Button>
        )
      }
    >
      <Answer of={asked}>
        {(found) =>
          changeable && draft ? (
            <>
              {bothWrote.length > 0 ? (
                <Notice kind='waiting'>{t('life.bothWrote', { fields: wordsOf(bothWrote) })}</Notice>
              ) : (
                <Notice kind='why'>{whyOf(found.state)}</Notice>
              )}
              {open ? (
                <OpenForm draft={draft} onChange={change} tried={tried} trouble={trouble} />
              ) : (
                <CreateForm
                  stands
                  draft={draft}
                  onChange={change}
                  placeIsLast={false}
                  tried={tried}
                  trouble={trouble}
                />
              )}
              {changedMeanwhile ? (
                <Notice kind='waiting' action={{ words: t('life.lookAgain'), onTap: seeNow }}>
                  {t('life.changedMeanwhile')}
                </Notice>
              ) : (
                <TroubleNotice of={trouble} />
              )}
            </>
          ) : (
            <Card>
              <Empty
                picture='refused'
                title={activity?.runsIt ? t('life.notChangeable') : t('activity.notPlanner')}
                next={activity?.runsIt ? t('life.notChangeableNext') : t('activity.notPlannerNext')}
                action={{
                  words: t('life.seeActivity'),
                  onTap: () => openInstead('activityDetail', { activityId }),
                }}
              />
            </Card>
          )
        }
      </Answer>
      <UntoldSheet told={told} onClose={goBack} />
    </Page>
  );
}

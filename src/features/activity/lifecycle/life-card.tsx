import type { Told } from '@contract/activity';
import type { Output } from '@contract/api';
import { yearOfDay, yearStanding } from '@contract/open-year';
import { useState } from 'react';
import { goBack, open } from '@/device/page/navigate';
import { confirm, say } from '@/device/say';
import { t } from '@/i18n';
import { dayInShanghai, todayInShanghai } from '@/i18n/dates';
import { ReasonSheet } from '@/shared/reason-sheet';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Card } from '@/ui/layout/card';
import { Notice } from '@/ui/layout/notice';
import { ListRow } from '@/ui/list-row';
import { CorrectionSheet } from '../attendance/correction-sheet';
import { UntoldSheet } from '../check-in/untold';
import { hasEnded } from '../parts/has-ended';
import { isAhead } from '../parts/is-ahead';
import { useMayPlan } from '../planning/use-may-plan';
import { FileSheet } from './file-sheet';
import { useCancel } from './use-life';

/** What who runs an activity can do with it as a whole: change it, call it off, do it once more, freeze its record, correct that. */
export function LifeCard({ of }: { of: Output<'activity.detail'> }) {
  const { activityId, state, runsIt, may } = of;
  const cancel = useCancel();
  const mayPlan = useMayPlan();
  const [sheet, setSheet] = useState<'cancel' | 'file' | 'correct'>();
  const [told, setTold] = useState<Told | null>(null);
  if (!runsIt) return null;

  const drop = async () => {
    if (!(await confirm({ title: t('life.dropTitle'), text: t('life.dropText'), yes: t('life.dropYes') })))
      return;
    if (await cancel.act({ activityId })) await goBack();
  };
  // Announced for a year that is closed, and never ended: nothing of it changes any more.
  const isOver =
    isAhead(state) &&
    !may.change &&
    yearStanding(yearOfDay(dayInShanghai(of.startsAt)), todayInShanghai()) === 'closed';
  if (isOver) return <Notice kind='why'>{t('life.yearClosed')}</Notice>;
  const callOff = async (reason: string) => {
    const done = await cancel.act({ activityId, reason });
    if (!done) return;
    setSheet(undefined);
    say(t('life.cancelled'));
    setTold(done.told);
  };
  return (
    <>
      <TroubleNotice of={sheet ? undefined : cancel.trouble} />
      {state !== 'cancelled' && (
        <Card rows>
          {may.change && (
            <ListRow
              title={t('life.edit')}
              note={state === 'open' ? t('life.editOpenNote') : t('life.editNote')}
              onTap={() => open('activityCreate', { edit: activityId })}
            />
          )}
          {may.drop && <ListRow title={t('life.drop')} note={t('life.dropNote')} onTap={drop} />}
          {may.cancel && (
            <ListRow title={t('life.cancel')} note={t('life.cancelNote')} onTap={() => setSheet('cancel')} />
          )}
          {may.file && (
            <ListRow title={t('life.file')} note={t('life.fileNote')} onTap={() => setSheet('file')} />
          )}
          {may.correct && (
            <ListRow
              title={t('life.correct')}
              note={t('life.correctNote')}
              onTap={() => setSheet('correct')}
            />
          )}
          {hasEnded(state) && mayPlan && (
            <ListRow
              title={t('life.copy')}
              note={t('life.copyNote')}
              onTap={() => open('activityCreate', { from: activityId })}
            />
          )}
        </Card>
      )}
      <UntoldSheet told={told} onClose={() => setTold(null)} />
      {sheet === 'cancel' && (
        <ReasonSheet
          title={t('life.cancelTitle')}
          why={t('life.cancelWhy')}
          example={t('life.cancelExample')}
          send={t('life.cancelSend')}
          trouble={cancel.trouble}
          onClose={() => {
            cancel.forgive();
            setSheet(undefined);
          }}
          onSend={callOff}
        />
      )}
      {sheet === 'file' && <FileSheet of={of} onClose={() => setSheet(undefined)} />}
      {sheet === 'correct' && <CorrectionSheet activityId={activityId} onClose={() => setSheet(undefined)} />}
    </>
  );
}

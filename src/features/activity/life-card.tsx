import type { Told } from '@contract/activity';
import type { Output } from '@contract/api';
import { useState } from 'react';
import { goBack } from '@/device/navigate';
import { confirm, say } from '@/device/say';
import { t } from '@/i18n';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Notice } from '@/ui/notice';
import { ReasonSheet } from '@/ui/reason-sheet';
import { TroubleNotice } from '@/ui/trouble-notice';
import { CorrectionSheet } from './correction-sheet';
import { useAnnounce, useCancel, useFile } from './use-life';

/** Whom somebody must tell, having no phone: by name, or null when nobody. */
function untoldText(told: Told | null): string | null {
  if (!told || told.inPerson.length === 0) return null;
  return t('life.inPerson', { names: told.inPerson.map(({ name }) => name).join(t('activity.nameJoin')) });
}

/** What who runs an activity can do with it as a whole: announce it, call it off, freeze its record, correct that. */
export function LifeCard({ of }: { of: Output<'activity.detail'> }) {
  const { activityId, state, runsIt } = of;
  const announce = useAnnounce();
  const cancel = useCancel();
  const file = useFile();
  const [sheet, setSheet] = useState<'cancel' | 'correct'>();
  const [untold, setUntold] = useState<string | null>(null);
  if (!runsIt) return null;

  const announceNow = async () => {
    const done = await announce.act({ activityId });
    if (!done) return;
    say(t('life.announced'));
    setUntold(untoldText(done.told));
  };
  const drop = async () => {
    if (!(await confirm({ title: t('life.dropTitle'), text: t('life.dropText'), yes: t('life.dropYes') })))
      return;
    if (await cancel.act({ activityId })) await goBack();
  };
  const callOff = async (reason: string) => {
    const done = await cancel.act({ activityId, reason });
    if (!done) return;
    setSheet(undefined);
    say(t('life.cancelled'));
    setUntold(untoldText(done.told));
  };
  const fileNow = async () => {
    if (!(await confirm({ title: t('life.fileTitle'), text: t('life.fileText'), yes: t('life.fileYes') })))
      return;
    if (await file.act({ activityId })) say(t('life.filed'));
  };
  const trouble = announce.trouble ?? file.trouble ?? (sheet ? undefined : cancel.trouble);
  return (
    <>
      {untold && <Notice kind='waiting'>{untold}</Notice>}
      <TroubleNotice of={trouble} />
      {state !== 'cancelled' && (
        <Card rows>
          {state === 'draft' && (
            <>
              <ListRow dot title={t('life.announce')} note={t('life.announceNote')} onTap={announceNow} />
              <ListRow title={t('life.drop')} note={t('life.dropNote')} onTap={drop} />
            </>
          )}
          {(state === 'announced' || state === 'open') && (
            <ListRow title={t('life.cancel')} note={t('life.cancelNote')} onTap={() => setSheet('cancel')} />
          )}
          {state === 'closed' && <ListRow title={t('life.file')} note={t('life.fileNote')} onTap={fileNow} />}
          {state === 'filed' && (
            <ListRow
              title={t('life.correct')}
              note={t('life.correctNote')}
              onTap={() => setSheet('correct')}
            />
          )}
        </Card>
      )}
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
      {sheet === 'correct' && <CorrectionSheet activityId={activityId} onClose={() => setSheet(undefined)} />}
    </>
  );
}

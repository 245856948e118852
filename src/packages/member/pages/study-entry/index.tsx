import type { Output } from '@contract/api';
import { useState } from 'react';
import { useCall } from '@/cloud/use-call';
import { goBack } from '@/device/page/navigate';
import { showFirstWrong } from '@/device/page/scroll';
import { confirm, say } from '@/device/say';
import { RecordForm } from '@/features/study/record-form';
import { draftFrom, missingIn, type StudyDraft, studyRefusals } from '@/features/study/study-draft';
import { useChangeStudy, useWithdrawStudy } from '@/features/study/use-change-study';
import { t } from '@/i18n';
import { answeredAboveText } from '@/i18n/answered-above';
import { dayOfYearText, todayInShanghai } from '@/i18n/dates';
import { Answer } from '@/shared/answer';
import { isAboutField } from '@/shared/refused-field';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { needsParams } from '@/ui/layout/needs-params';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';
import { Row } from '@/ui/row';
import { Lead, Sub, Tiny } from '@/ui/text';

type Entry = Output<'study.entry'>;

/** As it stands, when it can be corrected no more. */
function Settled({ of }: { of: Entry }) {
  const { kind, title, hours, studiedOn, state, notes, reason } = of;
  const line = { kind: t(`studyKind.${kind}`), day: dayOfYearText(studiedOn, todayInShanghai()), hours };
  return (
    <Card>
      <Lead>{title}</Lead>
      <Sub>{t('study.recordLineHours', line)}</Sub>
      <Sub>{t(`studyState.${state}`)}</Sub>
      {notes !== '' && <Sub>{notes}</Sub>}
      {state === 'declined' && reason !== '' && <Sub>{t('study.declinedLine', { reason })}</Sub>}
      {state === 'credited' && <Tiny>{t('study.settledNote')}</Tiny>}
    </Card>
  );
}

/** One record of one's own: to look at, and while that is possible to correct or take back. */
function StudyEntryPage({ recordId }: { recordId: string }) {
  const asked = useCall('study.entry', { recordId });
  const changing = useChangeStudy();
  const withdrawing = useWithdrawStudy();
  const [changed, setChanged] = useState<Partial<StudyDraft>>({});
  const [tried, setTried] = useState(false);
  const entry = asked.answer;
  const form = entry && { ...draftFrom(entry), ...changed };

  const save = async () => {
    if (!form) return;
    setTried(true);
    if (Object.keys(missingIn(form)).length > 0) return showFirstWrong();
    const { kind, title, hours, day, notes } = form;
    const saved = await changing.act({ recordId, kind, title, hours, studiedOn: day, notes });
    if (!saved) return;
    const who = answeredAboveText(saved.answeredAbove);
    const waits = who ? t('study.savedAbove', { who }) : t('study.savedNotes');
    say(saved.state === 'waiting' ? waits : t('study.saved'));
    await goBack();
  };
  const withdraw = async () => {
    const agreed = await confirm({
      title: t('study.withdrawTitle'),
      text: t('study.withdrawText'),
      yes: t('study.withdraw'),
    });
    if (!agreed || !(await withdrawing.act({ recordId }))) return;
    say(t('study.withdrawn'));
    await goBack();
  };
  return (
    <Page
      title={t('study.entryTitle')}
      footer={
        entry?.changeable && (
          <Row equal>
            <Button onTap={withdraw}>{t('study.withdraw')}</Button>
            <Button kind='main' onTap={save}>
              {t('study.save')}
            </Button>
          </Row>
        )
      }
    >
      <Answer of={asked}>
        {(found) =>
          found.changeable && form ? (
            <>
              {found.answeredAbove && (
                <Notice kind='waiting'>{answeredAboveText(found.answeredAbove)}</Notice>
              )}
              <RecordForm
                draft={form}
                onChange={(more) => setChanged({ ...changed, ...more })}
                tried={tried}
                trouble={changing.trouble}
              />
            </>
          ) : (
            <Settled of={found} />
          )
        }
      </Answer>
      {!isAboutField(studyRefusals, changing.trouble) && <TroubleNotice of={changing.trouble} />}
      <TroubleNotice of={withdrawing.trouble} />
    </Page>
  );
}

export default needsParams('study', ['recordId'], StudyEntryPage);

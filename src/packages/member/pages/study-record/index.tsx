import type { Output } from '@contract/api';
import { useEffect, useState } from 'react';
import { useDraft } from '@/device/memory/use-draft';
import { decoded } from '@/device/page/navigate';
import { useParams } from '@/device/page/params';
import { showFirstWrong } from '@/device/page/scroll';
import { confirm } from '@/device/say';
import { RecordForm } from '@/features/study/record-form';
import { Recorded } from '@/features/study/recorded';
import {
  draftAbout,
  draftKey,
  missingIn,
  type StudyDraft,
  studyRefusals,
  toInput,
} from '@/features/study/study-draft';
import { useRecordStudy } from '@/features/study/use-record-study';
import { useStudyYear } from '@/features/study/use-study-year';
import { t } from '@/i18n';
import { dayOfYearText, todayInShanghai } from '@/i18n/dates';
import { isAboutField } from '@/shared/refused-field';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Lede } from '@/ui/layout/lede';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';

/** Notes down something studied; says why it is asked, and what it added. */
export default function StudyRecordPage() {
  const { kind, title, makesUpFor } = useParams();
  const { form, restored, change, drop } = useDraft<StudyDraft>(draftKey, () =>
    draftAbout({ kind, title: decoded(title), makesUpFor }),
  );
  const { act, trouble, forgive } = useRecordStudy();
  const { answer: year } = useStudyYear();
  const [tried, setTried] = useState(false);
  const [recorded, setRecorded] = useState<Output<'study.record'>>();
  const [sent, setSent] = useState<StudyDraft>(form);

  // Whoever taps twice, or on two phones, means one; two parts of one course are two.
  const isNotedAlready = ({ title: named, day }: StudyDraft) =>
    (year?.records.items ?? []).some(
      ({ title: before, studiedOn, state }) =>
        before === named.trim() && studiedOn === day && (state === 'credited' || state === 'waiting'),
    );
  const meansAnother = ({ title: named, day }: StudyDraft) =>
    confirm({
      title: t('study.sameTitle'),
      text: t('study.sameText', { title: named.trim(), day: dayOfYearText(day, todayInShanghai()) }),
      yes: t('study.sameYes'),
    });
  const startAfresh = () => {
    drop();
    forgive();
    setTried(false);
    setRecorded(undefined);
  };
  const write = (changed: Partial<StudyDraft>) => {
    if (trouble) forgive();
    change(changed);
  };
  const send = async () => {
    setTried(true);
    if (Object.keys(missingIn(form)).length > 0) {
      showFirstWrong();
      return;
    }
    if (isNotedAlready(form) && !(await meansAnother(form))) return;
    const answer = await act(toInput(form));
    if (!answer) return;
    setSent(form);
    // What was changed since an earlier try arrived is not lost: it stays in the form.
    if (answer.asSaid !== false) drop();
    setTried(false);
    setRecorded(answer);
  };
  useEffect(() => {
    if (trouble) showFirstWrong();
  }, [trouble]);

  if (recorded) {
    return (
      <Recorded
        recorded={recorded}
        hours={sent.hours}
        isNotes={sent.kind === 'notes'}
        requiredHours={year?.requiredHours}
        onAgain={recorded.asSaid === false ? () => setRecorded(undefined) : startAfresh}
      />
    );
  }
  return (
    <Page
      title={t('study.recordTitle')}
      footer={
        <Button kind='main' onTap={send}>
          {form.kind === 'notes' ? t('study.sendNotes') : t('study.send')}
        </Button>
      }
    >
      {restored ? (
        <Notice kind='why' action={{ words: t('study.draftDrop'), onTap: startAfresh }}>
          {t('study.draftKept')}
        </Notice>
      ) : (
        <Lede>{t('study.recordWhy')}</Lede>
      )}
      <RecordForm draft={form} onChange={write} tried={tried} trouble={trouble} />
      {!isAboutField(studyRefusals, trouble) && <TroubleNotice of={trouble} />}
    </Page>
  );
}

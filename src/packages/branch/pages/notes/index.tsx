import { yearOfDay, yearStanding } from '@contract/open-year';
import { useState } from 'react';
import { say } from '@/device/say';
import { EnterStudySheet } from '@/features/branch/enter-study-sheet';
import { NoteCard, type WaitingNotes } from '@/features/branch/note-card';
import { useAcceptNotes } from '@/features/branch/use-accept-notes';
import { useWaitingNotes } from '@/features/branch/use-waiting-notes';
import { t } from '@/i18n';
import { todayInShanghai } from '@/i18n/dates';
import { nameApart } from '@/i18n/tell-apart';
import { Answer } from '@/shared/answer';
import { ReasonSheet } from '@/shared/reason-sheet';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';

/** Study notes that wait: an hour is credited once the secretary has read them. */
export default function StudyNotesPage() {
  const asked = useWaitingNotes();
  const { act, trouble, forgive } = useAcceptNotes();
  const [sendingBack, setSendingBack] = useState<WaitingNotes>();
  const [acceptingLate, setAcceptingLate] = useState<WaitingNotes>();
  const [entering, setEntering] = useState(false);

  const close = () => {
    forgive();
    setSendingBack(undefined);
    setAcceptingLate(undefined);
  };
  const accept = async ({ recordId, memberName, hours }: WaitingNotes, reason?: string) => {
    const accepted = await act({ recordId, accept: true, ...(reason === undefined ? {} : { reason }) });
    if (!accepted) return;
    close();
    say(t('branch.accepted', { name: memberName, hours }));
  };
  /** What is accepted after its year was closed is a correction, and says why. */
  const acceptOrAsk = async (notes: WaitingNotes) => {
    const isLate = yearStanding(yearOfDay(notes.studiedOn), todayInShanghai()) === 'closed';
    if (isLate) setAcceptingLate(notes);
    else await accept(notes);
  };
  const sendBack = async ({ recordId, memberName }: WaitingNotes, reason: string) => {
    const sent = await act({ recordId, accept: false, reason });
    if (!sent) return;
    close();
    say(t('branch.sentBack', { name: memberName }));
  };
  return (
    <Page
      title={t('branch.notes')}
      footer={<Button onTap={() => setEntering(true)}>{t('branch.enterStudy')}</Button>}
    >
      {!sendingBack && !acceptingLate && <TroubleNotice of={trouble} />}
      <Answer of={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Card>
              <Empty picture='allDone' title={t('branch.noNotes')} next={t('branch.noNotesNext')} />
            </Card>
          ) : (
            <>
              <Lede>{t('branch.notesWhy')}</Lede>
              {items.map((notes) => (
                <NoteCard
                  key={notes.recordId}
                  notes={notes}
                  onAccept={() => acceptOrAsk(notes)}
                  onSendBack={() => setSendingBack(notes)}
                />
              ))}
            </>
          )
        }
      </Answer>
      {sendingBack && (
        <ReasonSheet
          title={t('branch.sendBackTitle', {
            name: nameApart({ ...sendingBack, name: sendingBack.memberName }),
          })}
          why={t('branch.sendBackWhy')}
          example={t('branch.sendBackExample')}
          send={t('branch.sendBackSend')}
          trouble={trouble}
          onClose={close}
          onSend={(reason) => sendBack(sendingBack, reason)}
        />
      )}
      {acceptingLate && (
        <ReasonSheet
          title={t('branch.acceptLateTitle', {
            name: nameApart({ ...acceptingLate, name: acceptingLate.memberName }),
          })}
          why={t('branch.acceptLateWhy')}
          example={t('branch.acceptLateExample')}
          send={t('branch.acceptLateSend')}
          trouble={trouble}
          onClose={close}
          onSend={(reason) => accept(acceptingLate, reason)}
        />
      )}
      {entering && <EnterStudySheet onClose={() => setEntering(false)} />}
    </Page>
  );
}

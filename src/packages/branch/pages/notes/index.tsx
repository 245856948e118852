import { useState } from 'react';
import { say } from '@/device/say';
import { NoteCard, type WaitingNotes } from '@/features/branch/note-card';
import { useAcceptNotes } from '@/features/branch/use-accept-notes';
import { useWaitingNotes } from '@/features/branch/use-waiting-notes';
import { t } from '@/i18n';
import { Answer } from '@/ui/answer';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { ReasonSheet } from '@/ui/reason-sheet';
import { TroubleNotice } from '@/ui/trouble-notice';

/** Study notes that wait: an hour is credited once the secretary has read them. */
export default function StudyNotesPage() {
  const asked = useWaitingNotes();
  const { act, trouble, forgive } = useAcceptNotes();
  const [sendingBack, setSendingBack] = useState<WaitingNotes>();

  const accept = async ({ recordId, memberName, hours }: WaitingNotes) => {
    const accepted = await act({ recordId, accept: true });
    if (accepted) say(t('branch.accepted', { name: memberName, hours }));
  };
  const close = () => {
    forgive();
    setSendingBack(undefined);
  };
  const sendBack = async ({ recordId, memberName }: WaitingNotes, reason: string) => {
    const sent = await act({ recordId, accept: false, reason });
    if (!sent) return;
    close();
    say(t('branch.sentBack', { name: memberName }));
  };
  return (
    <Page title={t('branch.notes')}>
      {!sendingBack && <TroubleNotice of={trouble} />}
      <Answer of={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Card>
              <Empty title={t('branch.noNotes')} next={t('branch.noNotesNext')} />
            </Card>
          ) : (
            <>
              <Notice kind='why'>{t('branch.notesWhy')}</Notice>
              {items.map((notes) => (
                <NoteCard
                  key={notes.recordId}
                  notes={notes}
                  onAccept={() => accept(notes)}
                  onSendBack={() => setSendingBack(notes)}
                />
              ))}
            </>
          )
        }
      </Answer>
      {sendingBack && (
        <ReasonSheet
          title={t('branch.sendBackTitle', { name: sendingBack.memberName })}
          why={t('branch.sendBackWhy')}
          example={t('branch.sendBackExample')}
          send={t('branch.sendBackSend')}
          trouble={trouble}
          onClose={close}
          onSend={(reason) => sendBack(sendingBack, reason)}
        />
      )}
    </Page>
  );
}

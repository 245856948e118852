import type { Attendee } from '@contract/activity';
import { useCallback, useMemo, useState } from 'react';
import { useOutbox } from '@/cloud/use-outbox';
import { open, openInstead } from '@/device/page/navigate';
import { Arrivals } from '@/features/activity/attendance/arrivals';
import { CapturesWaiting } from '@/features/activity/attendance/captures-waiting';
import { EnterSheet } from '@/features/activity/attendance/enter-sheet';
import { withUnsent } from '@/features/activity/check-in/unsent';
import { CodeCard } from '@/features/activity/code/code-card';
import { NoCode } from '@/features/activity/code/no-code';
import { isOpenedHere } from '@/features/activity/code/opened-here';
import { OpeningCard } from '@/features/activity/code/opening-card';
import { useCodeActions } from '@/features/activity/code/use-code-actions';
import { useCodeScreen } from '@/features/activity/code/use-code-screen';
import { useOpening } from '@/features/activity/code/use-opening';
import { LeaveAsked } from '@/features/activity/leave/leave-asked';
import { BranchLines } from '@/features/activity/parts/branch-lines';
import { People } from '@/features/activity/parts/people';
import { awaited, notCounted, recordedLatestFirst, stillToCome } from '@/features/activity/parts/roll-order';
import { OutboxCard } from '@/features/outbox/outbox-card';
import { t } from '@/i18n';
import { FindPerson, named } from '@/shared/find-person';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Card } from '@/ui/layout/card';
import { needsParams } from '@/ui/layout/needs-params';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';
import { Skeleton } from '@/ui/layout/skeleton';

/** The secretary's phone during check-in: the changing code, who has come, and everyone who cannot scan. */
function ActivityCodePage({ activityId }: { activityId: string }) {
  const { code, text, now, roll, rollIsOld, lookAgain, askAgain } = useCodeScreen(activityId);
  const opening = useOpening(activityId, askAgain);
  const kept = useOutbox();
  const people = useMemo(() => withUnsent(roll?.people ?? [], kept, activityId), [roll, kept, activityId]);
  const actions = useCodeActions({ activityId, roll: roll && { ...roll, people }, onEntered: lookAgain });
  const [sought, setSought] = useState('');
  const shown = named(people, sought);
  const [entering, setEntering] = useState<Attendee>();
  const enter = useCallback((person: Attendee) => setEntering(person), []);
  const title = roll?.title ?? t('activity.checkIn');

  if (code.refused) {
    const seeRoll = {
      words: t('activity.seeRoll'),
      onTap: () => openInstead('activityAttendance', { activityId }),
    };
    return (
      <Page title={title}>
        <NoCode of={code.refused} again={lookAgain} over={seeRoll} />
      </Page>
    );
  }
  const counts = roll?.counts ?? code.counts;
  const waits = code.standing === 'early' || code.standing === 'ready';
  const undoes = code.undoable === true || isOpenedHere(activityId);
  return (
    <Page title={title} footer={waits ? null : actions.buttons}>
      {waits || code.standing === 'over' ? (
        <OpeningCard code={code} wasOpen={roll?.state === 'open'} onOpen={opening.open} />
      ) : (
        <CodeCard
          code={code}
          text={text}
          now={now}
          onProject={() => open('activityProjector', { activityId, title })}
          onUndo={undoes ? opening.undo : undefined}
        />
      )}
      <TroubleNotice of={opening.trouble ?? actions.trouble} />
      <OutboxCard />
      {rollIsOld && roll && <Notice kind='waiting'>{t('activity.rollOld')}</Notice>}
      {counts && (
        <Card>
          <Arrivals counts={counts} />
          {roll && <BranchLines branches={roll.branches} />}
        </Card>
      )}
      {roll ? (
        <>
          <CapturesWaiting activityId={activityId} captures={roll.captures} onDecided={lookAgain} />
          <LeaveAsked activityId={activityId} people={people} onDecided={lookAgain} onEnter={enter} />
          <FindPerson among={people.length} sought={sought} onSeek={setSought} />
          {shown.length === 0 && people.length > 0 && <Notice kind='waiting'>{t('who.findNone')}</Notice>}
          <People title={t('activity.notRecorded')} people={awaited(stillToCome(shown))} onTap={enter} />
          <People title={t('activity.notCounted')} people={notCounted(stillToCome(shown))} onTap={enter} />
          <People title={t('activity.recorded')} people={recordedLatestFirst(shown)} onTap={enter} />
        </>
      ) : (
        <Skeleton cards={1} />
      )}
      <EnterSheet
        activityId={activityId}
        person={entering}
        onClose={() => setEntering(undefined)}
        onEntered={lookAgain}
      />
    </Page>
  );
}

export default needsParams('activity', ['activityId'], ActivityCodePage);

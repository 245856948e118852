import type { Attendee } from '@contract/activity';
import { type ActivityState, attendanceStates } from '@contract/words';
import { useCallback, useMemo, useState } from 'react';
import { useOutbox } from '@/cloud/use-outbox';
import { Arrivals } from '@/features/activity/attendance/arrivals';
import { BackfillSheet } from '@/features/activity/attendance/backfill-sheet';
import { CapturesWaiting } from '@/features/activity/attendance/captures-waiting';
import { EnterSheet } from '@/features/activity/attendance/enter-sheet';
import { useAttendance } from '@/features/activity/attendance/use-attendance';
import { useRestCame } from '@/features/activity/attendance/use-rest-came';
import { withUnsent } from '@/features/activity/check-in/unsent';
import { useCodeActions } from '@/features/activity/code/use-code-actions';
import { LeaveAsked } from '@/features/activity/leave/leave-asked';
import { StandingLeaveSheet } from '@/features/activity/leave/standing-leave-sheet';
import { wasNeverOpened } from '@/features/activity/lifecycle/activity-actions';
import { BranchLines } from '@/features/activity/parts/branch-lines';
import { GuestList } from '@/features/activity/parts/guest-list';
import { People } from '@/features/activity/parts/people';
import { awaited, leaveWaits, notCounted, stillToCome } from '@/features/activity/parts/roll-order';
import { useActivity } from '@/features/activity/parts/use-activity';
import { useIsSecretary } from '@/features/activity/parts/use-is-secretary';
import { OutboxCard } from '@/features/outbox/outbox-card';
import { t } from '@/i18n';
import { dayText, timeText } from '@/i18n/dates';
import { Answer } from '@/shared/answer';
import { FindPerson, named } from '@/shared/find-person';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Heading } from '@/ui/layout/heading';
import { Lede } from '@/ui/layout/lede';
import { needsParams } from '@/ui/layout/needs-params';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';

/** What a tap on somebody does, and whether it needs a reason. */
const whyOf = (state: ActivityState, notedDown: boolean) => {
  if (state === 'filed') return 'activity.filedWhy';
  if (notedDown) return 'activity.noteDownWhy';
  return state === 'closed' ? 'activity.backfillWhy' : 'activity.attendanceWhy';
};

/** Those who did not come first: they are who a correction is about. */
const order = [...attendanceStates].sort((one, other) => rank(one) - rank(other));
function rank(state: (typeof attendanceStates)[number]): number {
  return { absent: 0, leave: 1, excused: 2, remote: 3, late: 4, present: 5 }[state];
}

/** The roll of one activity by what is recorded; whoever runs it may correct, with a reason once it has ended. */
function AttendancePage({ activityId }: { activityId: string }) {
  const asked = useAttendance(activityId);
  const kept = useOutbox();
  const recorded = asked.answer?.people;
  const people = useMemo(() => withUnsent(recorded ?? [], kept, activityId), [recorded, kept, activityId]);
  const activity = useActivity(activityId).answer;
  const runsIt = activity?.runsIt ?? false;
  const recordsIt = activity?.recordsIt ?? false;
  const [chosen, setChosen] = useState<Attendee>();
  const choose = useCallback((person: Attendee) => setChosen(person), []);
  // What is filed stands: a correction is a line beside it.
  const corrects = activity?.may.enter ?? false;
  const tap = corrects ? { onTap: choose } : {};
  const [standing, setStanding] = useState<Attendee>();
  const isSecretary = useIsSecretary();
  const sheet = {
    ...(isSecretary ? { onStanding: setStanding } : {}),
    activityId,
    person: chosen,
    onClose: () => setChosen(undefined),
    onEntered: asked.again,
  };
  const { rest, restCame, trouble } = useRestCame(activityId, people, asked.again);
  const open = corrects && asked.answer?.state === 'open';
  // Nobody opened the check-in on the day: who came is noted down here, and it is ended here.
  const notedDown = asked.answer !== undefined && wasNeverOpened(asked.answer);
  const noting = useCodeActions({
    activityId,
    roll: asked.answer && { ...asked.answer, people },
    onEntered: asked.again,
  });
  const [sought, setSought] = useState('');
  const shown = named(people, sought);
  const unrecorded = corrects ? stillToCome(shown) : shown;
  return (
    <Page
      title={t('activity.attendance')}
      footer={
        notedDown && runsIt
          ? noting.buttons
          : (open || (notedDown && corrects)) &&
            rest.length > 0 && <Button onTap={restCame}>{t('activity.rest')}</Button>
      }
    >
      <Answer of={asked}>
        {({ title, state, startsAt, counts, branches, guests, captures }) => (
          <>
            <Heading title={title} note={`${dayText(startsAt)} ${timeText(startsAt)}`} />
            <Card>
              <Arrivals counts={counts} />
              <BranchLines branches={branches} />
            </Card>
            {recordsIt && <Lede>{t(whyOf(state, notedDown))}</Lede>}
            <TroubleNotice of={noting.trouble ?? trouble} />
            <FindPerson among={people.length} sought={sought} onSeek={setSought} />
            {shown.length === 0 && people.length > 0 && <Notice kind='waiting'>{t('who.findNone')}</Notice>}
            <OutboxCard />
            <CapturesWaiting activityId={activityId} captures={captures} onDecided={asked.again} />
            {corrects && (
              <LeaveAsked activityId={activityId} people={people} onDecided={asked.again} onEnter={choose} />
            )}
            <People title={t('activity.notRecorded')} people={awaited(unrecorded)} {...tap} />
            <People title={t('activity.notCounted')} people={notCounted(unrecorded)} {...tap} />
            {order.map((one) => (
              <People
                key={one}
                title={t(`attendanceState.${one}`)}
                people={shown.filter((person) => person.state === one && !(corrects && leaveWaits(person)))}
                {...tap}
              />
            ))}
            {activity?.may.guests && (
              <GuestList activityId={activityId} guests={guests} onChanged={asked.again} />
            )}
            {state === 'closed' ? <BackfillSheet {...sheet} /> : <EnterSheet {...sheet} />}
            {standing && (
              <StandingLeaveSheet
                person={standing}
                onClose={() => setStanding(undefined)}
                onNoted={asked.again}
              />
            )}
          </>
        )}
      </Answer>
    </Page>
  );
}

export default needsParams('activity', ['activityId'], AttendancePage);

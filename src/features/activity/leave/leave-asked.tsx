import type { Attendee } from '@contract/activity';
import type { Said } from '@contract/activity/leave';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { nameApart } from '@/i18n/tell-apart';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { Avatar } from '@/ui/pictures/avatar';
import { Row } from '@/ui/row';
import { leaveWaits } from '../parts/roll-order';
import { useDecideLeave } from './use-decide-leave';
import { whyLeave } from './why-leave';

export interface LeaveAskedProps {
  activityId: string;
  people: readonly Attendee[];
  onDecided: () => Promise<void>;
  /** Somebody who came all the same: what can be recorded of them. */
  onEnter: (person: Attendee) => void;
}

const noteOf = (said: Said | null) => (said ? t('activity.personWaiting', { why: whyLeave(said) }) : '');

/** Those on the roll who ask for leave, each approved in one tap, or recorded if they came; nothing when nobody does. */
export function LeaveAsked({ activityId, people, onDecided, onEnter }: LeaveAskedProps) {
  const { act, trouble } = useDecideLeave();
  const waiting = people.filter(leaveWaits);
  if (waiting.length === 0) return null;
  const approve = async ({ memberId, name }: Attendee) => {
    const decided = await act({ activityId, memberId, approve: true });
    if (!decided) return;
    say(t('activity.leaveApproved', { name }));
    await onDecided();
  };
  return (
    <Section title={t('activity.leaveAskedTitle')} side={t('common.people', { n: waiting.length })}>
      <TroubleNotice of={trouble} />
      <Card rows>
        {waiting.map((person) => (
          <ListRow
            key={person.memberId}
            head={<Avatar name={person.name} />}
            title={nameApart(person)}
            note={noteOf(person.said)}
            side={
              <Row stacks>
                <Button
                  size='tiny'
                  label={t('activity.enterLabel', { name: nameApart(person) })}
                  onTap={() => onEnter(person)}
                >
                  {t('activity.cameAfterAll')}
                </Button>
                <Button
                  kind='soft'
                  size='tiny'
                  label={t('activity.leaveApproveLabel', { name: nameApart(person) })}
                  onTap={() => approve(person)}
                >
                  {t('activity.leaveApprove')}
                </Button>
              </Row>
            }
          />
        ))}
      </Card>
    </Section>
  );
}

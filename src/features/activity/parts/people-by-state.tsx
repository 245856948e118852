import type { Attendee } from '@contract/activity';
import type { Output } from '@contract/api';
import type { AttendanceState } from '@contract/words';
import type { ReactNode } from 'react';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { Arrivals } from '../attendance/arrivals';
import { useAttendance } from '../attendance/use-attendance';
import { AttendanceTag } from './attendance-tag';
import { BranchLines } from './branch-lines';
import { namesOf } from './names-of';
import { awaited, notCounted } from './roll-order';

/** Those who are missing first: they are who one looks for. */
const order: readonly AttendanceState[] = ['absent', 'leave', 'remote', 'late', 'present', 'excused'];
/** Names told of each state before it becomes 「等 n 人」. */
const namesTold = 6;

interface LineProps {
  head: ReactNode;
  people: Attendee[];
  onTap: () => void;
}

function Line({ head, people, onTap }: LineProps) {
  if (people.length === 0) return null;
  return <ListRow head={head} title={namesOf(people, namesTold)} onTap={onTap} />;
}

const unrecorded = (people: Attendee[]): [words: string, people: Attendee[]][] => [
  [t('activity.notRecorded'), awaited(people)],
  [t('activity.notCounted'), notCounted(people)],
];

/** How many came, of each branch; for those who record it, who, with the roll one tap away. */
export function PeopleByState({ of }: { of: Output<'activity.detail'> }) {
  const { activityId, counts, branches, recordsIt } = of;
  // Without an id nothing is asked: names are for those who record them.
  const { answer: roll } = useAttendance(recordsIt ? activityId : '');
  const seeRoll = () => open('activityAttendance', { activityId });
  return (
    <Card>
      <Arrivals counts={counts} />
      <BranchLines branches={branches.filter(({ agreed }) => agreed)} />
      {roll &&
        unrecorded(roll.people).map(([words, people]) => (
          <Line key={words} head={<Tag tone='slate'>{words}</Tag>} people={people} onTap={seeRoll} />
        ))}
      {roll &&
        order.map((state) => (
          <Line
            key={state}
            head={<AttendanceTag state={state} />}
            people={roll.people.filter((person) => person.state === state)}
            onTap={seeRoll}
          />
        ))}
    </Card>
  );
}

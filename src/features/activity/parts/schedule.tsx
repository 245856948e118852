import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { ListRow, RowTime } from '@/ui/list-row';
import { Row } from '@/ui/row';
import { Lead, Tiny } from '@/ui/text';
import { clockText } from './clock-text';

export type Part = Output<'activity.detail'>['parts'][number];

function partNote({ notes, host }: Part): string {
  return [notes, host && t('activity.host', { host })].filter(Boolean).join(' · ');
}

export interface ScheduleProps {
  title: string;
  parts: readonly Part[];
  creditHours: number;
}

/** The parts of an activity, with their times, hosts and notes. */
export function Schedule({ title, parts, creditHours }: ScheduleProps) {
  const timed = parts.some(({ startsAt }) => startsAt !== null);
  const credit = creditHours > 0 ? t('activity.creditHours', { n: creditHours }) : '';
  if (parts.length === 0) {
    return credit ? (
      <Card rows>
        <ListRow title={credit} />
      </Card>
    ) : null;
  }
  return (
    <Card>
      <Row apart>
        <Lead>{title}</Lead>
        {credit && <Tiny>{credit}</Tiny>}
      </Row>
      {parts.map((part) => (
        <ListRow
          key={`${part.kind} ${part.title}`}
          head={timed && <RowTime>{part.startsAt === null ? '' : clockText(part.startsAt)}</RowTime>}
          title={part.title}
          note={partNote(part)}
        />
      ))}
    </Card>
  );
}

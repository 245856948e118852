import type { ActivityCard } from '@contract/activity';
import { open } from '@/device/navigate';
import { Card } from '@/ui/card';
import { Chip, Chips } from '@/ui/chip';
import { ActivityHead } from './activity-head';
import { AttendanceTag } from './attendance-tag';

/** One activity in a list, with what is recorded of the caller. */
export function ActivityRow({ activity, past }: { activity: ActivityCard; past: boolean }) {
  const { activityId, parts, mine } = activity;
  return (
    <Card onTap={() => open('activityDetail', { activityId })}>
      <ActivityHead of={activity} />
      {!past && parts.length > 0 && (
        <Chips>
          {parts.map(({ kind, title }) => (
            <Chip key={`${kind} ${title}`} tone={kind === 'own' ? 'gold' : 'plain'}>
              {title}
            </Chip>
          ))}
        </Chips>
      )}
      {mine && <AttendanceTag state={mine.state} />}
    </Card>
  );
}

import type { ActivityCard } from '@contract/activity';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Chip, Chips } from '@/ui/chip';
import { Card } from '@/ui/layout/card';
import { ActivityHead } from '../lifecycle/activity-head';
import { AttendanceTag } from './attendance-tag';
import { isAhead } from './is-ahead';

/** One activity in a list, with what is recorded of the caller. */
export function ActivityRow({ of }: { of: ActivityCard }) {
  const { activityId, parts, mine, state } = of;
  // What was called off was missed by nobody.
  const tells = mine !== null && state !== 'cancelled';
  const ahead = isAhead(state);
  return (
    <Card onTap={() => open('activityDetail', { activityId })}>
      <ActivityHead of={of} {...(tells ? { tag: <AttendanceTag state={mine.state} /> } : {})} />
      {ahead && parts.length > 0 && (
        <Chips>
          {parts.map(({ kind, title }) => (
            <Chip key={`${kind} ${title}`} tone={kind === 'own' ? 'gold' : 'plain'}>
              {kind === 'own' ? t('activity.ownPart', { title }) : title}
            </Chip>
          ))}
        </Chips>
      )}
    </Card>
  );
}

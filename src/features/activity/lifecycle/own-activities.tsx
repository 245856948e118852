import type { Output } from '@contract/api';
import { useState } from 'react';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { dayText } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';
import { AttendanceTag } from '../parts/attendance-tag';

/** Rows drawn at first, and with each further tap. */
const atOnce = 20;

export interface OwnActivitiesProps {
  activities: Output<'member.year'>['activities'];
}

/** Activities with what is recorded of the caller at each; a tap leads to the activity. */
export function OwnActivities({ activities }: OwnActivitiesProps) {
  const [drawn, setDrawn] = useState(atOnce);
  return (
    <>
      <Card rows>
        {activities.slice(0, drawn).map(({ activityId, title, startsAt, state, creditHours }) => (
          <ListRow
            key={activityId}
            title={title}
            note={
              creditHours > 0
                ? t('year.lineHours', { day: dayText(startsAt), n: creditHours })
                : dayText(startsAt)
            }
            side={<AttendanceTag state={state} />}
            onTap={() => open('activityDetail', { activityId })}
          />
        ))}
      </Card>
      {activities.length > drawn && (
        <Button size='medium' onTap={() => setDrawn(drawn + atOnce)}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

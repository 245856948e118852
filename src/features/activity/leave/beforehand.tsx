import type { Output } from '@contract/api';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';
import { isAhead } from '../parts/is-ahead';
import { SaidNotice } from './said-notice';
import { SayCard } from './say-card';

/** Before the end of an activity: what the caller says of coming, and for those who run it what was said. */
export function Beforehand({ of }: { of: Output<'activity.detail'> }) {
  const { state, answers, activityId } = of;
  if (!isAhead(state)) {
    return of.said?.state === 'declined' || of.said?.state === 'waiting' ? <SaidNotice of={of} /> : null;
  }
  const coming = answers?.coming ?? 0;
  const waiting = answers?.waiting ?? 0;
  return (
    <>
      {/* Who shows the code is not asked whether they come. */}
      {!(of.runsIt && state === 'open') && <SayCard of={of} />}
      {coming + waiting > 0 && (
        <Card rows>
          {coming > 0 && (
            <ListRow
              title={t('activity.answered', { n: coming })}
              onTap={() => open('activityAttendance', { activityId })}
            />
          )}
          {waiting > 0 && (
            <ListRow
              dot
              title={t('activity.answeredWaiting', { n: waiting })}
              onTap={() => open('activityLeave')}
            />
          )}
        </Card>
      )}
    </>
  );
}

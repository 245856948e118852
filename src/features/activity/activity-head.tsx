import type { ActivityCard } from '@contract/activity';
import { t } from '@/i18n';
import { timeText, weekdayText } from '@/i18n/dates';
import { DateBlock } from '@/ui/date-block';
import { Grow, Row } from '@/ui/row';
import { Lead, Sub } from '@/ui/text';
import { ActivityStateTag } from './activity-state-tag';

export type ActivityHeadProps = {
  of: Pick<ActivityCard, 'title' | 'startsAt' | 'place' | 'state'>;
};

/** What, when and where, at the head of a card. */
export function ActivityHead({ of: { title, startsAt, place, state } }: ActivityHeadProps) {
  const over = state === 'closed' || state === 'cancelled';
  return (
    <Row align='top'>
      <DateBlock at={startsAt} past={over} />
      <Grow>
        <Row align='top' apart>
          <Grow>
            <Lead>{title}</Lead>
          </Grow>
          <ActivityStateTag state={state} startsAt={startsAt} />
        </Row>
        <Sub>
          {t('activity.whenWhere', { weekday: weekdayText(startsAt), time: timeText(startsAt), place })}
        </Sub>
      </Grow>
    </Row>
  );
}

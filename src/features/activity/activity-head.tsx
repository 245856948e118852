import type { ActivityCard } from '@contract/activity';
import type { ReactNode } from 'react';
import { t } from '@/i18n';
import { timeText, weekdayText } from '@/i18n/dates';
import { DateBlock } from '@/ui/date-block';
import { Grow, Row } from '@/ui/row';
import { Lead, Sub, Tiny } from '@/ui/text';
import { ActivityStateTag } from './activity-state-tag';

export type ActivityHeadProps = {
  of: Pick<ActivityCard, 'title' | 'startsAt' | 'place' | 'state'>;
  /** Below when and where: whose it is. */
  note?: string;
  /** In place of how the activity stands: what is recorded of the caller. */
  tag?: ReactNode;
};

/** What, when and where, at the head of a card. */
export function ActivityHead({ of: { title, startsAt, place, state }, note, tag }: ActivityHeadProps) {
  const over = state === 'closed' || state === 'cancelled';
  return (
    <Row align='top'>
      <DateBlock at={startsAt} past={over} />
      <Grow>
        <Row align='top' apart stacks>
          <Grow>
            <Lead>{title}</Lead>
          </Grow>
          {tag ?? <ActivityStateTag state={state} startsAt={startsAt} />}
        </Row>
        <Sub>
          {t('activity.whenWhere', { weekday: weekdayText(startsAt), time: timeText(startsAt), place })}
        </Sub>
        {note && <Tiny>{note}</Tiny>}
      </Grow>
    </Row>
  );
}

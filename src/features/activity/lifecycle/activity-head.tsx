import type { ActivityCard } from '@contract/activity';
import type { ReactNode } from 'react';
import { t } from '@/i18n';
import { timeText, weekdayText } from '@/i18n/dates';
import { DateBlock } from '@/ui/date-block';
import { Grow, Row } from '@/ui/row';
import { Lead, Sub, Tiny } from '@/ui/text';
import { ActivityMarks } from '../parts/activity-marks';
import { ActivityStateTag } from '../parts/activity-state-tag';
import { hasEnded } from '../parts/has-ended';

export type ActivityHeadProps = {
  of: Pick<ActivityCard, 'title' | 'startsAt' | 'place' | 'state' | 'label' | 'joint' | 'cancelReason'>;
  /** Below when and where: whose it is. */
  note?: string;
  /** In place of how the activity stands: what is recorded of the caller. */
  tag?: ReactNode;
};

/** What it means that an activity is a draft or was called off; nothing to say of any other. */
function standing({ state, cancelReason }: ActivityHeadProps['of']): string {
  if (state === 'draft') return t('activity.draftWhy');
  if (state !== 'cancelled') return '';
  return cancelReason ? t('activity.cancelledWhy', { reason: cancelReason }) : t('activity.cancelledPlain');
}

/** What, when and where, at the head of a card. */
export function ActivityHead({ of, note, tag }: ActivityHeadProps) {
  const { title, startsAt, place, state, label, joint } = of;
  const said = standing(of);
  return (
    <Row align='top'>
      <DateBlock at={startsAt} past={hasEnded(state) || state === 'cancelled'} />
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
        {said && <Tiny>{said}</Tiny>}
        <ActivityMarks label={label} joint={joint} filed={tag !== undefined && state === 'filed'} />
      </Grow>
    </Row>
  );
}

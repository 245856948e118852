import { tookPart } from '@contract/words';
import { memo } from 'react';
import { t } from '@/i18n';
import { timeText } from '@/i18n/dates';
import { apartText } from '@/i18n/tell-apart';
import { Button } from '@/ui/button';
import { ListRow } from '@/ui/list-row';
import { Avatar } from '@/ui/pictures/avatar';
import type { Listed } from '../check-in/unsent';
import { whyLeave } from '../leave/why-leave';
import { AttendanceTag } from './attendance-tag';

/** From this age on, the age helps the secretary see who may have no smartphone. */
const elderly = 65;

/** What helps to know about somebody on the roll: how the record came to be, or why there may be none. */
export function personNote(person: Listed): string {
  if (person.unsent) return t('signal.unsent');
  const { state, source, at, reason, age, memberClass, withoutPhone } = person;
  if (state !== null) {
    const came = tookPart(state);
    const how = source && at && came ? t('activity.atBy', atBy(at, source)) : '';
    const left = person.leftAt && t('signal.leftAt', { time: timeText(person.leftAt) });
    const near = came && person.near !== undefined && t(person.near ? 'signal.isNear' : 'signal.isFar');
    return [how, near, left, whyAway(person) || reason].filter(Boolean).join(' · ');
  }
  const old = age !== null && age >= elderly;
  return [
    beforehand(person),
    old && t('activity.age', { n: age }),
    memberClass !== 'able' && !(old && memberClass === 'frail') && t(`memberClass.${memberClass}`),
    withoutPhone && t('activity.withoutPhone'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Why they are on leave, when they asked for it themselves. */
const whyAway = ({ state, said }: Listed) =>
  state === 'leave' && said?.state === 'approved' ? whyLeave(said) : '';

/** What they said before the meeting, or that they need not come. */
function beforehand({ said, standingLeave }: Listed): string {
  return [
    standingLeave && t('activity.standing'),
    said?.state === 'waiting' && t('activity.personWaiting', { why: whyLeave(said) }),
    said?.state === 'declined' && t('activity.personDeclined'),
    said?.state === 'coming' && t('activity.personComing'),
  ]
    .filter(Boolean)
    .join(' · ');
}

const atBy = (at: string, source: NonNullable<Listed['source']>) => ({
  time: timeText(at),
  source: t(`attendanceSource.${source}`),
});

export interface PersonRowProps {
  person: Listed;
  /** Opens what can be recorded of them; left out, the row only tells. */
  onTap?: (person: Listed) => void;
}

/** One person on the roll. Drawn anew only when what is recorded of them changes. */
export const PersonRow = memo(function PersonRow({ person, onTap }: PersonRowProps) {
  const { name, state } = person;
  const tap = onTap && (() => onTap(person));
  return (
    <ListRow
      head={<Avatar name={name} />}
      title={name}
      note={[apartText(person.distinguishing), personNote(person)].filter(Boolean).join(' · ')}
      side={
        state === null && tap ? (
          <Button kind='soft' size='tiny' label={t('activity.enterLabel', { name })} onTap={tap}>
            {t('activity.enter')}
          </Button>
        ) : (
          state !== null && <AttendanceTag state={state} />
        )
      }
      {...(state !== null && tap ? { onTap: tap } : {})}
    />
  );
});

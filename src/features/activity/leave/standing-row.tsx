import type { Attendee } from '@contract/activity';
import { t } from '@/i18n';
import { dayText, startOfDay } from '@/i18n/dates';
import { ListRow } from '@/ui/list-row';

export interface StandingRowProps {
  person: Attendee | undefined;
  /** Closes the sheet that it stands in: one sheet at a time. */
  onClose: () => void;
  onStanding: ((person: Attendee) => void) | undefined;
}

/** In a person's sheet: whether they are on standing leave, and the way to note or end it. */
export function StandingRow({ person, onClose, onStanding }: StandingRowProps) {
  if (!person || !onStanding) return null;
  const { standingLeave } = person;
  const go = () => {
    onClose();
    onStanding(person);
  };
  return (
    <ListRow
      title={
        standingLeave
          ? t('activity.standingRow', { day: dayText(startOfDay(standingLeave.until)) })
          : t('activity.standing')
      }
      note={standingLeave ? standingLeave.reason : t('activity.standingNone')}
      onTap={go}
    />
  );
}

import type { ActivityCard } from '@contract/activity';
import { t } from '@/i18n';
import { Marks } from '@/ui/pictures/marks';
import { Tag } from '@/ui/tag';

export type ActivityMarksProps = Pick<ActivityCard, 'label' | 'joint'> & {
  /** Frozen, where nothing else says so. */
  filed?: boolean;
};

/** What else there is to know of an activity: 党员三日, that branches hold it together. Nothing for most. */
export function ActivityMarks({ label, joint, filed = false }: ActivityMarksProps) {
  if (!label && !joint && !filed) return null;
  return (
    <Marks>
      {label && <Tag tone='gold'>{t(`activityLabel.${label}`)}</Tag>}
      {joint && <Tag tone='slate'>{t('activity.joint')}</Tag>}
      {filed && <Tag tone='slate'>{t('activityState.filed')}</Tag>}
    </Marks>
  );
}

import type { ActivityState } from '@contract/words';
import { t } from '@/i18n';
import { daysUntil, nearDayText } from '@/i18n/dates';
import { Tag } from '@/ui/tag';

/** How an activity stands; while it is only announced and near, the day says more than the state. */
export function ActivityStateTag({ state, startsAt }: { state: ActivityState; startsAt: string }) {
  if (state === 'open') return <Tag tone='red'>{t('activityState.open')}</Tag>;
  if (state === 'draft') return <Tag tone='amber'>{t('activityState.draft')}</Tag>;
  if (state !== 'announced') return <Tag tone='slate'>{t(`activityState.${state}`)}</Tag>;
  const days = daysUntil(startsAt);
  if (days < 0) return <Tag tone='slate'>{t('activity.neverOpened')}</Tag>;
  if (days === 0 || days === 1) return <Tag tone='red'>{nearDayText(startsAt)}</Tag>;
  return <Tag tone='gold'>{t('activityState.announced')}</Tag>;
}

import type { ResolutionLine } from '@contract/activity/resolution';
import { t } from '@/i18n';
import { daysUntil, dueText, startOfDay } from '@/i18n/dates';
import { Tag } from '@/ui/tag';

/** How long there is still, or that it is done. What is late is said in amber: it wants doing, nobody is scolded. */
export function DueTag({ of: { state, dueOn } }: { of: Pick<ResolutionLine, 'state' | 'dueOn'> }) {
  if (state === 'closed') return <Tag tone='green'>{t('minutes.doneTag')}</Tag>;
  const soon = daysUntil(startOfDay(dueOn)) <= 3;
  return <Tag tone={soon ? 'amber' : 'slate'}>{dueText(dueOn)}</Tag>;
}

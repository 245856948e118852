import type { AnsweredAbove } from '@contract/answered-above';
import { t } from '.';

/** Who answers in place of the branch; nothing where it answers itself. */
export function answeredAboveText(above: AnsweredAbove): string {
  if (!above) return '';
  return t(above.outside ? 'common.answeredOutside' : 'common.answeredAbove', { name: above.name });
}

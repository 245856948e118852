import { answeredAbove } from '../../judges/above';
import type { AnswerRecord } from '../../records/answer';

/** What somebody said beforehand, as it travels. */
export const saidOf = ({ state, kind, reason, late, decision, saidAt, above }: AnswerRecord) => ({
  state,
  kind,
  reason,
  late,
  decision,
  at: saidAt,
  ...answeredAbove(above, state === 'waiting'),
});

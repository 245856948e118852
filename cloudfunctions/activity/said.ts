import type { AnswerRecord } from '../records/answer';

/** What somebody said beforehand, as it travels. */
export const saidOf = ({ state, kind, reason, late, decision, saidAt }: AnswerRecord) => ({
  state,
  kind,
  reason,
  late,
  decision,
  at: saidAt,
});

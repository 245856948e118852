/** A step of a record's way. `by` is already in the words that others may read: 王**, 李同志, 新兴社区. */
export interface StepRecord<What extends string> {
  what: What;
  at: Date;
  by: string;
  /** The identity that took the step: the audit line, never sent to a phone. */
  openid: string;
  note: string;
  /** The day on which it was done, of a step that was noted later: `2026-12-31`. */
  doneOn?: string;
  /** Of the call that took the step: the same call sent again finds it here and changes nothing. */
  requestId?: string;
}

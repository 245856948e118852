import { answeredAbove } from '../judges/above';
import type { StudyRecord } from '../records/study';

/** A study record as its member and those who read its notes see it. */
export const studyCard = (record: StudyRecord) => ({
  recordId: record._id,
  kind: record.kind,
  title: record.title,
  hours: record.hours,
  studiedOn: record.studiedOn,
  state: record.state,
  notes: record.notes,
  reason: record.reason,
  makesUpFor: record.makesUpFor ?? null,
  correction: record.correction ?? false,
  ...answeredAbove(record.above, record.state === 'waiting'),
});

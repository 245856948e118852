import type { Output } from '@contract/api';
import type { StudyRecordCard } from '@contract/study';

/** Something studied, but for what the test is about. */
export const aStudyRecord = (given: Partial<StudyRecordCard> = {}): StudyRecordCard => ({
  recordId: 'r1',
  makesUpFor: null,
  correction: false,
  kind: 'course',
  title: '第一讲',
  hours: 1,
  studiedOn: '2026-11-20',
  state: 'credited',
  notes: '',
  reason: '',
  ...given,
});

/** A year of study, but for what the test is about. */
export const aStudyYear = (given: Partial<Output<'study.mine'>> = {}): Output<'study.mine'> => ({
  year: 2026,
  requiredHours: 32,
  creditedHours: 26,
  activityHours: 18,
  waitingHours: 0,
  correctedHours: 0,
  lastYear: null,
  records: { items: [], next: null },
  ...given,
});

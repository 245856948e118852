import type { RefusalCode } from '../../contract/api';
import { limits } from '../../contract/limits';
import type { StudyKind, StudyState } from '../../contract/words';
import { dayOf, yearOf } from '../kernel/clock';
import type { StudyRecord } from '../records/study';

interface Studied {
  kind: StudyKind;
  hours: number;
  studiedOn: string;
  notes: string;
}

/** Notes wait until somebody has read them; the other kinds count at once. */
export const firstState = (kind: StudyKind): StudyState => (kind === 'notes' ? 'waiting' : 'credited');

/**
 * Why something studied may not be logged, or null when it may. It is of this year up to today (Asia/Shanghai),
 * and the day's own records together, `hoursThatDay` among them, credit no more than a working day. That is a soft
 * limit: records sent at the very same moment do not see each other, and each of them stays within it by itself.
 */
export function whyNotRecord(studied: Studied, hoursThatDay: number, now: Date): RefusalCode | null {
  if (studied.studiedOn > dayOf(now)) return 'study.inFuture';
  if (Number(studied.studiedOn.slice(0, 4)) !== yearOf(now)) return 'study.otherYear';
  if (studied.kind === 'notes' && [...studied.notes].length < limits.studyNotesLeast) {
    return 'study.notesTooShort';
  }
  return hoursThatDay + studied.hours > limits.studyHoursMost ? 'study.dayIsFull' : null;
}

/** Why notes may not be accepted or sent back now, or null when they may. Nobody answers their own. */
export function whyNotAnswer(
  record: Pick<StudyRecord, 'memberId' | 'state'>,
  memberId: string,
  said: { accept: boolean; reason: string },
): RefusalCode | null {
  if (record.memberId === memberId) return 'study.own';
  if (record.state !== 'waiting') return 'study.notWaiting';
  return !said.accept && said.reason === '' ? 'study.reasonNeeded' : null;
}

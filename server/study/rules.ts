import type { RefusalCode } from '../../contract/api';
import { limits } from '../../contract/limits';
import { yearOfDay, yearStanding } from '../../contract/open-year';
import type { StudyKind, StudyState } from '../../contract/words';
import type { StudyRecord } from '../../server/records/study';
import { dayOf, monthOf, monthsAfter } from '../kernel/time/clock';

interface Studied {
  kind: StudyKind;
  hours: number;
  studiedOn: string;
  notes: string;
}

/** How the year of a day stands now. */
const standingOf = (studiedOn: string, now: Date) => yearStanding(yearOfDay(studiedOn), dayOf(now));

/** Whether what was studied on that day is credited beside the closed figure of its year, and no longer in it. */
export const isCorrection = (studiedOn: string, now: Date): boolean =>
  standingOf(studiedOn, now) === 'closed';

/** Notes wait until somebody has read them, and whatever comes late for its year; the rest counts at once. */
export const firstState = (
  { kind, studiedOn }: Pick<Studied, 'kind' | 'studiedOn'>,
  now: Date,
): StudyState => (kind === 'notes' || standingOf(studiedOn, now) !== 'open' ? 'waiting' : 'credited');

/**
 * Why something studied may not be logged, or null when it may. It is of a year that still stands open (open-year.ts), up
 * to today (Asia/Shanghai), and the day's own records together, `hoursThatDay` among them, credit no more than a working day. That is a soft
 * limit: records sent at the very same moment do not see each other, and each of them stays within it by itself.
 */
export function whyNotRecord(studied: Studied, hoursThatDay: number, now: Date): RefusalCode | null {
  if (studied.studiedOn > dayOf(now)) return 'study.inFuture';
  if (isCorrection(studied.studiedOn, now)) return 'study.otherYear';
  if (studied.kind === 'notes' && [...studied.notes].length < limits.studyNotesLeast) {
    return 'study.notesTooShort';
  }
  return isTooMuch(hoursThatDay, studied.hours) ? 'study.dayIsFull' : null;
}

const isTooMuch = (hoursThatDay: number, hours: number) => hoursThatDay + hours > limits.studyHoursMost;

/** Years before this one for which the secretary may still write something down: as a correction, once they are closed. */
const YEARS_BACK = 3;

/** Why the secretary may not write down what somebody has studied, or null: of this year or one not long ago, up to today. */
export function whyNotEnter(
  studied: Pick<Studied, 'hours' | 'studiedOn'>,
  hoursThatDay: number,
  now: Date,
): RefusalCode | null {
  const today = dayOf(now);
  if (studied.studiedOn > today) return 'study.inFuture';
  if (yearOfDay(studied.studiedOn) < yearOfDay(today) - YEARS_BACK) return 'study.tooFarBack';
  return isTooMuch(hoursThatDay, studied.hours) ? 'study.dayIsFull' : null;
}

/**
 * Why notes may not be accepted or sent back now, or null when they may. Nobody answers their own; what is sent back needs a
 * reason, and so does what is accepted as a correction.
 */
export function whyNotAnswer(
  record: Pick<StudyRecord, 'memberId' | 'state' | 'studiedOn'>,
  memberId: string,
  said: { accept: boolean; reason: string },
  now: Date,
): RefusalCode | null {
  if (record.memberId === memberId) return 'study.own';
  if (record.state !== 'waiting') return 'study.notWaiting';
  if (said.reason !== '') return null;
  if (!said.accept) return 'study.reasonNeeded';
  return isCorrection(record.studiedOn, now) ? 'study.correctionReason' : null;
}

/** The last day on which what counts at once can still be corrected: of the month after the one in which it was written down. */
const MONTH_CLOSES_ON = 10;

/**
 * Whether its member may still correct or withdraw a record: until it is accepted or sent back; of the kinds that count at once
 * until the 10th of the month after the one in which it was written down, while its year takes what members write down.
 */
export function isChangeable(
  record: Pick<StudyRecord, 'state' | 'studiedOn' | 'sentAt' | 'answeredBy'>,
  now: Date,
): boolean {
  if (record.state === 'waiting') return true;
  if (record.state !== 'credited' || record.answeredBy !== null) return false;
  const closes = `${monthsAfter(monthOf(record.sentAt), 1)}-${MONTH_CLOSES_ON}`;
  return dayOf(now) <= closes && standingOf(record.studiedOn, now) === 'open';
}

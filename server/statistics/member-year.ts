import { type ActivityKind, type AttendanceState, activityKinds, tookPart } from '../../contract/words';
import { attendances, members } from '../collections';
import { command } from '../kernel/store/database';
import { yearOf } from '../kernel/time/clock';
import type { ActivityRecord, AttendanceRecord } from '../records/activity';
import type { ErrandRecord } from '../records/errand';
import type { MemberRecord } from '../records/member';
import type { StudyRecord } from '../records/study';
import type { WishRecord } from '../records/wish';
import { hasEnded, meetingKinds } from './attendance';
import { isRecorded, isSolved, isUnconfirmed } from './errands-solved';
import { requiredHours } from './required-hours';
import { correctedHours, hoursIn } from './study-hours';
import { countsForYear, countsUnconfirmed, deedOfErrand, type WishDeed } from './year-of-deed';

/** A year of one member: meetings and theme days, and room for much volunteering. */
const MOST_ATTENDANCES = 500;

/** What is recorded of one member at one activity, with what that was. */
export interface OwnAttendance extends Pick<AttendanceRecord, 'activityId' | 'state' | 'creditHours'> {
  kind: ActivityKind;
  title: string;
  startsAt: Date;
}

export interface YearRecords {
  attendances: OwnAttendance[];
  study: Pick<StudyRecord, 'kind' | 'title' | 'hours' | 'studiedOn' | 'state' | 'correction'>[];
  /** Wishes taken on by the member that their citizens confirmed, done in the year. */
  wishes: (WishDeed & Pick<WishRecord, 'title' | 'numbersKept'>)[];
  /** Done by the member in the year, and closed by seven days of silence. */
  unconfirmed: (WishDeed & Pick<WishRecord, 'title' | 'numbersKept'>)[];
  /** Residents' problems that the member saw to in the year: solved, or noted down on the spot. */
  errands: Pick<ErrandRecord, 'title' | 'state' | 'doneAt' | 'solvedAt'>[];
}

type Attended = Pick<AttendanceRecord, 'activityId' | 'state' | 'creditHours'> & {
  activities: Pick<ActivityRecord, 'kind' | 'title' | 'startsAt' | 'state'>[];
};

/**
 * What is recorded of a member's year, latest first: two requests at once. What was called off, or has not ended yet, is no part of it.
 * A member has a few dozen records of study and wishes in all, so that they are joined whole and the year is chosen here.
 */
export async function yearRecords(memberId: string, year: number): Promise<YearRecords> {
  const [attended, [own]] = await Promise.all([
    attendances.aggregate<Attended>((start) =>
      start
        .match({ memberId, year, cleared: command().neq(true) })
        .limit(MOST_ATTENDANCES)
        .lookup({ from: 'activities', localField: 'activityId', foreignField: '_id', as: 'activities' })
        .project({
          activityId: 1,
          state: 1,
          creditHours: 1,
          'activities.kind': 1,
          'activities.title': 1,
          'activities.startsAt': 1,
          'activities.state': 1,
        }),
    ),
    members.aggregate<{ study: StudyRecord[]; wishes: WishRecord[]; errands: ErrandRecord[] }>((start) =>
      start
        .match({ _id: memberId })
        .limit(1)
        .lookup({ from: 'studyRecords', localField: '_id', foreignField: 'memberId', as: 'study' })
        .lookup({ from: 'wishes', localField: '_id', foreignField: 'claimerId', as: 'wishes' })
        .lookup({ from: 'errands', localField: '_id', foreignField: 'assigneeId', as: 'errands' })
        .project({
          'study.kind': 1,
          'study.title': 1,
          'study.hours': 1,
          'study.studiedOn': 1,
          'study.state': 1,
          'study.year': 1,
          'study.correction': 1,
          'wishes.title': 1,
          'wishes.numbersKept': 1,
          'wishes.state': 1,
          'wishes.fulfilledAt': 1,
          'wishes.confirmedAt': 1,
          'wishes.lapsedAt': 1,
          'errands.title': 1,
          'errands.state': 1,
          'errands.doneAt': 1,
          'errands.solvedAt': 1,
        }),
    ),
  ]);
  return {
    attendances: attended
      .flatMap(({ activities: [activity], ...record }) =>
        activity && hasEnded(activity.state) ? [{ ...activity, ...record }] : [],
      )
      .sort((one, other) => other.startsAt.getTime() - one.startsAt.getTime()),
    study: (own?.study ?? [])
      .filter((record) => record.year === year)
      .sort((one, other) => other.studiedOn.localeCompare(one.studiedOn)),
    wishes: (own?.wishes ?? []).filter((wish) => countsForYear(wish, year)),
    unconfirmed: (own?.wishes ?? []).filter((wish) => countsUnconfirmed(wish, year)),
    errands: (own?.errands ?? []).filter((errand) => {
      const at = deedOfErrand(errand);
      return at !== null && yearOf(at) === year;
    }),
  };
}

const counted = (records: readonly { state: AttendanceState }[]) => {
  const within = (state: AttendanceState) => records.filter((one) => one.state === state).length;
  return {
    present: within('present'),
    late: within('late'),
    remote: within('remote'),
    leave: within('leave'),
    excused: within('excused'),
    absent: within('absent'),
  };
};

/** How a member's activities went, kind by kind; kinds without a record are left out. */
export const byKind = (records: readonly Pick<OwnAttendance, 'kind' | 'state'>[]) =>
  activityKinds.flatMap((kind) => {
    const own = records.filter((one) => one.kind === kind);
    return own.length === 0 ? [] : [{ kind, ...counted(own) }];
  });

/** The year's figures: each is a count or a sum of the records. */
export function yearFigures(
  { attendances, study, wishes, unconfirmed, errands }: YearRecords,
  member: Pick<MemberRecord, 'offices'>,
) {
  const meetings = attendances.filter(({ kind }) => meetingKinds.includes(kind));
  const activityHours = attendances.reduce((total, { creditHours }) => total + creditHours, 0);
  return {
    figures: {
      attended: meetings.filter(({ state }) => tookPart(state)).length,
      expected: meetings.filter(({ state }) => state !== 'excused').length,
      wishesFulfilled: wishes.length,
      wishesUnconfirmed: unconfirmed.length,
      errandsSolved: errands.filter(isSolved).length,
      errandsUnconfirmed: errands.filter(isUnconfirmed).length,
      errandsRecorded: errands.filter(isRecorded).length,
      volunteered: attendances.filter(({ kind, state }) => kind === 'volunteering' && tookPart(state)).length,
      creditedHours: hoursIn(study, 'credited') + activityHours,
      requiredHours: requiredHours(member),
    },
    activityHours,
    waitingHours: hoursIn(study, 'waiting'),
    correctedHours: correctedHours(study),
  };
}

import type { LeaveKind } from '../contract/words';
import { dayOf, daysAfter } from '../server/kernel/time/clock';
import { type ActivityRecord, type AttendanceRecord, attendanceId } from '../server/records/activity';
import type { AnswerRecord } from '../server/records/answer';
import type { BranchPlan } from './branches';
import { instantAt } from './calendar';
import type { Person } from './people';

/** How many said that they will come. */
const COMING = 3;

/** What was asked for, as the demo's secretaries find it. */
const asked: ReadonlyArray<{ kind: LeaveKind; reason: string }> = [
  { kind: 'work', reason: '单位值班，走不开' },
];

/**
 * What members of each demo secretary's branch said of a coming theme day, the own or another's: one asks for leave and waits, a few will
 * come. Nobody of the demo has spoken yet, so that whoever plays them may.
 */
export function answersOf(
  activity: ActivityRecord,
  roll: readonly Person[],
  recorded: readonly AttendanceRecord[],
  branch: BranchPlan,
  now: Date,
): AnswerRecord[] {
  if (!branch.featured || activity.kind !== 'themeDay' || activity.state !== 'announced') return [];
  const have = new Set(recorded.map(({ _id }) => _id));
  const silent = roll
    .slice(branch.cast.length)
    .filter(
      ({ _id, openid, offices }) =>
        openid !== null && offices.length === 0 && !have.has(attendanceId(activity._id, _id)),
    )
    .filter(({ memberClass }) => memberClass === 'able');
  const saidAt = instantAt(daysAfter(dayOf(now), -1), '20:10');
  return silent.slice(0, asked.length + COMING).map((person, at): AnswerRecord => {
    const leave = asked[at];
    return {
      _id: attendanceId(activity._id, person._id),
      activityId: activity._id,
      branchId: branch.organization._id,
      memberId: person._id,
      openid: person.openid ?? '',
      state: leave ? 'waiting' : 'coming',
      kind: leave?.kind ?? null,
      reason: leave?.reason ?? '',
      late: false,
      saidAt,
      requestId: `demo-${activity._id}-${person._id}`,
      decidedBy: null,
      decidedAt: null,
      decision: '',
      updatedAt: saidAt,
    };
  });
}

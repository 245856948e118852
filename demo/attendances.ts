import type { ActivityKind } from '../contract/words';
import { attendanceOf, correctionOf } from '../server/activity/model/attendance-record';
import { closingState } from '../server/activity/model/rules';
import type { ActivityRecord, AttendanceRecord } from '../server/records/activity';
import { hasEnded, isInvited } from '../server/statistics/attendance';
import { backfillReasons, leaveReasons } from './activity-texts';
import type { BranchPlan } from './branches';
import { groupIdOf } from './groups';
import { leadersOf, type Person } from './people';
import { type Random, randomOf } from './random';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How readily people come to each kind, against their own diligence. */
const draw: Record<ActivityKind, number> = {
  themeDay: 1,
  assembly: 1.02,
  committeeMeeting: 1.08,
  groupMeeting: 0.94,
  lecture: 0.97,
  organizationalLife: 1.05,
  appraisalMeeting: 1.05,
  volunteering: 0.72,
};

/** Somebody on the branch's roll. */
type Member = Person & { branchId: string; groupId: string | null };

type Said = Parameters<typeof attendanceOf>[2];

/**
 * Who of a branch came and who did not, host or not: of an ended activity a record of everyone invited; of one ahead,
 * who has asked for leave; of one called off that leave, excused. Of the `unheard` nothing was recorded before the end.
 */
export function attendancesOf(
  activity: ActivityRecord,
  people: readonly Person[],
  branch: BranchPlan,
  unheard: ReadonlySet<string> = new Set(),
): AttendanceRecord[] {
  const branchId = branch.organization._id;
  const roll = people.map((person) => ({ ...person, branchId, groupId: groupIdOf(person, branch) }));
  const random = randomOf('attendance', activity._id, ...(branchId === activity.branchId ? [] : [branchId]));
  const secretary = roll.find(({ _id }) => _id === leadersOf(people).secretary._id);
  if (!secretary) throw new Error(`Nobody leads ${branchId}`);
  const invited = roll.filter((person) => isInvited(activity, person));
  if (hasEnded(activity.state)) {
    return invited.map((person) => {
      const record = recordOf(activity, person, secretary, random);
      return unheard.has(person._id) ? missing(activity, person) : record;
    });
  }
  if (!branch.featured || (!isOwnComing(activity) && activity.state !== 'cancelled')) return [];
  const isOff = activity.state === 'cancelled';
  // Whoever asked did so before it was called off.
  const asked = isOff ? { ...activity, startsAt: activity.updatedAt } : activity;
  return leaveAskedAhead(roll, branch).map((person) => {
    const record = attendanceOf(activity, person, leave(asked, person, secretary, random));
    return isOff ? excused(activity, record) : record;
  });
}

const isOwnComing = ({ kind, state, branchIds }: ActivityRecord) =>
  kind === 'themeDay' && state === 'announced' && branchIds.length === 1;

/** As `activity.cancel` leaves what was recorded beforehand. */
function excused(activity: ActivityRecord, record: AttendanceRecord): AttendanceRecord {
  const { createdBy: by, cancelReason: reason, updatedAt: at } = activity;
  const said = { state: 'excused', source: 'entered', at, enteredBy: by, reason } as const;
  const { set, push } = correctionOf(activity, record.state, by, said);
  return { ...record, ...set, history: push?.history ? [push.history] : [] };
}

/** Two of those whom nobody of the demo is, so that whoever is to scan has no record yet. */
const leaveAskedAhead = (roll: readonly Member[], branch: BranchPlan) =>
  roll
    .slice(branch.cast.length)
    .filter(({ memberClass }) => memberClass === 'able')
    .slice(-2);

function recordOf(
  activity: ActivityRecord,
  person: Member,
  secretary: Member,
  random: Random,
): AttendanceRecord {
  const outcome = outcomeOf(activity.kind, person, random);
  if (outcome === 'leave') return attendanceOf(activity, person, leave(activity, person, secretary, random));
  if (outcome === 'missing') return missing(activity, person);
  if (outcome !== 'remote' && random.chance(0.02)) return backfilled(activity, person, secretary, random);
  return attendanceOf(activity, person, arrival(activity, person, outcome, secretary, random));
}

function outcomeOf(kind: ActivityKind, person: Member, random: Random) {
  if (person.memberClass === 'frail') return random.weighted({ present: 12, missing: 88 });
  if (person.memberClass === 'away' && kind === 'volunteering') return 'leave';
  if (person.memberClass === 'away')
    return random.weighted({ present: 6, remote: 56, leave: 28, missing: 10 });
  if (random.chance(person.diligence * draw[kind])) return random.weighted({ present: 93, late: 7 });
  return kind === 'volunteering'
    ? random.weighted({ leave: 90, missing: 10 })
    : random.weighted({ leave: 64, missing: 24, remote: 12 });
}

function arrival(
  activity: ActivityRecord,
  person: Member,
  state: 'present' | 'late' | 'remote',
  secretary: Member,
  random: Random,
): Said {
  const seconds = state === 'late' ? random.whole(16 * 60, 45 * 60) : random.whole(-18 * 60, 14 * 60);
  const scans = state !== 'remote' && person.openid !== null && random.chance(0.9);
  return {
    state,
    source: scans ? 'scanned' : 'entered',
    at: new Date(activity.startsAt.getTime() + seconds * 1000),
    enteredBy: scans ? null : secretary._id,
    reason: '',
  };
}

function leave(activity: ActivityRecord, person: Member, secretary: Member, random: Random): Said {
  return {
    state: 'leave',
    source: 'entered',
    at: new Date(activity.startsAt.getTime() - random.whole(24, 40) * HOUR),
    enteredBy: secretary._id,
    reason: random.pick(leaveReasons[person.memberClass]),
  };
}

/** As `activity.close` writes it, which whoever planned it called. */
function missing(activity: ActivityRecord, person: Member): AttendanceRecord {
  const state = closingState(activity, person);
  const said = { source: 'closing' as const, at: activity.closedAt ?? activity.startsAt, reason: '' };
  return attendanceOf(activity, person, { ...said, state: state ?? 'absent', enteredBy: activity.createdBy });
}

/** Somebody closed as absent who was there after all: corrected the same evening, as `activity.enter` does it. */
function backfilled(
  activity: ActivityRecord,
  person: Member,
  secretary: Member,
  random: Random,
): AttendanceRecord {
  const record = missing(activity, person);
  const { set, push } = correctionOf(activity, record.state, secretary._id, {
    state: 'present',
    source: 'backfilled',
    at: new Date(record.at.getTime() + random.whole(1, 6) * HOUR),
    enteredBy: secretary._id,
    reason: random.pick(backfillReasons),
  });
  return { ...record, ...set, history: push?.history ? [push.history] : [] };
}

import type { AttendanceCounts } from '../../../contract/activity';
import { type AttendanceState, tookPart } from '../../../contract/words';
import { type ActivityRecord, type AttendanceRecord, isRecorded } from '../../records/activity';
import type { OrganizationRecord } from '../../records/organization';
import { type ForWhom, hasEnded, isAwaited, isInvited, type RollEntry } from '../../statistics/attendance';

/**
 * People by state. Until an activity is closed they are those on the roll whom it is for, and whoever has a record;
 * from then on its records alone, so that whoever joins the branch later was never expected.
 * Everybody is counted once: `expected` = `arrived` + `leave` + `absent` + `open`, and beside it `excused`, among them of those
 * without a record the frail and whoever is on standing leave.
 */
export function countsOf(
  activity: ForWhom & Pick<ActivityRecord, 'startsAt' | 'state'>,
  roll: readonly RollEntry[],
  records: readonly Pick<AttendanceRecord, 'memberId' | 'state' | 'cleared'>[],
): AttendanceCounts {
  const attendances = records.filter(isRecorded);
  const recorded = new Set(attendances.map(({ memberId }) => memberId));
  const open = hasEnded(activity.state)
    ? []
    : roll.filter((member) => !recorded.has(member._id) && isInvited(activity, member));
  const within = (state: AttendanceState) => attendances.filter((one) => one.state === state).length;

  const [present, late, remote] = [within('present'), within('late'), within('remote')];
  const [leave, excused, absent] = [within('leave'), within('excused'), within('absent')];
  const arrived = present + late + remote;
  const awaited = open.filter((member) => isAwaited(activity, member)).length;
  return {
    expected: arrived + leave + absent + awaited,
    arrived,
    present,
    late,
    remote,
    leave,
    excused: excused + open.length - awaited,
    absent,
    open: awaited,
  };
}

/** Each branch's own people by state. */
export const countsByBranch = (
  activity: Parameters<typeof countsOf>[0],
  branches: readonly Pick<OrganizationRecord, '_id' | 'name'>[],
  roll: readonly RollEntry[],
  attendances: readonly Pick<AttendanceRecord, 'memberId' | 'state' | 'branchId'>[],
) =>
  branches.map(({ _id, name }) => ({
    branchId: _id,
    name,
    counts: countsOf(
      activity,
      roll.filter(({ branchId }) => branchId === _id),
      attendances.filter(({ branchId }) => branchId === _id),
    ),
  }));

/** How many had arrived when this one did, this one included; null while they have not. */
export function placeInLine(
  mine: Pick<AttendanceRecord, 'state' | 'at'> | undefined,
  attendances: readonly Pick<AttendanceRecord, 'state' | 'at'>[],
): number | null {
  if (!mine || !tookPart(mine.state)) return null;
  return attendances.filter(({ state, at }) => tookPart(state) && at <= mine.at).length;
}

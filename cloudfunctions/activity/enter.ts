import * as contract from '../../contract/activity';
import type { AttendanceState } from '../../contract/words';
import { activities, attendances } from '../collections';
import { hasEnded } from '../figures/attendance';
import { action } from '../kernel/action';
import { command } from '../kernel/database';
import { leads, leadsAny } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import type { AttendanceRecord } from '../records/activity';
import { attendanceOf, correctionOf } from './attendance-record';
import { beforeFiling } from './before-filing';
import { countsOf } from './counts';
import { attendancesOf, ofBranches, rollOf } from './reads';
import { whyNotEnter } from './rules';

/**
 * A secretary records people of the own branch: one insert for all who have no record, one change for each former state among those
 * who have another. What is already so stays as it is, so that a call sent again changes nothing.
 */
export const enter = action(contract.enter)({
  load: async ({ input }) => {
    const [activity, recorded] = await Promise.all([
      activities.get(input.activityId),
      attendancesOf(input.activityId),
    ]);
    return { activity, recorded };
  },
  allow: ({ caller, loaded: { activity } }) => (activity ? leadsAny(caller, activity) : 'activity.unknown'),
  run: async ({ caller, input, loaded: { activity, recorded }, now }) => {
    if (!activity || !caller.member) refuse('activity.unknown');
    const objection = whyNotEnter(activity.state, input.reason);
    if (objection) refuse(objection);

    const memberIds = [...new Set(input.memberIds)];
    const { saidSecondsAgo } = input;
    const saidAt = saidSecondsAgo === undefined ? null : new Date(now.getTime() - saidSecondsAgo * 1000);
    const roll = await rollOf(activity.branchIds);
    const isTheirs = ({ branchId }: { branchId: string }) => leads(caller, branchId);
    const standing = sort(
      memberIds,
      new Map(recorded.filter(isTheirs).map((record) => [record.memberId, record])),
      { state: input.state, saidAt },
    );
    const newcomers = roll.filter((member) => isTheirs(member) && standing.missing.has(member._id));
    if (newcomers.length < standing.missing.size) refuse('activity.notOnRoll');

    const enteredBy = caller.member._id;
    const source = hasEnded(activity.state) ? ('backfilled' as const) : ('entered' as const);
    const said = { state: input.state, source, at: now, enteredBy, reason: input.reason };
    const [entered, ...changed] = await beforeFiling(activity, now, () =>
      Promise.all([
        attendances.insertMissing(newcomers.map((member) => attendanceOf(activity, member, said))),
        ...[...standing.differing].map(([from, ids]) =>
          attendances.changeAll(
            { _id: command().in(ids), state: from },
            correctionOf(activity, from, enteredBy, said),
          ),
        ),
      ]),
    );
    const corrected = changed.reduce((sum, count) => sum + count, 0);
    return {
      entered,
      corrected,
      unchanged: memberIds.length - entered - corrected,
      counts: countsOf(activity, roll, ofBranches(activity, await attendancesOf(activity._id))),
    };
  },
});

/**
 * Who has no record yet, and the records that say something else, by what they say. What was said at `saidAt` and is
 * sent only now does not stand against what was written since.
 */
function sort(
  memberIds: readonly string[],
  records: ReadonlyMap<string, AttendanceRecord>,
  { state, saidAt }: { state: AttendanceState; saidAt: Date | null },
) {
  const missing = new Set<string>();
  const differing = new Map<AttendanceState, string[]>();
  for (const memberId of memberIds) {
    const record = records.get(memberId);
    if (!record) missing.add(memberId);
    else if (record.state !== state && !(saidAt && record.updatedAt > saidAt)) {
      differing.set(record.state, [...(differing.get(record.state) ?? []), record._id]);
    }
  }
  return { missing, differing };
}

import * as contract from '../../../contract/activity';
import { isToClear, whyNotClear } from '../../../server/activity/check-in/clear-rules';
import { activityWithDecisions, followDecisions } from '../../../server/activity/leave/follow-decisions';
import { beforeFiling } from '../../../server/activity/lifecycle/before-filing';
import { correctionOf } from '../../../server/activity/model/attendance-record';
import { countsOf } from '../../../server/activity/model/counts';
import { attendancesOf, ofBranches, rollOf } from '../../../server/activity/model/reads';
import { closingState, whyNotInYear } from '../../../server/activity/model/rules';
import { attendances, members } from '../../../server/collections';
import { leads, leadsAny } from '../../../server/kernel/access/permission';
import { withProvenOffices } from '../../../server/kernel/access/proof';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { command } from '../../../server/kernel/store/database';
import type { ActivityRecord, AttendanceRecord } from '../../../server/records/activity';
import type { MemberRecord } from '../../../server/records/member';
import { hasEnded } from '../../../server/statistics/attendance';

/**
 * Takes back what is recorded of somebody: one write, which holds only of the record as it was seen, so that a scan at
 * the same moment wins. What was decided of them before comes back with it.
 */
export const clearEntry = action(contract.clearEntry)({
  load: async ({ input: { activityId, memberId } }) => {
    const [found, member] = await Promise.all([
      activityWithDecisions(activityId, memberId),
      members.get(memberId),
    ]);
    return found && { ...found, member: (member && withProvenOffices([member])[0]) ?? null };
  },
  allow: ({ caller, loaded: found }) => {
    if (!found) return 'activity.unknown';
    const [record] = found.attendances;
    return record ? leads(caller, record.branchId) : leadsAny(caller, found.activity);
  },
  run: async ({ caller, input: { reason }, loaded: found, now }) => {
    if (!found || !caller.member) refuse('activity.unknown');
    const { activity, member } = found;
    const by = caller.member._id;
    const [record] = found.attendances;
    const [said] = found.answers;
    const isThere = isToClear(record);
    if (isThere) {
      const objection =
        whyNotClear(activity, record, { said, reason }) ?? whyNotInYear(activity.startsAt, now);
      if (objection) refuse(objection);
      await beforeFiling(activity, now, async () => {
        if (!(await clear(activity, record, member, { by, reason, now })))
          refuse('activity.changedMeanwhile');
        const { answers, captures } = found;
        const attendances = ofBranches(activity, await attendancesOf(activity._id));
        await followDecisions(activity, { answers, captures, attendances }, now);
      });
    }
    const [roll, all] = await Promise.all([rollOf(activity.branchIds), attendancesOf(activity._id)]);
    return { cleared: isThere, counts: countsOf(activity, roll, ofBranches(activity, all)) };
  },
});

/** Nothing is said any more; after the end, what the end would have made of them. */
function clear(
  activity: ActivityRecord,
  { _id, state: from, revision }: AttendanceRecord,
  member: MemberRecord | null,
  { by, reason, now }: { by: string; reason: string; now: Date },
): Promise<boolean> {
  const ended = hasEnded(activity.state);
  const state = (ended && member && closingState(activity, member)) || 'excused';
  const said = { state, source: 'closing', at: now, enteredBy: by, reason } as const;
  const { set, push } = correctionOf(activity, from, by, said);
  return attendances.change(
    { _id, revision: revision === undefined ? command().exists(false) : revision },
    {
      set: { ...set, cleared: !ended },
      push: { history: { at: now, by, from, to: state, reason, cleared: true, ...push?.history } },
    },
  );
}

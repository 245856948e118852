import * as contract from '../../contract/activity';
import { attendances, members } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { command } from '../../server/kernel/database';
import { leads, leadsAny } from '../../server/kernel/permission';
import { withProvenOffices } from '../../server/kernel/proof';
import { refuse } from '../../server/kernel/refusal';
import type { ActivityRecord, AttendanceRecord } from '../../server/records/activity';
import type { MemberRecord } from '../../server/records/member';
import { hasEnded } from '../../server/statistics/attendance';
import { correctionOf } from './attendance-record';
import { beforeFiling } from './before-filing';
import { isToClear, whyNotClear } from './clear-rules';
import { countsOf } from './counts';
import { activityWithDecisions, followDecisions } from './follow-decisions';
import { attendancesOf, ofBranches, rollOf } from './reads';
import { closingState, whyNotInYear } from './rules';

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

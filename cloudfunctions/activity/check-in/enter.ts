import * as contract from '../../../contract/activity';
import { type AttendanceState, tookPart } from '../../../contract/words';
import { refuseStep } from '../../../server/activity/check-in/opening-rules';
import { saidAt } from '../../../server/activity/leave/decision-rules';
import { beforeFiling, holding } from '../../../server/activity/lifecycle/before-filing';
import { attendanceOf, correctionOf } from '../../../server/activity/model/attendance-record';
import { countsOf } from '../../../server/activity/model/counts';
import { attendancesOf, ofBranches, rollOf } from '../../../server/activity/model/reads';
import { isNotedDown, whyNotEnter, whyNotInYear } from '../../../server/activity/model/rules';
import { activities, answers, attendances } from '../../../server/collections';
import { leads, leadsAny } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { command } from '../../../server/kernel/store/database';
import { type AttendanceRecord, isRecorded } from '../../../server/records/activity';
import { hasEnded } from '../../../server/statistics/attendance';

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
    const objection = whyNotEnter(activity, input, now) ?? whyNotInYear(activity.startsAt, now);
    if (objection) refuseStep(objection, activity);

    const memberIds = [...new Set(input.memberIds)];
    const { saidSecondsAgo } = input;
    const saidBefore = saidSecondsAgo === undefined ? null : new Date(now.getTime() - saidSecondsAgo * 1000);
    const roll = await rollOf(activity.branchIds);
    const isTheirs = ({ branchId }: { branchId: string }) => leads(caller, branchId);
    const standing = sort(memberIds, recorded.filter(isTheirs), { state: input.state, saidAt: saidBefore });
    const newcomers = roll.filter((member) => isTheirs(member) && standing.missing.has(member._id));
    if (newcomers.length < standing.missing.size) refuse('activity.notOnRoll');

    const enteredBy = caller.member._id;
    const isLater = hasEnded(activity.state) || isNotedDown(activity, now);
    const source = isLater ? ('backfilled' as const) : ('entered' as const);
    const said = { state: input.state, source, at: now, enteredBy, reason: input.reason };
    const correct = async (differing: Differing, as = said) => {
      const changed = await Promise.all(
        [...differing].map(([from, ids]) =>
          attendances.changeAll(
            { _id: command().in(ids), state: from },
            correctionOf(activity, from, enteredBy, as),
          ),
        ),
      );
      return changed.reduce((sum, count) => sum + count, 0);
    };
    // What somebody came to is not called off while they are recorded.
    const record = tookPart(input.state) ? holding : beforeFiling;
    return record(activity, now, async () => {
      const [entered, corrected] = await Promise.all([
        attendances.insertMissing(newcomers.map((member) => attendanceOf(activity, member, said))),
        correct(standing.differing),
      ]);
      const all = await attendancesOf(activity._id);
      const counted = (
        records: readonly AttendanceRecord[],
        done: { entered: number; corrected: number },
      ) => ({
        ...done,
        unchanged: memberIds.length - done.entered - done.corrected,
        counts: countsOf(activity, roll, ofBranches(activity, records)),
      });
      const overtaken = entered + corrected < newcomers.length + countOf(standing.differing);
      if (!overtaken) return counted(all, { entered, corrected });
      // Somebody else recorded some of them at this moment. What a person said after this stands; what was said before
      // gives way to it, and so do, whenever they came, what the end of the check-in wrote and leave for who came.
      const theirs = all.filter(isTheirs);
      const late = sort(memberIds, theirs, {
        ...{ state: input.state, saidAt: saidBefore ?? now },
        givesWay: tookPart(input.state) ? await leaveGranted(theirs) : new Set(),
      });
      const wasEnded = theirs.some(
        ({ source, memberId }) => source === 'closing' && memberIds.includes(memberId),
      );
      const as = wasEnded && input.reason ? { ...said, source: 'backfilled' as const } : said;
      const after = (await correct(late.differing, as)) > 0 ? await attendancesOf(activity._id) : all;
      const own = after.filter(
        ({ memberId, ...record }) =>
          memberIds.includes(memberId) &&
          record.enteredBy === enteredBy &&
          record.at.getTime() === now.getTime(),
      );
      const first = own.filter(({ history }) => history.length === 0).length;
      return counted(after, { entered: first, corrected: own.length - first });
    });
  },
});

/** Records that say something else, by what they say. */
type Differing = ReadonlyMap<AttendanceState, readonly string[]>;

const countOf = (differing: Differing) => [...differing.values()].reduce((sum, ids) => sum + ids.length, 0);

/**
 * Who has no record yet, and the records that say something else. What was said at `saidAt` and is sent only now does not
 * stand against what a person said since, unless that `givesWay`; the end of the check-in is nobody's word, so that who
 * says the same says something.
 */
function sort(
  memberIds: readonly string[],
  recorded: readonly AttendanceRecord[],
  {
    state,
    saidAt: since,
    givesWay = new Set(),
  }: { state: AttendanceState; saidAt: Date | null; givesWay?: ReadonlySet<string> },
) {
  const stands = (record: AttendanceRecord) =>
    since !== null && isLater(record, since) && !givesWay.has(record._id);
  const saysSo = ({ source, ...record }: AttendanceRecord) =>
    record.state === state && isRecorded(record) && source !== 'closing';
  const records = new Map(recorded.map((record) => [record.memberId, record]));
  const missing = new Set<string>();
  const differing = new Map<AttendanceState, string[]>();
  for (const memberId of memberIds) {
    const record = records.get(memberId);
    if (!record) missing.add(memberId);
    else if (!saysSo(record) && !stands(record)) {
      differing.set(record.state, [...(differing.get(record.state) ?? []), record._id]);
    }
  }
  return { missing, differing };
}

/** Whether a person said since `saidAt` what is recorded. */
const isLater = ({ source, cleared, updatedAt }: AttendanceRecord, saidAt: Date) =>
  (source !== 'closing' || cleared === true) && updatedAt > saidAt;

/** Records of leave that was granted: whoever is known to have come has come, whenever it was. */
async function leaveGranted(records: readonly AttendanceRecord[]): Promise<ReadonlySet<string>> {
  const onLeave = records.filter(({ state }) => state === 'leave');
  if (onLeave.length === 0) return new Set();
  const granted = await answers.find(
    { _id: command().in(onLeave.map(({ _id }) => _id)), state: 'approved' },
    { limit: onLeave.length },
  );
  const decidedAt = new Map(granted.map((answer) => [answer._id, answer.decidedAt?.getTime()]));
  const isGranted = (record: AttendanceRecord) => decidedAt.get(record._id) === saidAt(record).getTime();
  return new Set(onLeave.filter(isGranted).map(({ _id }) => _id));
}

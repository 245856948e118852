import * as contract from '../../contract/activity';
import { activities, attendances, captures } from '../collections';
import { action } from '../kernel/action';
import { command } from '../kernel/database';
import { leads, leadsAny } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import type { ActivityRecord, AttendanceRecord } from '../records/activity';
import type { CaptureRecord } from '../records/capture';
import { attendanceOf, correctionOf } from './attendance-record';
import { beforeFiling } from './before-filing';
import { isHalfDone, whyNotConfirm } from './capture-rules';
import { arrivalState } from './rules';

/** Records corrected at once: a database takes only so many requests at a time. */
const AT_ONCE = 20;

/**
 * Says of check-ins that wait that they are so, or not. One conditional write decides each; the attendances follow
 * from it, so that a call that broke off between the two shows them as waiting still and completes them when said again.
 */
export const confirmCaptures = action(contract.confirmCaptures)({
  load: ({ input }) => activityWithCaptures(input.activityId),
  allow: ({ caller, input, loaded: found }) => {
    if (!found) return 'activity.unknown';
    const chosen = chosenOf(found, input.memberIds);
    return leadsAny(caller, found.activity) && chosen.every(({ branchId }) => leads(caller, branchId));
  },
  run: async ({ caller, input, loaded: found, now }) => {
    if (!found || !caller.member) refuse('activity.unknown');
    const { activity } = found;
    const decidedBy = caller.member._id;
    const chosen = chosenOf(found, input.memberIds);
    const objection = whyNotConfirm(activity.state);
    if (objection) refuse(objection);
    if (chosen.length < new Set(input.memberIds).size) refuse('activity.captureUnknown');
    if (chosen.some(({ memberId }) => memberId === decidedBy)) refuse('activity.captureOwn');
    if (!input.accept && !input.reason) refuse('activity.captureReasonNeeded');

    const state = input.accept ? 'confirmed' : 'declined';
    const decision = {
      state,
      decidedBy,
      decidedAt: now,
      decision: input.accept ? '' : input.reason,
      updatedAt: now,
    } as const;
    const { decided, all } = await decide(chosen, decision);
    if (input.accept) {
      await beforeFiling(activity, now, () => record(activity, all, found.attendances));
    }
    if (all.some((capture) => capture.state !== state)) refuse('activity.captureDecided');
    return { decided };
  },
});

/** The activity with what was sent later and what is recorded, in one request. */
async function activityWithCaptures(activityId: string) {
  type Found = ActivityRecord & { captures: CaptureRecord[]; attendances: AttendanceRecord[] };
  const [found] = await activities.aggregate<Found>((start) =>
    start
      .match({ _id: activityId })
      .limit(1)
      .lookup({ from: 'captures', localField: '_id', foreignField: 'activityId', as: 'captures' })
      .lookup({ from: 'attendances', localField: '_id', foreignField: 'activityId', as: 'attendances' }),
  );
  if (!found) return null;
  const { captures, attendances, ...activity } = found;
  return { activity, captures, attendances };
}

const chosenOf = ({ captures }: { captures: readonly CaptureRecord[] }, memberIds: readonly string[]) =>
  captures.filter(({ memberId }) => memberIds.includes(memberId));

type Decision = Pick<CaptureRecord, 'state' | 'decidedBy' | 'decidedAt' | 'decision' | 'updatedAt'>;

/** Decides those that wait, and answers all as they then stand: somebody else may have been faster. */
async function decide(chosen: readonly CaptureRecord[], decision: Decision) {
  const waiting = chosen.filter(({ state }) => state === 'waiting').map(({ _id }) => _id);
  if (waiting.length === 0) return { decided: 0, all: chosen };
  const decided = await captures.changeAll(
    { _id: command().in(waiting), state: 'waiting' },
    { set: decision },
  );
  if (decided === waiting.length) {
    const taken = new Set(waiting);
    return { decided, all: chosen.map((one) => (taken.has(one._id) ? { ...one, ...decision } : one)) };
  }
  const ids = chosen.map(({ _id }) => _id);
  return { decided, all: await captures.find({ _id: command().in(ids) }, { limit: ids.length }) };
}

/** Writes the attendances of those confirmed: as of the time of the scan, entered by who confirmed it. */
async function record(
  activity: ActivityRecord,
  all: readonly CaptureRecord[],
  recorded: readonly AttendanceRecord[],
): Promise<void> {
  const records = new Map(recorded.map((one) => [one.memberId, one]));
  const missing = all.filter((capture) => isHalfDone(capture, records.get(capture.memberId)));
  const fresh = missing.filter(({ memberId }) => !records.has(memberId));
  await attendances.insertMissing(fresh.map((capture) => attendanceFrom(activity, capture)));
  const differing = missing.filter(({ memberId }) => records.has(memberId));
  for (let from = 0; from < differing.length; from += AT_ONCE) {
    await Promise.all(
      differing.slice(from, from + AT_ONCE).map((capture) => {
        const before = records.get(capture.memberId);
        return before && correct(activity, capture, before);
      }),
    );
  }
}

/** What a confirmed check-in says; `at` is the time of the scan, and it was written when it was confirmed. */
function saidIn(activity: ActivityRecord, { source, capturedAt, decidedBy, decidedAt, _id }: CaptureRecord) {
  if (!decidedBy || !decidedAt) throw new Error(`Capture ${_id} is confirmed by nobody`);
  const said = {
    state: arrivalState(activity, capturedAt),
    source,
    at: capturedAt,
    enteredBy: decidedBy,
    reason: '',
  };
  return { said, decidedBy, decidedAt };
}

function attendanceFrom(activity: ActivityRecord, capture: CaptureRecord): AttendanceRecord {
  const { said, decidedAt } = saidIn(activity, capture);
  const member = { _id: capture.memberId, openid: capture.openid, branchId: capture.branchId };
  return { ...attendanceOf(activity, member, said), updatedAt: decidedAt };
}

function correct(activity: ActivityRecord, capture: CaptureRecord, before: AttendanceRecord) {
  const { said, decidedBy, decidedAt } = saidIn(activity, capture);
  const change = correctionOf(activity, before.state, decidedBy, { ...said, at: decidedAt });
  return attendances.change(
    { _id: before._id, state: before.state },
    { ...change, set: { ...change.set, at: said.at } },
  );
}

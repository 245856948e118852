import { tookPart } from '../../../contract/words';
import type { ActivityRecord, AttendanceRecord } from '../../records/activity';
import type { AnswerRecord } from '../../records/answer';
import type { CaptureRecord } from '../../records/capture';
import type { Said } from '../model/attendance-record';
import { arrivalState } from '../model/rules';

/** What is recorded of an activity's people, and what was decided of them. */
export interface Decisions {
  answers: readonly AnswerRecord[];
  captures: readonly CaptureRecord[];
  attendances: readonly AttendanceRecord[];
}

/** What somebody in charge decided of one member, as their record must say it. */
export interface Decided {
  memberId: string;
  openid: string;
  branchId: string;
  said: Said;
  decidedBy: string;
  decidedAt: Date;
}

/** When the latest word that a record holds was said. `updatedAt` is no sign of it: records follow a changed plan. */
export const saidAt = ({ at, history }: Pick<AttendanceRecord, 'at' | 'history'>): Date =>
  history.at(-1)?.at ?? at;

/**
 * Whether a record stands against what was decided at `decidedAt`: of somebody who came always, else what a person said
 * later. What the end of the check-in wrote by itself stands against nothing.
 */
export const outweighs = (
  record: Pick<AttendanceRecord, 'state' | 'source' | 'at' | 'history'>,
  decidedAt: Date,
): boolean => tookPart(record.state) || (record.source !== 'closing' && saidAt(record) > decidedAt);

/** A confirmed check-in says that they came, as of the time of the scan. */
function decidedOfCapture(activity: ActivityRecord, capture: CaptureRecord): Decided {
  const { state, memberId, openid, branchId, source, capturedAt: at, remote } = capture;
  const { decidedBy, decidedAt } = byWhom(state, 'confirmed', capture);
  const came = remote ? ('remote' as const) : arrivalState(activity, at);
  const said = { state: came, source, at, enteredBy: decidedBy, reason: '' };
  return { memberId, openid, branchId, said, decidedBy, decidedAt };
}

/** An approved request says that they are on leave. */
function decidedOfAnswer({ closedAt }: ActivityRecord, answer: AnswerRecord): Decided {
  const { state, memberId, openid, branchId, reason } = answer;
  const { decidedBy, decidedAt } = byWhom(state, 'approved', answer);
  const source = closedAt !== null && decidedAt > closedAt ? 'backfilled' : 'entered';
  const said = { state: 'leave', source, at: decidedAt, enteredBy: decidedBy, reason } as const;
  return { memberId, openid, branchId, said, decidedBy, decidedAt };
}

function byWhom(
  state: string,
  decided: string,
  { _id, decidedBy, decidedAt }: Pick<AnswerRecord, '_id' | 'decidedBy' | 'decidedAt'>,
) {
  if (state !== decided || !decidedBy || !decidedAt) throw new Error(`${_id} is ${decided} by nobody`);
  return { decidedBy, decidedAt };
}

/**
 * What was decided and the records do not say yet: the call that decided broke off, or the check-in ended at the same
 * moment. Who is known to have come has come, whatever leave was given. Of branches that take part no more, nothing.
 */
export function behindDecisions(
  activity: ActivityRecord,
  { answers, captures, attendances }: Decisions,
): Decided[] {
  const records = new Map(attendances.map((record) => [record._id, record]));
  const approved = new Map(answers.filter(({ state }) => state === 'approved').map((one) => [one._id, one]));
  const confirmed = captures.filter(({ state }) => state === 'confirmed');
  const came = new Set(confirmed.map(({ _id }) => _id));

  const arrivals = confirmed.flatMap((capture) => {
    const record = records.get(capture._id);
    const decided = decidedOfCapture(activity, capture);
    const leave = record?.state === 'leave' ? approved.get(capture._id) : undefined;
    const isGivenLeave = leave?.decidedAt?.getTime() === (record && saidAt(record).getTime());
    const stands = record && outweighs(record, decided.decidedAt) && !(leave && isGivenLeave);
    return stands ? [] : [decided];
  });
  const leaves = [...approved.values()].flatMap((answer) => {
    const record = records.get(answer._id);
    const decided = decidedOfAnswer(activity, answer);
    const stands = record && (record.state === 'leave' || outweighs(record, decided.decidedAt));
    return stands || came.has(answer._id) ? [] : [decided];
  });
  return [...arrivals, ...leaves].filter(({ branchId }) => activity.branchIds.includes(branchId));
}

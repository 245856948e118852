import * as contract from '../../../contract/activity';
import { tookPart } from '../../../contract/words';
import { needsConfirming } from '../../../server/activity/check-in/capture-rules';
import { branchDeciding, whyNotLeaveJoint } from '../../../server/activity/joint/joint-rules';
import { needsAnswer } from '../../../server/activity/model/answer-rules';
import { cardOf } from '../../../server/activity/model/card';
import { countsByBranch, countsOf, placeInLine } from '../../../server/activity/model/counts';
import { seesPlansOf } from '../../../server/activity/model/reads';
import { type WholeActivity, wholeActivity } from '../../../server/activity/model/whole-activity';
import { activityWorkflow } from '../../../server/activity/model/workflow';
import type { Caller } from '../../../server/kernel/access/caller';
import { leads, leadsAny } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import type { ActivityRecord, AttendanceRecord } from '../../../server/records/activity';
import type { AnswerRecord } from '../../../server/records/answer';
import type { CaptureRecord } from '../../../server/records/capture';
import type { MemberRecord } from '../../../server/records/member';
import { declinedBy, hasAgreed, leadsAsked } from '../../../server/statistics/joint-branches';

/**
 * One activity in full: for the members of the branches that take part and the committees above them, of a branch that is
 * only asked for those who lead it; a draft for those who plan it.
 */
export const detail = action(contract.detail)({
  load: ({ input }) => wholeActivity(input.activityId),
  allow: ({ caller, loaded: found }) => {
    if (!found) return 'activity.unknown';
    if (found.activity.state === 'draft') return leadsAny(caller, found.activity) || 'activity.unknown';
    if (found.branches.some((branch) => seesPlansOf(caller, branch))) return true;
    if (leadsAsked(caller, found.activity)) return true;
    // It may have been passed on to them: who is on a roll finds themselves there first.
    return caller.member ? 'activity.notYours' : 'member.notBound';
  },
  run: async ({ caller, loaded: found, now }) => {
    if (!found) refuse('activity.unknown');
    const { activity, branch, branches, roll, attendances, answers, captures } = found;
    const { member } = caller;
    const mine = attendances.find(({ memberId }) => memberId === member?._id);
    const said = answers.find(({ memberId }) => memberId === member?._id);
    const group = branch.groups?.find(({ groupId }) => groupId === activity.groupId);
    const recordsIt = leadsAny(caller, activity);
    const ownAnswers = answers.filter(({ branchId }) => leads(caller, branchId));
    return {
      ...cardOf(activity, { member, mine, said }),
      ...(mine?.leftAt ? { myLeftAt: mine.leftAt } : {}),
      ...(mine?.near === undefined ? {} : { saidNear: mine.near }),
      branchName: branch.name,
      parts: activity.parts,
      creditHours: activity.creditHours,
      lateAfterMinutes: activity.lateAfterMinutes,
      group: group ?? null,
      guests: activity.guests,
      checksOut: activity.checksOut,
      near: activity.near,
      filedAt: activity.filedAt,
      corrections: activity.corrections.map(({ by, ...line }) => ({ ...line, by: nameOf(roll, by) })),
      changedAt: activity.updatedAt,
      counts: countsOf(activity, roll, attendances),
      branches: [
        ...countsByBranch(activity, branches, roll, attendances).map((one) => ({ ...one, agreed: true })),
        ...(activity.asked ?? []).map(({ branchId, branchName: name }) => ({
          ...{ branchId, name, agreed: false },
          counts: countsOf(activity, [], []),
        })),
      ],
      withdrawals: leads(caller, branch._id) ? (activity.withdrawals ?? []) : [],
      decidesFor: decidesFor(caller, activity, now),
      ...(branches.some((one) => seesPlansOf(caller, one)) ? {} : { onlyAsked: true as const }),
      myPlaceInLine: placeInLine(mine, attendances),
      answers: recordsIt ? answersFor(member, ownAnswers, attendances) : null,
      myCapture: ownCaptureOf(
        captures.find(({ memberId }) => memberId === member?._id),
        mine,
      ),
      runsIt: leads(caller, branch._id),
      recordsIt,
      may: activityWorkflow.may(
        { ...activity, came: cameTo(found), recorded: mine?.state, answer: said?.state },
        caller,
        now,
      ),
    };
  },
});

/** The branch for which the reader may still say whether it takes part. */
function decidesFor(caller: Caller, activity: ActivityRecord, now: Date) {
  const branchId = branchDeciding(caller, activity);
  if (branchId === null) return null;
  const agreed = hasAgreed(activity, branchId);
  if (whyNotLeaveJoint(activity, agreed, now) !== null) return null;
  const declined = !agreed && declinedBy(activity, branchId) !== null;
  return { branchId, agreed, ...(declined ? { declined: true as const } : {}) };
}

/** What became of the reader's own check-in that was to be confirmed; once they are recorded as come, nothing of it. */
function ownCaptureOf(capture: CaptureRecord | undefined, mine: AttendanceRecord | undefined) {
  if (!capture || (mine && tookPart(mine.state))) return null;
  const { capturedAt, decision } = capture;
  if (needsConfirming(capture, mine)) return { state: 'waiting' as const, capturedAt, decision };
  return capture.state === 'declined' ? { state: 'declined' as const, capturedAt, decision } : null;
}

/** How many came, or say so and wait to be confirmed. */
function cameTo({ attendances, captures }: WholeActivity): number {
  const records = new Map(attendances.map((record) => [record._id, record]));
  const waiting = captures.filter(
    (capture) => capture.state === 'waiting' && needsConfirming(capture, records.get(capture._id)),
  );
  return attendances.filter(({ state }) => tookPart(state)).length + waiting.length;
}

const nameOf = (roll: readonly MemberRecord[], memberId: string) =>
  roll.find(({ _id }) => _id === memberId)?.name ?? '';

/** How many will come, and how many ask the one who looks for leave: nobody answers their own. */
function answersFor(
  reader: MemberRecord | null,
  answers: readonly AnswerRecord[],
  attendances: readonly AttendanceRecord[],
) {
  const recorded = new Map(attendances.map(({ memberId, state }) => [memberId, state]));
  return {
    coming: answers.filter(({ state }) => state === 'coming').length,
    waiting: answers.filter(
      ({ memberId, state }) => memberId !== reader?._id && needsAnswer(state, recorded.get(memberId)),
    ).length,
  };
}

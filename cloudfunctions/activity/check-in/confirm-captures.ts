import * as contract from '../../../contract/activity';
import { whyNotConfirm } from '../../../server/activity/check-in/capture-rules';
import { activityWithDecisions, followDecisions } from '../../../server/activity/leave/follow-decisions';
import { beforeFiling } from '../../../server/activity/lifecycle/before-filing';
import { whyNotInYear } from '../../../server/activity/model/rules';
import { captures } from '../../../server/collections';
import { leads, leadsAny } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { command } from '../../../server/kernel/store/database';
import type { CaptureRecord } from '../../../server/records/capture';

/**
 * Says of check-ins that wait that they are so, or not. One conditional write decides each; the attendances follow from
 * it, and are rebuilt from it by whoever comes after a call that broke off between the two.
 */
export const confirmCaptures = action(contract.confirmCaptures)({
  load: ({ input }) => activityWithDecisions(input.activityId),
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
    const isNews = input.accept && chosen.some(({ state }) => state === 'waiting');
    const objection = whyNotConfirm(activity.state) ?? (isNews ? whyNotInYear(activity.startsAt, now) : null);
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
    const { answers, attendances } = found;
    // The hold comes before what it protects: nothing is confirmed that could not be recorded any more.
    const { decided, all } = !input.accept
      ? await decide(chosen, decision)
      : await beforeFiling(activity, now, async () => {
          const confirmed = await decide(chosen, decision);
          await followDecisions(activity, { answers, captures: confirmed.all, attendances }, now);
          return confirmed;
        });
    if (all.some((capture) => capture.state !== state)) refuse('activity.captureDecided');
    return { decided };
  },
});

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

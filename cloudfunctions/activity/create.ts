import * as contract from '../../contract/activity';
import { activities, organizations } from '../collections';
import { action } from '../kernel/action';
import type { Caller } from '../kernel/caller';
import { command } from '../kernel/database';
import { identifierOf } from '../kernel/identifier';
import { isSecretaryOf, officeOf } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { tellInvited } from '../messages/tell-invited';
import { newActivity } from './new-activity';
import { whyNotStartAt } from './rules';

const branchFor = (caller: Caller, branchId?: string) => branchId ?? officeOf(caller.member, ['secretary']);

/** The secretary plans an activity and those whom it is for are told; sent again with the same requestId, it is still one. */
export const create = action(contract.create)({
  allow: ({ caller, input }) => {
    const branchId = branchFor(caller, input.branchId);
    return branchId !== null && isSecretaryOf(caller, branchId);
  },
  run: async ({ caller, input, now, openid, requestId }) => {
    const branchId = branchFor(caller, input.branchId);
    if (!branchId || !caller.member) refuse('call.notAllowed');
    const objection = whyNotStartAt(input.startsAt, now);
    if (objection) refuse(objection);
    await requireKnown(branchId, input);

    const activity = newActivity({
      _id: identifierOf(openid, requestId),
      branchId,
      plan: input,
      state: input.draft ? 'draft' : 'announced',
      createdBy: caller.member._id,
      now,
    });
    await activities.insertOnce(activity);
    if (activity.state !== 'draft') {
      // Also when it was there already: the first call may have broken off before everybody was told.
      await tellInvited(activity, {
        what: 'activityAnnounced',
        occasion: '',
        by: caller.member._id,
        at: now,
      });
    }
    return { activityId: activity._id };
  },
});

/** Refuses branches and groups that are not there; asks for nothing when none is named, as nearly always. */
async function requireKnown(
  branchId: string,
  { withBranchIds, groupId }: { withBranchIds: readonly string[]; groupId: string | null },
): Promise<void> {
  const others = [...new Set(withBranchIds)].filter((other) => other !== branchId);
  if (others.length === 0 && groupId === null) return;
  const named = [branchId, ...others];
  const found = await organizations.find(
    { _id: command().in(named), kind: command().in(['branch', 'community', 'generalBranch']) },
    { limit: named.length },
  );
  if (found.length < named.length) refuse('organization.unknown');
  const own = found.find(({ _id }) => _id === branchId);
  if (groupId !== null && !own?.groups?.some((group) => group.groupId === groupId)) {
    refuse('activity.groupUnknown');
  }
}

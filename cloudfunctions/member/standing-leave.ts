import * as contract from '../../contract/member';
import { audits, members } from '../../server/collections';
import { leadsParty } from '../../server/judges/above';
import type { Caller } from '../../server/kernel/access/caller';
import { isOver, isSecretaryOf, leads } from '../../server/kernel/access/permission';
import { withProvenOffices } from '../../server/kernel/access/proof';
import { action } from '../../server/kernel/action';
import { auditLine } from '../../server/kernel/audit';
import { refuse } from '../../server/kernel/refusal';
import { inTransaction } from '../../server/kernel/store/transaction';
import { within } from '../../server/kernel/store/within';
import { dayOf } from '../../server/kernel/time/clock';
import { standingLeaveOf, whyNotStandingLeave } from '../../server/member/standing-leave-rules';
import type { StoredMember } from '../../server/records/member';

/** Of whoever leads the branch: its other leaders, and the committees above. */
const mayForLeader = (caller: Caller, entry: StoredMember) =>
  withProvenOffices([entry]).some((member) => leadsParty({ member }, member.branchId)) &&
  (leads(caller, entry.branchId) || isOver(caller, entry.line));

/** The secretary notes, renews or ends a member's standing leave. Entry and audit line move together. */
export const standingLeave = action(contract.standingLeave)({
  load: ({ input }) => members.get(input.memberId),
  allow: ({ caller, loaded: entry }) =>
    entry?.onRoll ? isSecretaryOf(caller, entry.branchId) || mayForLeader(caller, entry) : 'member.unknown',
  run: async ({ caller, input: { memberId, until, reason }, loaded: entry, now, openid, requestId }) => {
    if (!entry || !caller.member) refuse('member.unknown');
    if (memberId === caller.member._id) refuse('member.leaveOwn');
    const today = dayOf(now);
    const objection = whyNotStandingLeave({ until, reason }, today);
    if (objection) refuse(objection);
    const { branchId } = entry;
    const setBy = caller.member._id;

    await inTransaction(async (transaction) => {
      const standing = await within(transaction, members).get(memberId);
      if (!standing?.onRoll || standing.branchId !== branchId) refuse('member.unknown');
      const leave = standingLeaveOf(standing.standingLeave ?? null, { until, reason, setBy }, today);
      await within(transaction, members).change(memberId, { set: { standingLeave: leave, updatedAt: now } });
      const what = until ? 'member.standingLeave-set' : 'member.standingLeave-ended';
      const deed = { what, collection: members.name, id: memberId, occasion: requestId };
      await within(transaction, audits).put(auditLine({ ...deed, openid, branchId, reason, at: now }));
    });
    return { until };
  },
});

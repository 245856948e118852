import * as contract from '../../contract/member';
import { audits, members } from '../../server/collections';
import { leads } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { auditLine } from '../../server/kernel/audit';
import { refuse } from '../../server/kernel/refusal';
import { inTransaction } from '../../server/kernel/store/transaction';
import { within } from '../../server/kernel/store/within';
import { dayOf } from '../../server/kernel/time/clock';
import { whyNotClass } from '../../server/member/class-rules';
import { worksFrom } from '../../server/statistics/member-class';

/** The committee's decision on a member's class joins those before it. Entry and audit line move together. */
export const setClass = action(contract.setClass)({
  load: ({ input }) => members.get(input.memberId),
  allow: ({ caller, loaded: entry }) =>
    (entry?.onRoll === true && leads(caller, entry.branchId)) || 'member.unknown',
  run: async ({ caller, input, loaded: entry, now, openid, requestId }) => {
    const { memberId, memberClass, reason, decidedOn } = input;
    if (!entry || !caller.member) refuse('member.unknown');
    const { branchId } = entry;
    const decidedBy = caller.member._id;
    const today = dayOf(now);
    return inTransaction(async (transaction) => {
      const standing = await within(transaction, members).get(memberId);
      if (!standing?.onRoll || standing.branchId !== branchId) refuse('member.unknown');
      const before = standing.classes ?? [];
      const same = before.find((one) => one.requestId === requestId && one.decidedBy === decidedBy);
      if (same) {
        const isSaid = same.memberClass === memberClass && same.decidedOn === decidedOn;
        return isSaid && same.reason === reason ? { from: same.from } : refuse('call.requestReused');
      }
      const objection = whyNotClass(standing, input, today);
      if (objection) refuse(objection);
      const from = worksFrom(decidedOn, today);
      const decision = { memberClass, from, reason, decidedOn, decidedBy, decidedAt: now, requestId };
      await within(transaction, members).change(memberId, {
        set: { classes: [...before, decision], updatedAt: now },
      });
      const deed = { what: 'member.class-set', collection: members.name, id: memberId, occasion: requestId };
      await within(transaction, audits).put(
        auditLine({ ...deed, openid, branchId, reason: `${memberClass} ${reason} ${from}`, at: now }),
      );
      return { from };
    });
  },
});

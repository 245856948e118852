import * as contract from '../../contract/member';
import { audits, members } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { auditLine } from '../../server/kernel/audit';
import { refuse } from '../../server/kernel/refusal';
import { inTransaction } from '../../server/kernel/store/transaction';
import { within } from '../../server/kernel/store/within';
import { bindEntry, entryOf } from '../../server/member/bind-entry';
import { followBinding } from '../../server/member/follow-binding';
import { entryById, entryOnRoll, mayDecideOnSome, requireDecides } from '../../server/member/roll-entry';
import { rerouteAround } from '../../server/member/route';
import { tellAccount, tellBranch } from '../../server/member/tell-binding';

/**
 * Gives an entry back to the account that lost it last; whoever has it now loses it, and could be put back in turn.
 * Entry, accounts and audit line move together. The same call sent again does what was missed.
 */
export const putBack = action(contract.putBack)({
  load: ({ input }) => entryOnRoll(input.memberId),
  allow: ({ caller, loaded: entry }) => mayDecideOnSome(caller, entry),
  run: async ({ caller, input: { memberId }, loaded, now, openid, requestId }) => {
    if (!loaded || !caller.member) refuse('member.unknown');
    const branch = await requireDecides(caller, loaded);
    const deed = { what: 'member.putBack', collection: members.name, id: memberId, occasion: requestId };
    const line = auditLine({ ...deed, openid, branchId: branch._id, reason: '', at: now });

    await inTransaction(async (transaction) => {
      if (await within(transaction, audits).get(line._id)) return;
      const standing = await within(transaction, members).get(memberId);
      if (!standing?.onRoll || standing.branchId !== branch._id) refuse('member.unknown');
      if (!standing.former) refuse('member.noFormer');
      const back = standing.former.openid;
      if (await entryOf(transaction, back)) refuse('member.formerElsewhere');
      await bindEntry(transaction, { openid: back, memberId, now, movedBy: openid });
      await within(transaction, audits).put(line);
    });

    const entry = await entryById(memberId);
    if (entry?.openid && entry.boundAt) {
      const { former, boundAt } = entry;
      const news = { entry, branch, by: caller.member._id, at: boundAt };
      await followBinding({ memberId, former: former?.openid ?? null, openid: entry.openid, now });
      await tellAccount('bindingRestored', entry.openid, news);
      if (former?.at.getTime() === boundAt.getTime()) await tellAccount('bindingMoved', former.openid, news);
      await tellBranch('memberBound', news);
      await rerouteAround(entry, now);
    }
    return { memberId };
  },
});

import * as contract from '../../contract/member';
import { audits, members } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { auditLine } from '../../server/kernel/audit';
import { refuse } from '../../server/kernel/refusal';
import { inTransaction } from '../../server/kernel/store/transaction';
import { within } from '../../server/kernel/store/within';
import { freeEntry } from '../../server/member/bind-entry';
import { followBinding } from '../../server/member/follow-binding';
import { entryById, entryOnRoll, mayDecideOnSome, requireDecides } from '../../server/member/roll-entry';
import { rerouteAround } from '../../server/member/route';
import { tellAccount, tellBranch } from '../../server/member/tell-binding';

/**
 * Frees an entry whose WeChat is another person's, or whose person has a new one. Entry, account and audit line move
 * together; records stay at the entry. The same call sent again does what was missed.
 */
export const unbind = action(contract.unbind)({
  load: ({ input }) => entryOnRoll(input.memberId),
  allow: ({ caller, loaded: entry }) => mayDecideOnSome(caller, entry),
  run: async ({ caller, input: { memberId, kind, reason }, loaded, now, openid, requestId }) => {
    if (!loaded || !caller.member) refuse('member.unknown');
    const branch = await requireDecides(caller, loaded);
    const deed = {
      what: `member.unbind-${kind}`,
      collection: members.name,
      id: memberId,
      occasion: requestId,
    };
    const line = auditLine({ ...deed, openid, branchId: branch._id, reason, at: now });

    await inTransaction(async (transaction) => {
      if (await within(transaction, audits).get(line._id)) return;
      const standing = await within(transaction, members).get(memberId);
      if (!standing?.onRoll || standing.branchId !== branch._id) refuse('member.unknown');
      if (standing.openid === null) refuse('member.notBoundYet');
      await freeEntry(transaction, { ...standing, openid: standing.openid }, { why: kind, by: openid, now });
      await within(transaction, audits).put(line);
    });

    const entry = await entryById(memberId);
    // Bound again since: whoever did that has told it.
    if (entry?.former && entry.openid === null) {
      const { former } = entry;
      const news = { entry, branch, by: caller.member._id, at: former.at };
      await followBinding({ memberId, former: former.openid, openid: null, now });
      await tellAccount('bindingFreed', former.openid, news);
      await tellBranch('memberFreed', news);
      await rerouteAround(entry, now);
    }
    return { memberId };
  },
});

import * as contract from '../../contract/member';
import { organizations, registrations } from '../../server/collections';
import { levelAbove } from '../../server/judges/above';
import { isMember, isStaffOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { inTransaction } from '../../server/kernel/store/transaction';
import { within } from '../../server/kernel/store/within';

/** An in-service member asks a community to be registered with it. Asked again while it waits, it is the same request. */
export const registerWith = action(contract.registerWith)({
  load: ({ input }) => organizations.get(input.communityId),
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller, loaded: community, now }) => {
    const { member } = caller;
    if (!member) refuse('member.notBound');
    if (community?.kind !== 'community') refuse('organization.unknown');
    if (member.communityId === community._id) refuse('member.registeredAlready');
    // Nobody answers their own: whoever works there is answered by a colleague, or the level above.
    const [branch, above] = await Promise.all([
      organizations.get(member.branchId),
      isStaffOf(caller, community._id)
        ? levelAbove(community, { openid: caller.openid, memberIds: [member._id] })
        : null,
    ]);
    await inTransaction(async (transaction) => {
      const rows = within(transaction, registrations);
      const before = await rows.get(member._id);
      if (before?.state === 'waiting' && before.communityId === community._id) return;
      await rows.put({
        _id: member._id,
        name: member.name,
        branchName: branch?.name ?? '',
        communityId: community._id,
        communityName: community.name,
        state: 'waiting',
        reason: '',
        askedAt: now,
        answeredBy: null,
        ...(above ? { above } : {}),
        updatedAt: now,
      });
    });
    return { state: 'waiting', communityName: community.name };
  },
});

import { audits, organizations } from '../../server/collections';
import { auditLine } from '../../server/kernel/audit';
import type { PartyGroup } from '../../server/records/organization';
import { identifierOf } from '../kernel/store/identifier';
import { inTransaction } from '../kernel/store/transaction';
import { within } from '../kernel/store/within';

interface GroupDeed {
  what: 'member.saveGroup' | 'member.dropGroup';
  branchId: string;
  groupId: string;
  openid: string;
  requestId: string;
  now: Date;
  /** The name given, or the name given up: what the audit line says. */
  reason: string;
}

/** Marks one person's one request about one group, or about none, in an audit line's `_id`. */
export const occasionOf = (
  what: GroupDeed['what'] | 'member.assignToGroup',
  deed: { openid: string; requestId: string },
  groupId: string | null,
) => identifierOf(what, deed, groupId ?? '');

/**
 * Puts other groups in the place of a branch's own; groups and audit line move together. `changed` may refuse, and may
 * answer the same groups: then nothing is written. A call sent again finds its audit line and changes nothing, whatever
 * came after it.
 */
export async function changeGroups(
  deed: GroupDeed,
  changed: (groups: readonly PartyGroup[]) => readonly PartyGroup[],
): Promise<void> {
  const { what, branchId, openid, now, reason } = deed;
  const line = auditLine({
    ...{ what, openid, branchId, reason, at: now },
    ...{ collection: organizations.name, id: branchId, occasion: occasionOf(what, deed, deed.groupId) },
  });
  await inTransaction(async (transaction) => {
    if (await within(transaction, audits).get(line._id)) return;
    const branch = await within(transaction, organizations).get(branchId);
    if (!branch) throw new Error(`Branch ${branchId} is not there`);
    const before = branch.groups ?? [];
    const after = changed(before);
    if (after === before) return;
    await within(transaction, organizations).change(branchId, {
      set: { groups: [...after], updatedAt: now },
    });
    await within(transaction, audits).put(line);
  });
}

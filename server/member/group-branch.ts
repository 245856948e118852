import type { Caller } from '../kernel/access/caller';
import { isSecretaryOf, officeOf } from '../kernel/access/permission';

interface Named {
  branchId?: string | undefined;
}

/** The branch whose groups the caller changes: the one named, else the one they are secretary of. */
export const groupBranch = (caller: Caller, { branchId }: Named) =>
  branchId ?? officeOf(caller.member, ['secretary']);

/** Groups are the secretary's to set up. */
export function mayChangeGroups({ caller, input }: { caller: Caller; input: Named }): boolean {
  const branchId = groupBranch(caller, input);
  return branchId !== null && isSecretaryOf(caller, branchId);
}

import { organizations } from '../../collections';
import { refuse } from '../../kernel/refusal';
import { command } from '../../kernel/store/database';

/**
 * Refuses branches and groups that are not there, and gives the names of those that are; asks for nothing when none is
 * named, as nearly always.
 */
export async function requireKnown(
  branchId: string,
  { withBranchIds, groupId }: { withBranchIds: readonly string[]; groupId: string | null },
): Promise<ReadonlyMap<string, string>> {
  const others = [...new Set(withBranchIds)].filter((other) => other !== branchId);
  if (others.length === 0 && groupId === null) return new Map();
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
  return new Map(found.map(({ _id, name }) => [_id, name]));
}

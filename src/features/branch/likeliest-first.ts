import type { UnboundEntry } from './use-unbound-entries';

/** Entries that hold the searched text; the very name first, then the same surname, then the roll's own order. */
export function likeliestFirst(
  entries: readonly UnboundEntry[],
  name: string,
  search: string,
): UnboundEntry[] {
  const likeness = (entry: UnboundEntry): number => {
    if (entry.name === name) return 0;
    return entry.name[0] === name[0] ? 1 : 2;
  };
  return entries
    .filter((entry) => entry.name.includes(search.trim()))
    .sort((one, other) => likeness(one) - likeness(other));
}

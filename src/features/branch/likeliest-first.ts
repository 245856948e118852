import { isNamed, isSameName } from '@contract/text/fold';
import type { UnboundEntry } from './use-unbound-entries';

/** Entries that hold the searched text; the very name first, then the same surname, then the roll's own order. */
export function likeliestFirst(
  entries: readonly UnboundEntry[],
  name: string,
  search: string,
): UnboundEntry[] {
  const likeness = (entry: UnboundEntry): number => {
    if (isSameName(entry.name, name)) return 0;
    return entry.name[0] === name[0] ? 1 : 2;
  };
  return entries
    .filter((entry) => isNamed(entry.name, search))
    .sort((one, other) => likeness(one) - likeness(other));
}

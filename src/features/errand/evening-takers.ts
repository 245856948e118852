import type { EveningItem } from '@contract/errand/spot';

/** Who has how much in hand for tomorrow, most names first by who comes first in the list; nobody, as '', last. */
export function takersOf(
  open: readonly Pick<EveningItem, 'helper' | 'state'>[],
): Array<{ helper: string; isStaff: boolean; count: number }> {
  const byTaker = new Map<string, { helper: string; isStaff: boolean; count: number }>();
  for (const { helper, state } of open) {
    // What nobody was given the staff see to themselves, once they have taken it up.
    const isStaff = helper === '' && state !== 'submitted';
    const key = isStaff ? 'staff' : `of ${helper}`;
    const before = byTaker.get(key);
    byTaker.set(key, { helper, isStaff, count: (before?.count ?? 0) + 1 });
  }
  const isNobody = ({ helper, isStaff }: { helper: string; isStaff: boolean }) => helper === '' && !isStaff;
  const all = [...byTaker.values()];
  return [...all.filter((one) => !isNobody(one)), ...all.filter(isNobody)];
}

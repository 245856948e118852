import type { Totals } from '../../contract/summary';
import type { OrganizationRecord } from '../../server/records/organization';

type TotalsOfOne = Totals & { _id: string | null };

const none: Totals = {
  branches: 0,
  members: 0,
  themeDaysHeld: 0,
  arrived: 0,
  expected: 0,
  wishesClaimed: 0,
  wishesFulfilled: 0,
  wishesUnconfirmed: 0,
  errandsSolved: 0,
  errandsUnconfirmed: 0,
  errandsRecorded: 0,
  studyHours: 0,
};

const withoutId = ({ _id, ...totals }: TotalsOfOne): Totals => totals;

/** The sum over all. */
export function totalOf(figures: readonly TotalsOfOne[]): Totals {
  const sum = { ...none };
  for (const totals of figures.map(withoutId)) {
    for (const figure of Object.keys(sum) as Array<keyof Totals>) sum[figure] += totals[figure];
  }
  return sum;
}

/** One line for each organization, by name as a Chinese reader expects it; one without figures shows noughts. */
export function childrenWithTotals(
  children: ReadonlyArray<Pick<OrganizationRecord, '_id' | 'name' | 'kind'>>,
  figures: readonly TotalsOfOne[],
) {
  const byChild = new Map(figures.map((totals) => [totals._id, withoutId(totals)]));
  return children
    .map(({ _id, name, kind }) => ({ ...none, ...byChild.get(_id), organizationId: _id, name, kind }))
    .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
}

import type { Totals } from '../../contract/summary';
import * as contract from '../../contract/summary';
import { branchMonths, organizations, timerRuns } from '../../server/collections';
import { higherOfficeOf, isOver } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { command } from '../../server/kernel/store/database';
import { monthOf } from '../../server/kernel/time/clock';
import { BRANCH_MONTHS_RUN } from '../../server/records/branch-month';
import { lineOf } from '../../server/records/organization';
import { childrenWithTotals, totalOf } from '../../server/summary/roll-up-rules';

const MOST_CHILDREN = 200;
/** Children, and the organization's own roll. */
const MOST_GROUPS = 1000;

/** The figures of all branches beneath an organization in a month, summed by what lies right below it: one request. */
export async function totalsByChild(organizationId: string, month: string) {
  const { sum, cond, gt, arrayElemAt, indexOfArray, add } = command().aggregate;
  const rightBelow = arrayElemAt(['$line', add([indexOfArray(['$line', organizationId]), 1])]);
  return branchMonths.aggregate<Totals & { _id: string | null }>((start) =>
    start
      .match({ line: organizationId, month })
      .group({
        _id: rightBelow,
        branches: sum(1),
        members: sum('$members'),
        themeDaysHeld: sum(cond([gt(['$themeDaysHeld', 0]), 1, 0])),
        arrived: sum('$arrived'),
        expected: sum('$expected'),
        wishesClaimed: sum('$wishesClaimed'),
        wishesFulfilled: sum('$wishesFulfilled'),
        wishesUnconfirmed: sum('$wishesUnconfirmed'),
        errandsSolved: sum('$errandsSolved'),
        errandsUnconfirmed: sum('$errandsUnconfirmed'),
        errandsRecorded: sum('$errandsRecorded'),
        studyHours: sum('$studyHours'),
      })
      .limit(MOST_GROUPS),
  );
}

/** A higher committee's month: its sum, and a line for each organization right below it. Never ranked. */
export const rollUp = action(contract.rollUp)({
  load: async ({ input }) => (input.organizationId ? organizations.get(input.organizationId) : null),
  allow: ({ caller, input, loaded }) => {
    if (!input.organizationId) return higherOfficeOf(caller.member) !== null;
    if (!loaded) return 'organization.unknown';
    return isOver(caller, lineOf(loaded));
  },
  run: async ({ caller, input, loaded, now }) => {
    const organizationId = input.organizationId ?? higherOfficeOf(caller.member);
    if (!organizationId) refuse('organization.unknown');
    const month = input.month ?? monthOf(now);
    const [organization, children, figures, run] = await Promise.all([
      loaded ?? organizations.get(organizationId),
      organizations.find({ parentId: organizationId }, { limit: MOST_CHILDREN, order: ['name', 'asc'] }),
      totalsByChild(organizationId, month),
      timerRuns.get(BRANCH_MONTHS_RUN),
    ]);
    if (!organization) refuse('organization.unknown');
    return {
      organizationId,
      name: organization.name,
      kind: organization.kind,
      month,
      totals: totalOf(figures),
      children: childrenWithTotals(children, figures),
      computedAt: run?.updatedAt ?? null,
    };
  },
});

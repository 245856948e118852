import * as contract from '../../contract/summary';
import { branchMonths, communityMonths, organizations, wishes } from '../../server/collections';
import { anyone, isStaffOf } from '../../server/kernel/access/permission';
import { provenFieldsOf, withProvenOffices } from '../../server/kernel/access/proof';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { command } from '../../server/kernel/store/database';
import { monthOf } from '../../server/kernel/time/clock';
import { branchMonthId } from '../../server/records/branch-month';
import { communityMonthId } from '../../server/records/community-month';
import type { StoredMember } from '../../server/records/member';
import type { OrganizationRecord } from '../../server/records/organization';
import {
  type DoneWish,
  monthsShown,
  type OfficeHolder,
  peopleInCharge,
  saidOf,
  sumOf,
} from '../../server/summary/public-rules';

/** Fulfilled wishes that are looked at: enough to find some with thanks that may be shown. */
const LOOKED_AT = 20;

type Found = OrganizationRecord & { holders: OfficeHolder[] };
type Joined = OrganizationRecord & { holders: StoredMember[] };

/** An organization with everybody who holds an office there, in one request. */
async function withOfficeHolders(organizationId: string): Promise<Found | null> {
  const [found] = await organizations.aggregate<Joined>((start) =>
    start
      .match({ _id: organizationId })
      .limit(1)
      .lookup({ from: 'members', localField: '_id', foreignField: 'offices.organizationId', as: 'holders' })
      .project({
        name: 1,
        kind: 1,
        path: 1,
        'holders.name': 1,
        ...provenFieldsOf('holders'),
      }),
  );
  return found ? { ...found, holders: withProvenOffices(found.holders) } : null;
}

/** The latest wishes that citizens said were fulfilled: a community's, or those that a branch's members took on. */
const latestDone = (of: { communityId: string } | { claimerBranchId: string }): Promise<DoneWish[]> =>
  wishes.find(
    { ...of, state: 'confirmed' },
    {
      limit: LOOKED_AT,
      order: ['confirmedAt', 'desc'],
      fields: ['title', 'category', 'state', 'fulfilledAt', 'confirmedAt', 'thanksShown', 'numbersKept'],
    },
  );

/** What anybody may read of a branch or a community: four requests in two waves, however many wishes there are. */
export const publicPage = action(contract.publicPage)({
  load: ({ input }) => withOfficeHolders(input.organizationId),
  allow: anyone,
  run: async ({ caller, input: { organizationId }, loaded: found, now }) => {
    const kind = found?.kind;
    if (!found || (kind !== 'branch' && kind !== 'community')) refuse('organization.unknown');
    const months = monthsShown(monthOf(now));
    const ids = (idOf: typeof branchMonthId) =>
      command().in(months.map((month) => idOf(organizationId, month)));
    const [figures, done] = await (kind === 'branch'
      ? Promise.all([
          branchMonths.find({ _id: ids(branchMonthId) }, { limit: months.length }),
          latestDone({ claimerBranchId: organizationId }),
        ])
      : Promise.all([
          communityMonths.find({ _id: ids(communityMonthId) }, { limit: months.length }),
          latestDone({ communityId: organizationId }),
        ]));
    const isStaff = kind === 'community' && isStaffOf(caller, organizationId);
    return {
      organizationId,
      name: found.name,
      kind,
      path: found.path,
      people: peopleInCharge(found.holders, organizationId),
      figures: sumOf(figures),
      ...saidOf(done, isStaff),
      may: { board: isStaff },
    };
  },
});

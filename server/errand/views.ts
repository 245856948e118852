import type { ErrandView } from '../../contract/words';
import { communityLed, type Person } from '../../server/errand-access/sight';
import type { ErrandRecord } from '../../server/records/errand';
import { officeOf } from '../kernel/access/permission';
import type { Where } from '../kernel/store/collection';

/** How a view is asked of the database; each is served by an index of its own (schema.ts). */
export interface View {
  where: Where;
  order: readonly ['postedAt' | 'assignedAt', 'asc' | 'desc'];
}

/** What a view shows to a person; null when it is not for them. */
export function viewFor(view: ErrandView, person: Person): View | null {
  const { member, openid } = person;
  const staffOf = officeOf(member, ['communityStaff']);
  switch (view) {
    case 'mine':
      return { where: { posterOpenid: openid }, order: ['postedAt', 'desc'] };
    case 'assigned':
      return member && { where: { assigneeId: member._id }, order: ['assignedAt', 'desc'] };
    case 'waiting': {
      const communityId = staffOf ?? communityLed(person);
      return communityId ? { where: { communityId, state: 'submitted' }, order: ['postedAt', 'asc'] } : null;
    }
    case 'community':
      return staffOf ? { where: { communityId: staffOf }, order: ['postedAt', 'desc'] } : null;
    case 'branch': {
      const branchId = officeOf(member, ['secretary', 'committee']);
      return branchId ? { where: { assigneeBranchId: branchId }, order: ['assignedAt', 'desc'] } : null;
    }
    case 'passedUp': {
      const township = officeOf(member, ['township']);
      return township ? { where: { line: township, state: 'passedUp' }, order: ['postedAt', 'asc'] } : null;
    }
  }
}

const inOrder: readonly ErrandView[] = ['waiting', 'passedUp', 'assigned', 'community', 'branch', 'mine'];

/** The views that there are for a person, what waits for them first. */
export const viewsFor = (person: Person): ErrandView[] =>
  inOrder.filter((view) => viewFor(view, person) !== null);

/** The value by which a view places an errand. */
export const placeIn =
  ({ order: [field] }: View) =>
  (errand: ErrandRecord) =>
    errand[field] ?? errand.postedAt;

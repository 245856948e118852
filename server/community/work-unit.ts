import type { BranchKind } from '../../contract/words';
import type { OrganizationRecord } from '../../server/records/organization';

/** At home in a village or a community: they do not register there. */
const homeKinds: readonly BranchKind[] = ['village', 'community'];

/** Whether a branch is that of a work unit, which registers with a community. */
export const isWorkUnit = ({ kind, branchKind }: Pick<OrganizationRecord, 'kind' | 'branchKind'>) =>
  kind === 'branch' && branchKind !== null && !homeKinds.includes(branchKind);

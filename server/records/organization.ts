import type { BranchKind, OrganizationKind } from '../../contract/words';

/** A place in the organization tree: city → county → township → (general branch | community) → branch. */
export interface OrganizationRecord {
  _id: string;
  name: string;
  kind: OrganizationKind;
  /** Only of branches and communities. */
  branchKind: BranchKind | null;
  parentId: string | null;
  /** From the city down to the parent. */
  ancestors: string[];
  /** Names from the county down to this one, for showing where it belongs. */
  path: string[];
  /** 党小组 of a branch; absent until there is one. */
  groups?: PartyGroup[];
  /** The latest branches that it asked to hold an activity together, newest first; absent until the first. */
  invitations?: SentInvitation[];
  /** The communities that it last asked to be registered with as a unit, newest first; absent until the first. */
  unitAsks?: UnitAsk[];
  /** When its groups last changed, it last asked another branch or a community, or an administrator of it last ended; absent until then. */
  updatedAt?: Date;
}

/** That a branch asked another to take part in an activity of its own. */
export interface SentInvitation {
  /** Of activity, branch and how often it had left before: the same call sent again asks once. */
  key: string;
  at: Date;
}

/** That a work unit's branch asked a community: takes one of its places until it is recorded. */
export interface UnitAsk {
  communityId: string;
  at: Date;
}

/** 党小组: some of a branch's members, who meet by themselves. */
export interface PartyGroup {
  groupId: string;
  name: string;
}

/** The tree's ids from the city down to the organization itself: what its records carry, so that any level can sum them. */
export const lineOf = (organization: Pick<OrganizationRecord, '_id' | 'ancestors'>) => [
  ...organization.ancestors,
  organization._id,
];

import type { BranchPlan, CityPlan } from './branches';
import { type Person, rollOf } from './people';

/** Somebody bound who can take a community's wishes on. */
export interface Helper {
  memberId: string;
  openid: string;
  name: string;
  branchId: string;
}

/** Who serves where: all that wishes need to know of 168,580 people. */
export interface Registry {
  /** In-service members by the community that they report to. */
  helpers: ReadonlyMap<string, readonly Helper[]>;
  /** The identities of a community's staff. */
  staff: ReadonlyMap<string, readonly string[]>;
  /** The same people as members. */
  staffMembers: ReadonlyMap<string, readonly Helper[]>;
  /** A few bound members of each community's own branches. */
  neighbours: ReadonlyMap<string, readonly Helper[]>;
  helperOf(openid: string): Helper;
  /** Whoever is secretary of a branch. */
  secretaryOf(branchId: string): Helper;
}

/** Of each community's branches so many are known: enough for whoever is asked to help. */
const NEIGHBOURS = 6;

/** Looks through every roll once and keeps nothing else of it. */
export function registryOf(city: CityPlan): Registry {
  const helpers = new Map<string, Helper[]>();
  const staff = new Map<string, string[]>();
  const staffMembers = new Map<string, Helper[]>();
  const neighbours = new Map<string, Helper[]>();
  const cast = new Map<string, Helper>();
  const secretaries = new Map<string, Helper>();
  const note = (person: Person, branch: BranchPlan, isCast: boolean) => {
    const { _id: memberId, openid, name, communityId, offices } = person;
    if (openid === null) return;
    const helper = { memberId, openid, name, branchId: branch.organization._id };
    if (isCast) cast.set(openid, helper);
    if (communityId) add(helpers, communityId, helper);
    for (const { role, organizationId } of offices) {
      if (role === 'secretary') secretaries.set(organizationId, helper);
      if (role !== 'communityStaff') continue;
      add(staff, organizationId, openid);
      add(staffMembers, organizationId, helper);
    }
    const { parentId } = branch.organization;
    if (parentId && (neighbours.get(parentId)?.length ?? 0) < NEIGHBOURS) add(neighbours, parentId, helper);
  };
  for (const branch of city.branches) {
    rollOf(branch, city.size).forEach((person, at) => {
      note(person, branch, at < branch.cast.length);
    });
  }
  return {
    helpers,
    staff,
    staffMembers,
    neighbours,
    helperOf(openid) {
      const helper = cast.get(openid);
      if (!helper) throw new Error(`Nobody of the cast is ${openid}`);
      return helper;
    },
    secretaryOf(branchId) {
      const secretary = secretaries.get(branchId);
      if (!secretary) throw new Error(`Nobody leads ${branchId}`);
      return secretary;
    },
  };
}

function add<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

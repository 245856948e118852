import type { BranchKind, OfficeRole } from '../contract/words';
import type { OrganizationRecord } from '../server/records/organization';
import { allot } from './allot';
import { type CastPerson, castOf } from './cast';
import { groupsOf } from './groups';
import type { Heart } from './heart';
import { layCity } from './organizations';
import { type Random, randomOf } from './random';
import { type Size, sizeOf } from './sizes';

/** What is settled of a branch before anybody on its roll is named. */
export interface BranchPlan {
  organization: OrganizationRecord;
  kind: BranchKind;
  members: number;
  /** How many of them report to a community too. */
  inService: number;
  /** Where they report: the communities of the branch's own area. */
  communities: readonly string[];
  cast: readonly CastPerson[];
  /** Offices of higher organizations and communities that members of this branch hold, besides the cast's. */
  posts: Array<{ role: OfficeRole; organizationId: string }>;
  /** The share of Mongolian names. */
  mongolian: number;
  /** Somebody of the demo is its secretary: it keeps the fullest records. */
  featured: boolean;
  /** The other featured branch, with which it holds theme days: last month's at one, the coming one at the other. */
  together: { partner: BranchPlan; hosts: 'lastMonth' | 'coming' } | null;
}

export interface CityPlan {
  size: Size;
  heart: Heart;
  organizations: OrganizationRecord[];
  communities: OrganizationRecord[];
  branches: BranchPlan[];
}

/** How many members a branch of each kind has: domain.md says 3 to 100, typically 20. */
const membersUsual: Record<BranchKind, number> = {
  village: 32,
  community: 30,
  government: 16,
  stateEnterprise: 26,
  privateEnterprise: 8,
  socialOrganization: 6,
  institution: 22,
};

const unitKinds: readonly BranchKind[] = ['government', 'stateEnterprise', 'institution'];

/** The city's tree with every branch's numbers, all of it from the size alone. */
export function planCity(sizeName: string): CityPlan {
  const size = sizeOf(sizeName);
  const { heart, organizations } = layCity(size);
  const random = randomOf('branches');
  const communities = organizations.filter(({ kind }) => kind === 'community');
  const branchRecords = organizations.filter(({ kind }) => kind === 'branch');
  const cast = castOf(heart);

  const members = membersOf(branchRecords, heart, size, random);
  const inService = inServiceOf(branchRecords, members, cast, size);
  const reportsTo = communitiesNear(organizations, communities);
  const posts = postsOf(branchRecords, communities, organizations, cast);

  const branches = branchRecords.map(
    (organization, at): BranchPlan => ({
      organization,
      kind: organization.branchKind ?? 'government',
      members: members[at] ?? 0,
      inService: inService[at] ?? 0,
      communities: reportsTo(organization),
      cast: cast.get(organization._id) ?? [],
      posts: posts.get(organization._id) ?? [],
      mongolian: mongolianShare(organization, heart),
      featured: organization === heart.main || organization === heart.village,
      together: null,
    }),
  );
  for (const { organization, featured } of branches) {
    if (featured) organization.groups = groupsOf(organization);
  }
  bringTogether(branches, heart);
  return { size, heart, organizations, communities, branches };
}

function bringTogether(branches: readonly BranchPlan[], heart: Heart): void {
  const main = branches.find(({ organization }) => organization === heart.main);
  const village = branches.find(({ organization }) => organization === heart.village);
  if (!main || !village) throw new Error('A featured branch is missing');
  main.together = { partner: village, hosts: 'lastMonth' };
  village.together = { partner: main, hosts: 'coming' };
}

function membersOf(branches: readonly OrganizationRecord[], heart: Heart, size: Size, random: Random) {
  const others = branches.filter(({ _id }) => !heart.memberCounts.has(_id));
  const weights = others.map(({ branchKind }) => {
    // Most near the usual, a few small, a few large.
    const spread = 0.35 + random.next() * 0.7 + random.next() * random.next() * 1.4;
    return membersUsual[branchKind ?? 'government'] * spread;
  });
  const laid = [...heart.memberCounts.values()].reduce((sum, count) => sum + count, 0);
  const shares = others.length ? allot(size.members - laid, weights, { least: 3, most: () => 100 }) : [];
  const share = new Map(others.map(({ _id }, at) => [_id, shares[at] ?? 0]));
  return branches.map(({ _id }) => heart.memberCounts.get(_id) ?? share.get(_id) ?? 0);
}

/** In-service members are those of work units; a fifth of each roll at least is retired or away. */
function inServiceOf(
  branches: readonly OrganizationRecord[],
  members: readonly number[],
  cast: ReadonlyMap<string, readonly CastPerson[]>,
  size: Size,
): number[] {
  const least = branches.map(
    ({ _id }) => (cast.get(_id) ?? []).filter(({ communityId }) => communityId !== null).length,
  );
  const room = branches.map(({ branchKind, _id }, at) => {
    if (!branchKind || !unitKinds.includes(branchKind)) return 0;
    const otherCast = (cast.get(_id)?.length ?? 0) - (least[at] ?? 0);
    return Math.floor((members[at] ?? 0) * 0.8) - otherCast - (least[at] ?? 0);
  });
  const rest = size.inService - least.reduce((sum, count) => sum + count, 0);
  const shares = allot(rest, room, { least: 0, most: (at) => Math.max(0, room[at] ?? 0) });
  return shares.map((share, at) => share + (least[at] ?? 0));
}

/** The nearest communities: of the township, else the county's urban ones, else the county's, else the city's. */
function communitiesNear(
  organizations: readonly OrganizationRecord[],
  communities: readonly OrganizationRecord[],
) {
  const within = new Map<string, OrganizationRecord[]>();
  for (const community of communities) {
    for (const id of community.ancestors) within.set(id, [...(within.get(id) ?? []), community]);
  }
  const nearest = new Map<string, string[]>();
  for (const { _id, kind } of organizations) {
    const found = within.get(_id) ?? [];
    const urban = found.filter(({ branchKind }) => branchKind === 'community');
    if (kind === 'community' || kind === 'branch') continue;
    nearest.set(
      _id,
      (urban.length ? urban : found).map((community) => community._id),
    );
  }
  return (branch: OrganizationRecord): string[] => {
    const from = [...branch.ancestors].reverse().find((id) => (nearest.get(id)?.length ?? 0) > 0);
    return from ? (nearest.get(from) ?? []) : [];
  };
}

/** Somebody runs every community, township and county: members of the branch closest to it. */
function postsOf(
  branches: readonly OrganizationRecord[],
  communities: readonly OrganizationRecord[],
  organizations: readonly OrganizationRecord[],
  cast: ReadonlyMap<string, readonly CastPerson[]>,
) {
  const posts = new Map<string, BranchPlan['posts']>();
  const held = new Set(
    [...cast.values()].flat().flatMap(({ holds }) => holds.map((one) => one.organizationId)),
  );
  const byName = new Map(branches.map((branch) => [`${branch.ancestors[1]} ${branch.name}`, branch]));
  const firstOf = new Map<string, OrganizationRecord>();
  for (const branch of branches) {
    if (branch.parentId && !firstOf.has(branch.parentId)) firstOf.set(branch.parentId, branch);
  }
  const post = (branch: OrganizationRecord | undefined, role: OfficeRole, organizationId: string) => {
    if (branch && !held.has(organizationId)) {
      posts.set(branch._id, [...(posts.get(branch._id) ?? []), { role, organizationId }]);
    }
  };

  for (const community of communities) {
    const branch = firstOf.get(community._id);
    post(branch, 'communityStaff', community._id);
    post(branch, 'communityStaff', community._id);
  }
  for (const { _id, kind, name, ancestors } of organizations) {
    const county = kind === 'county' ? _id : ancestors[1];
    if (kind === 'township') post(byName.get(`${county} ${name}机关党支部`), 'township', _id);
    if (kind === 'county') post(byName.get(`${county} ${name}委组织部党支部`), 'county', _id);
  }
  return posts;
}

function mongolianShare(branch: OrganizationRecord, heart: Heart): number {
  const inDistrict = branch.ancestors.includes(heart.district._id);
  if (branch.kind === 'branch' && branch.branchKind === 'village') return inDistrict ? 0.4 : 0.72;
  return inDistrict ? 0.25 : 0.5;
}

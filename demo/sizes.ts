import type { ActivityKind, BranchKind } from '../contract/words';
import { activityKinds } from '../contract/words';

/** How much of a city to make. Everything that is counted is counted here. */
export interface Size {
  /** Besides the branches laid by hand in `heart.ts`: how many there shall be in all. */
  branches: Record<BranchKind, number>;
  members: number;
  /** Members of work-unit branches who also report to a community. */
  inService: number;
  /** Wishes that somebody took on. */
  claimedWishes: number;
  /** Wishes that nobody has taken on: waiting, on the wall, rejected, withdrawn. */
  otherWishes: number;
  /** Residents' problems that were solved, and those that are under way or came to nothing. */
  solvedErrands: number;
  otherErrands: number;
  /** Townships to lay besides those of `heart.ts`: in the city's own district and in each other county. */
  townships: { district: { urban: number; rural: number }; county: { urban: number; rural: number } };
  counties: number;
  /** Months of records before this one. Branches with a persona as secretary always have a full year. */
  months: number;
  /** What branches without a persona keep records of. */
  kinds: readonly ActivityKind[];
  /** Study records a member has, from least to most. */
  study: readonly [number, number];
  /** The share of those with a phone who have bound their WeChat identity. */
  bound: number;
}

const small: Size = {
  branches: {
    village: 1,
    community: 2,
    government: 5,
    stateEnterprise: 1,
    privateEnterprise: 1,
    socialOrganization: 1,
    institution: 1,
  },
  members: 134,
  inService: 44,
  claimedWishes: 34,
  otherWishes: 24,
  solvedErrands: 26,
  otherErrands: 14,
  townships: { district: { urban: 0, rural: 0 }, county: { urban: 0, rural: 0 } },
  counties: 2,
  months: 3,
  kinds: activityKinds,
  study: [2, 6],
  bound: 0.96,
};

const town: Size = {
  branches: {
    village: 12,
    community: 10,
    government: 21,
    stateEnterprise: 4,
    privateEnterprise: 4,
    socialOrganization: 2,
    institution: 7,
  },
  members: 1_200,
  inService: 420,
  claimedWishes: 260,
  otherWishes: 70,
  solvedErrands: 130,
  otherErrands: 30,
  townships: { district: { urban: 1, rural: 0 }, county: { urban: 0, rural: 1 } },
  counties: 8,
  months: 12,
  kinds: activityKinds,
  study: [3, 10],
  bound: 0.78,
};

/** Tongliao's own figures (domain.md, T). Records of theme days alone are already two million attendances. */
const city: Size = {
  branches: {
    village: 2_103,
    community: 1_200,
    government: 1_600,
    stateEnterprise: 400,
    privateEnterprise: 1_000,
    socialOrganization: 397,
    institution: 1_300,
  },
  members: 168_580,
  inService: 44_000,
  claimedWishes: 21_000,
  otherWishes: 3_400,
  solvedErrands: 8_640,
  otherErrands: 420,
  townships: { district: { urban: 13, rural: 6 }, county: { urban: 2, rural: 12 } },
  counties: 8,
  months: 11,
  kinds: ['themeDay'],
  study: [0, 2],
  bound: 0.7,
};

const sizes = { small, town, city };
export type SizeName = keyof typeof sizes;

export function sizeOf(name: string): Size {
  if (name in sizes) return sizes[name as SizeName];
  throw new Error(`The demo comes in the sizes ${Object.keys(sizes).join(', ')}; it has no ${name}`);
}

export const branchesIn = (size: Size) => Object.values(size.branches).reduce((sum, count) => sum + count, 0);

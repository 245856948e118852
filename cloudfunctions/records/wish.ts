import type { WishCategory, WishState } from '../../contract/words';

/** One step of a wish's way. `by` is already in the words that others may read: 王**, 李同志, 新兴社区. */
export interface WishStepRecord {
  what: 'posted' | 'published' | 'rejected' | 'claimed' | 'givenUp' | 'fulfilled' | 'confirmed' | 'disputed';
  at: Date;
  by: string;
  /** The identity that took the step: the audit line, never sent to a phone. */
  openid: string;
  note: string;
  /** Of the call that took the step: the same call sent again finds it here and changes nothing. */
  requestId?: string;
}

/** A claim that was given up: the branch's figures for that month must be computed again without it. */
export interface FormerClaim {
  branchId: string;
  claimedAt: Date;
}

export interface WishContact {
  name: string;
  phone: string;
  address: string;
}

/** 微心愿: a small wish from posting to the citizen's word that it was fulfilled. */
export interface WishRecord {
  _id: string;
  /** What people quote: `261123-7K2QP`. */
  number: string;
  title: string;
  details: string;
  category: WishCategory;
  communityId: string;
  communityName: string;
  /** From the city down to the community. */
  line: string[];
  forWhom: 'self' | 'neighbour' | 'behalf';
  posterOpenid: string;
  postedBy: string;
  /** `WishContact` as JSON, sealed for `wish.contact`. */
  contact: string;
  state: WishState;
  postedAt: Date;
  publishedAt: Date | null;
  /** The day by which it is needed, in Asia/Shanghai. */
  dueOn: string;
  claimerId: string | null;
  claimerOpenid: string | null;
  claimerBranchId: string | null;
  claimedAt: Date | null;
  fulfilledAt: Date | null;
  confirmedAt: Date | null;
  rating: number | null;
  thanks: string;
  /** Absent until the first is given up. */
  formerClaims?: FormerClaim[];
  steps: WishStepRecord[];
  updatedAt: Date;
}

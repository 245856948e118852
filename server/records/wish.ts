import type { WishCategory, WishState, WishStepName } from '../../contract/words';
import type { Contact } from './contact';
import type { StepRecord } from './step';

/** One step of a wish's way. */
export type WishStepRecord = StepRecord<WishStepName>;

/** A claim that was given up: the branch's figures for that month must be computed again without it. */
export interface FormerClaim {
  branchId: string;
  claimedAt: Date;
  /** Who helped, and has to know that it is over; absent where nobody did. */
  helpers?: WishHelper[];
}

/** Somebody of the claimer's branch who helps, or is asked to: the claimer answers for it. */
export interface WishHelper {
  memberId: string;
  openid: string | null;
  /** In the words that others may read: 李同志. */
  name: string;
}

export type WishContact = Contact;

/** 微心愿: a small wish from posting to the citizen's word that it was fulfilled. */
export interface WishRecord {
  _id: string;
  /** What people quote: `261123-7K2QP`. */
  number: string;
  title: string;
  details: string;
  /** Title and details as they were said, as JSON sealed for `wish.text`; only where numbers of them were hidden; empty once its period is over. */
  originalText?: string;
  /** The staff looked at the private numbers of the text and published them. */
  numbersKept?: true;
  /** What it is found by (`foundBy`). */
  words: string[];
  category: WishCategory;
  communityId: string;
  communityName: string;
  /** From the city down to the community. */
  line: string[];
  forWhom: 'self' | 'neighbour' | 'behalf';
  posterOpenid: string;
  postedBy: string;
  /** `WishContact` as JSON, sealed for `wish.contact`; empty once its period is over (`wish/jobs/retention.ts`). */
  contact: string;
  /** A keyed hash of the contact's phone, by which wishes of one household are found; empty where there is no phone. */
  phoneHash: string;
  state: WishState;
  /** What WeChat's check said of the text: `review` is for the community's eyes. */
  advice: 'pass' | 'review' | 'unchecked';
  /** Marked by the community: it cannot wait. */
  urgent: boolean;
  postedAt: Date;
  publishedAt: Date | null;
  /** The day by which it is needed, in Asia/Shanghai. */
  dueOn: string;
  claimerId: string | null;
  claimerOpenid: string | null;
  claimerBranchId: string | null;
  claimedAt: Date | null;
  /** When it was last heard of from those who see to it: the claim, a word of how it goes, that it is done. */
  heardAt: Date | null;
  /** Who helps the claimer, by their own word or, without a phone, by the claimer's. */
  helpers: WishHelper[];
  /** Who was asked to help and has not answered; absent until the first is asked. */
  helpersAsked?: WishHelper[];
  /** To whom it was passed on; empty unless it was. */
  passedTo: string;
  /** The wish that this one was split from. */
  splitFrom: string | null;
  fulfilledAt: Date | null;
  confirmedAt: Date | null;
  /** When seven days of silence closed it; absent of any other, and of what was closed before that was noted. */
  lapsedAt?: Date;
  rating: number | null;
  thanks: string;
  /** The thanks as anybody may read them, on public pages; absent or empty where they are not for everybody. */
  thanksShown?: string;
  /** The thanks as they would stand there, until the community has looked at them; absent or empty where nothing waits. */
  thanksOffered?: string;
  /** Absent until the first is given up. */
  formerClaims?: FormerClaim[];
  /** The day, in Asia/Shanghai, on which the township last asked the staff to look at it; absent until it does. */
  remindedOn?: string;
  /** Its poster works for the community: colleagues or, one level up, the township see to it. Absent of any other. */
  postedByStaff?: boolean;
  /** Somebody who works for the community took it on or helps: likewise. Absent or false of any other. */
  staffTookPart?: boolean;
  /** The identity that said it was done; absent until somebody has. */
  doneBy?: string;
  /** What the call that posted it said (`kernel/said.ts`); absent in what was made before. */
  said?: string;
  steps: WishStepRecord[];
  updatedAt: Date;
}

/** What its claimer is still busy with. */
export const wishInHand: readonly WishState[] = ['claimed', 'fulfilled', 'disputed'];

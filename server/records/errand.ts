import type { ErrandKind, ErrandState, ErrandStepName } from '../../contract/words';
import type { StepRecord } from './step';

/** One step of an errand's way. */
export interface ErrandStepRecord extends StepRecord<ErrandStepName> {
  /** The member who took the step and the branch on whose roll they were; null of citizens and the timer. */
  memberId: string | null;
  branchId: string | null;
  /** Of a step that gives it to somebody: to whom, as others may know them. */
  to?: string;
  /** And whose inbox is told; null of somebody without a phone. */
  assigneeOpenid?: string | null;
  assigneeId?: string;
  /** Of a correction: what stood before it. Never sent to a phone. */
  was?: Pick<ErrandRecord, 'title' | 'kind' | 'contact'>;
}

/** 帮办事项: a resident's problem that is no wish, from being said to the resident's word that it was solved. */
export interface ErrandRecord {
  _id: string;
  /** What people quote: `261123-7K2QP`. */
  number: string;
  title: string;
  details: string;
  kind: ErrandKind;
  communityId: string;
  communityName: string;
  /** From the city down to the community. */
  line: string[];
  /** Right above the community: to whom it may be passed up. */
  townshipName: string;
  /** `behalf`: staff or a branch of the community entered it for somebody without a phone. */
  forWhom: 'self' | 'behalf';
  /** The branch whose leaders entered it; null where its poster or the community's staff did. */
  enteredByBranchId: string | null;
  posterOpenid: string;
  postedBy: string;
  /** `Contact` as JSON, sealed for `errand.contact`; empty once its period is over (`errand/jobs/retention.ts`). */
  contact: string;
  state: ErrandState;
  /** What WeChat's check said of the text: `review` is for the community's eyes. */
  advice: 'pass' | 'review' | 'unchecked';
  postedAt: Date;
  /** Who sees to it; null while nobody was named: then the community's staff do, or the township. */
  assigneeId: string | null;
  assigneeOpenid: string | null;
  assigneeBranchId: string | null;
  /** In full; masked for whoever need not know. */
  assigneeName: string;
  assignedAt: Date | null;
  /** Who said that it was done, and the branch that this counts for: the assignee's, else that of who said so. */
  doneBy: string | null;
  solverBranchId: string | null;
  doneAt: Date | null;
  /** When it closed: by the resident's word, by seven days without one, or, noted down on the spot, when the help was given. */
  solvedAt: Date | null;
  /** Noted down on the spot by whoever helped, who has it in hand; absent of everything else. */
  spot?: true;
  /** What the call that posted it said (`kernel/said.ts`); absent in what was made before. */
  said?: string;
  steps: ErrandStepRecord[];
  updatedAt: Date;
}

/** What the member whom it was given to is still busy with. */
export const errandInHand: readonly ErrandState[] = ['assigned', 'done', 'disputed'];

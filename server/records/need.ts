import type { NeedCategory, NeedKind, NeedState } from '../../contract/words';
import type { Above } from './above';
import type { StepRecord } from './step';

/** What may happen to a line of a community's list. */
export const needSteps = [
  'listed', // the community wrote it down
  'proposed', // a unit offers it of its own
  'changed',
  'dropped',
  'takenUp',
  'accepted',
  'declined',
  'takenBack',
  'finished',
] as const;
export type NeedStepName = (typeof needSteps)[number];

/** A line of a community's list of the year: what it needs, or what a unit offers. */
export interface NeedRecord {
  /** From the call that wrote it; of a line taken over from another year, from that line and the year. */
  _id: string;
  communityId: string;
  communityName: string;
  year: number;
  kind: NeedKind;
  title: string;
  category: NeedCategory;
  details: string;
  /** The day by which it is wanted, in Asia/Shanghai. */
  dueOn: string | null;
  state: NeedState;
  /** The unit that offers it or has taken it up; null while nobody has. */
  branchId: string | null;
  branchName: string;
  /** Who judges it besides colleagues where somebody who leads that unit works for the community; absent of any other. */
  above?: Above | null;
  listedAt: Date;
  /** When it was done. */
  doneAt: Date | null;
  /** Everything that was done to it and by whom: the audit lines. */
  steps: NeedStep[];
  updatedAt: Date;
}

export type NeedStep = StepRecord<NeedStepName>;

import type { UnitState } from '../../contract/words';
import type { Above } from './above';
import type { StepRecord } from './step';

/** What may happen to a unit's registration on its way. */
export const unitSteps = ['asked', 'confirmed', 'declined', 'withdrawn', 'ended'] as const;
export type UnitStepName = (typeof unitSteps)[number];

/** 双报到, the unit's part: the branch of a work unit at a community. */
export interface UnitRegistrationRecord {
  /** `unitRegistrationId(branchId, communityId)`: asked again after an end it is the same document. */
  _id: string;
  branchId: string;
  branchName: string;
  communityId: string;
  communityName: string;
  state: UnitState;
  /** Why it was declined or ended. */
  reason: string;
  askedAt: Date;
  /** The member who asked. */
  askedBy: string;
  /** Who answers it besides colleagues where somebody who leads the unit works for the community; absent of any other. */
  above?: Above | null;
  /** When it was confirmed; null unless it is. */
  since: Date | null;
  /** Everything that was done to it and by whom: the audit lines. */
  steps: UnitStep[];
  updatedAt: Date;
}

/** One step, with the member who took it. */
export interface UnitStep extends StepRecord<UnitStepName> {
  memberId: string;
}

export const unitRegistrationId = (branchId: string, communityId: string) => `${branchId}_${communityId}`;

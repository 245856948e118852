import type { ErrandStep } from '@contract/errand';
import { limits } from '@contract/limits';

/** Steps of an errand's way that are one sentence: which call, the sentence's name in it, and whether it may be left out. */
export const sentences = {
  progress: { call: 'progress', field: 'note', most: limits.note, optional: false },
  finish: { call: 'finish', field: 'note', most: limits.note, optional: false },
  handBack: { call: 'handBack', field: 'reason', most: limits.reason, optional: false },
  passUp: { call: 'passUp', field: 'reason', most: limits.reason, optional: false },
  takeBack: { call: 'takeBack', field: 'reason', most: limits.reason, optional: false },
  reject: { call: 'reject', field: 'reason', most: limits.reason, optional: false },
  withdraw: { call: 'withdraw', field: 'reason', most: limits.reason, optional: true },
  strike: { call: 'strike', field: 'reason', most: limits.reason, optional: false },
  dispute: { call: 'confirm', field: 'reason', most: limits.reason, optional: false },
} as const;
export type SentenceStep = keyof typeof sentences;

/** Those that are quiet ways on, below everything else, in this order. */
export const furtherSteps = ['handBack', 'passUp', 'takeBack', 'reject', 'withdraw'] as const;

/** What the way says of each step. */
export const titles = {
  posted: 'errand.stepPosted',
  accepted: 'errand.stepAccepted',
  assigned: 'errand.stepAssigned',
  reassigned: 'errand.stepReassigned',
  handedBack: 'errand.stepHandedBack',
  passedUp: 'errand.stepPassedUp',
  takenBack: 'errand.stepTakenBack',
  progress: 'errand.stepProgress',
  done: 'errand.stepDone',
  confirmed: 'errand.stepConfirmed',
  disputed: 'errand.stepDisputed',
  lapsed: 'errand.stepLapsed',
  rejected: 'errand.stepRejected',
  withdrawn: 'errand.stepWithdrawn',
  recorded: 'spot.stepRecorded',
  amended: 'spot.stepAmended',
  struck: 'spot.stepStruck',
} as const satisfies Record<ErrandStep['what'], string>;

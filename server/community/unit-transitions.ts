import type { RefusalCode } from '../../contract/api';
import type { UnitState } from '../../contract/words';
import type { UnitStepName } from '../../server/records/unit-registration';

/** Which side takes a step. */
export type UnitPart = 'unit' | 'staff';

export interface UnitTransition {
  from: readonly UnitState[];
  to: UnitState;
  by: readonly UnitPart[];
  /** Said when it is in no state of `from`. */
  refusal: RefusalCode;
  /** Whether it must be said why. */
  requiresNote: boolean;
}

/** Every step of a unit's registration and from where it may be taken: drawn in docs/unit-states.md. */
export const unitTransitions: Readonly<Record<UnitStepName, UnitTransition>> = {
  asked: {
    from: ['declined', 'withdrawn', 'ended'],
    to: 'waiting',
    by: ['unit'],
    refusal: 'unit.registeredAlready',
    requiresNote: false,
  },
  confirmed: {
    from: ['waiting'],
    to: 'confirmed',
    by: ['staff'],
    refusal: 'unit.answered',
    requiresNote: false,
  },
  declined: {
    from: ['waiting'],
    to: 'declined',
    by: ['staff'],
    refusal: 'unit.answered',
    requiresNote: true,
  },
  withdrawn: {
    from: ['waiting'],
    to: 'withdrawn',
    by: ['unit'],
    refusal: 'unit.notWaiting',
    requiresNote: false,
  },
  ended: {
    from: ['confirmed'],
    to: 'ended',
    by: ['unit', 'staff'],
    refusal: 'unit.notRegistered',
    requiresNote: true,
  },
};

/** What counts among the communities that a unit may be registered with. */
export const standingStates: readonly UnitState[] = ['waiting', 'confirmed'];

import type { UnitState } from '../../contract/words';
import type { UnitStepName } from '../../server/records/unit-registration';
import type { Transition } from '../kernel/workflow';

/**
 * Who takes a step: the unit's secretary; either side; or whoever answers the unit, which is the community's staff or the
 * level above where the unit's leaders work there.
 */
export type UnitPart = 'unit' | 'judge' | 'side';

export type UnitTransition = Transition<UnitState, UnitPart, UnitState>;

/** Every step of a unit's registration and from where it may be taken: drawn in docs/unit-states.md. */
export const unitTransitions: Readonly<Record<UnitStepName, UnitTransition>> = {
  asked: {
    ...{ from: ['declined', 'withdrawn', 'ended'], to: 'waiting', by: 'unit' },
    ...{ refusal: 'unit.registeredAlready', requiresNote: false },
  },
  confirmed: {
    ...{ from: ['waiting'], to: 'confirmed', by: 'judge', refusal: 'unit.answered', requiresNote: false },
    may: 'confirm',
  },
  declined: {
    ...{ from: ['waiting'], to: 'declined', by: 'judge', refusal: 'unit.answered', requiresNote: true },
    may: 'decline',
  },
  withdrawn: {
    ...{ from: ['waiting'], to: 'withdrawn', by: 'unit', refusal: 'unit.notWaiting', requiresNote: false },
    may: 'withdraw',
  },
  ended: {
    ...{ from: ['confirmed'], to: 'ended', by: 'side', refusal: 'unit.notRegistered', requiresNote: true },
    may: 'end',
  },
};

/** What counts among the communities that a unit may be registered with. */
export const standingStates: readonly UnitState[] = ['waiting', 'confirmed'];

import type { ErrandState, ErrandStepName } from '../../contract/words';
import { statesOnTheWay, type Transition } from '../kernel/store/way';

/**
 * Who takes a step. `giver` gives it to somebody: the community's staff and the leaders of its branches. `handler` has
 * it in hand: the member whom it was given to, else the community's staff, or the township when it was passed up.
 * `passer` hands it up a level, which also those may whose own problem it is: nobody else may see to that who is staff.
 * `recorder` noted it down on the spot.
 * `voice` is whoever speaks for it: the resident, or, for somebody without a phone, who may enter it for them; never the
 * one who did it.
 */
export type ErrandPart =
  | 'voice'
  | 'staff'
  | 'passer'
  | 'giver'
  | 'handler'
  | 'assignee'
  | 'recorder'
  | 'timer';

export type ErrandTransition = Transition<ErrandState, ErrandPart>;

/**
 * Every step of an errand's way and from where it may be taken: the one table that actions, the timer, the drawing in
 * docs/errand-states.md and the tests go by. A state that is no `from` is an end.
 */
export const transitions = {
  accepted: {
    from: ['submitted'],
    to: 'accepted',
    by: 'staff',
    otherwise: 'errand.notWaiting',
    noted: false,
  },
  assigned: {
    from: ['submitted', 'accepted'],
    to: 'assigned',
    by: 'giver',
    otherwise: 'errand.notToAssign',
    noted: false,
  },
  reassigned: {
    from: ['assigned', 'disputed'],
    to: 'assigned',
    by: 'giver',
    otherwise: 'errand.notToAssign',
    noted: true,
  },
  handedBack: {
    from: ['assigned', 'disputed'],
    to: 'submitted',
    by: 'assignee',
    otherwise: 'errand.notInHand',
    noted: true,
  },
  passedUp: {
    from: ['submitted', 'accepted', 'assigned', 'disputed'],
    to: 'passedUp',
    by: 'passer',
    otherwise: 'errand.notToPassUp',
    noted: true,
  },
  takenBack: {
    from: ['passedUp'],
    to: 'submitted',
    by: 'staff',
    otherwise: 'errand.notPassedUp',
    noted: true,
  },
  progress: {
    from: ['accepted', 'assigned', 'passedUp', 'disputed'],
    to: null,
    by: 'handler',
    otherwise: 'errand.notInHand',
    noted: true,
  },
  done: {
    from: ['accepted', 'assigned', 'passedUp', 'disputed'],
    to: 'done',
    by: 'handler',
    otherwise: 'errand.notInHand',
    noted: true,
  },
  confirmed: { from: ['done'], to: 'confirmed', by: 'voice', otherwise: 'errand.notDone', noted: false },
  disputed: { from: ['done'], to: 'disputed', by: 'voice', otherwise: 'errand.notDone', noted: true },
  lapsed: { from: ['done'], to: 'undisputed', by: 'timer', otherwise: 'errand.notDone', noted: false },
  rejected: {
    from: ['submitted', 'accepted'],
    to: 'rejected',
    by: 'staff',
    otherwise: 'errand.notWaiting',
    noted: true,
  },
  withdrawn: {
    from: ['submitted', 'accepted', 'assigned', 'passedUp'],
    to: 'withdrawn',
    by: 'voice',
    otherwise: 'errand.tooLateToWithdraw',
    noted: false,
  },
  amended: { from: ['recorded'], to: null, by: 'recorder', otherwise: 'errand.notRecorded', noted: true },
  struck: {
    from: ['recorded'],
    to: 'withdrawn',
    by: 'recorder',
    otherwise: 'errand.notRecorded',
    noted: true,
  },
} as const satisfies Record<Exclude<ErrandStepName, 'posted' | 'recorded'>, ErrandTransition>;

export type ErrandStepTaken = keyof typeof transitions;

/** The step's line of the table, read as any line. */
export const transitionOf = (what: ErrandStepTaken): ErrandTransition => transitions[what];

/** States in which an errand is still on its way, and counts among its poster's open ones. */
export const openStates: readonly ErrandState[] = statesOnTheWay<ErrandState>(transitions).filter(
  // Noted down as done: it may be corrected, and nothing is left to do.
  (state) => state !== 'recorded',
);

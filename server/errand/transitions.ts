import type { ErrandState, ErrandStepName } from '../../contract/words';
import { statesOnTheWay } from '../kernel/store/way';
import type { Transition } from '../kernel/workflow';

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
 * Every step of an errand's way and from where it may be taken: the one table from which actions, the clock, the demo, the
 * drawing in docs/errand-states.md, the tests and the phone's `may` are made (workflow.ts). A state that is no `from` is
 * an end. Told are the resident, the member who has it in hand from then on, and the one who had it until then.
 */
export const transitions = {
  accepted: {
    from: ['submitted'],
    to: 'accepted',
    by: 'staff',
    refusal: 'errand.notWaiting',
    requiresNote: false,
    call: 'accept',
    tells: { poster: 'errandAccepted' },
  },
  assigned: {
    from: ['submitted', 'accepted'],
    to: 'assigned',
    by: 'giver',
    refusal: 'errand.notToAssign',
    requiresNote: false,
    may: 'assign',
    tells: { poster: 'errandAssigned', assignee: 'errandForYou' },
  },
  reassigned: {
    from: ['assigned', 'disputed'],
    to: 'assigned',
    by: 'giver',
    refusal: 'errand.notToAssign',
    requiresNote: true,
    may: 'reassign',
    tells: { poster: 'errandAssigned', assignee: 'errandForYou', before: 'errandElsewhere' },
  },
  handedBack: {
    from: ['assigned', 'disputed'],
    to: 'submitted',
    by: 'assignee',
    refusal: 'errand.notInHand',
    requiresNote: true,
    call: 'handBack',
    tells: { poster: 'errandBack' },
  },
  passedUp: {
    from: ['submitted', 'accepted', 'assigned', 'disputed'],
    to: 'passedUp',
    by: 'passer',
    refusal: 'errand.notToPassUp',
    requiresNote: true,
    may: 'passUp',
    tells: { poster: 'errandPassedUp', before: 'errandElsewhere' },
  },
  takenBack: {
    from: ['passedUp'],
    to: 'submitted',
    by: 'staff',
    refusal: 'errand.notPassedUp',
    requiresNote: true,
    call: 'takeBack',
    tells: { poster: 'errandBack' },
  },
  progress: {
    from: ['accepted', 'assigned', 'passedUp', 'disputed'],
    to: null,
    by: 'handler',
    refusal: 'errand.notInHand',
    requiresNote: true,
    call: 'progress',
    tells: { poster: 'errandProgress' },
  },
  done: {
    from: ['accepted', 'assigned', 'passedUp', 'disputed'],
    to: 'done',
    by: 'handler',
    refusal: 'errand.notInHand',
    requiresNote: true,
    call: 'finish',
    tells: { poster: 'errandDone' },
  },
  confirmed: {
    from: ['done'],
    to: 'confirmed',
    by: 'voice',
    refusal: 'errand.notDone',
    requiresNote: false,
    may: 'confirm',
    tells: { before: 'errandConfirmed' },
  },
  disputed: {
    from: ['done'],
    to: 'disputed',
    by: 'voice',
    refusal: 'errand.notDone',
    requiresNote: true,
    tells: { before: 'errandDisputed' },
  },
  lapsed: {
    from: ['done'],
    to: 'undisputed',
    by: 'timer',
    refusal: 'errand.notDone',
    requiresNote: false,
    tells: { poster: 'errandLapsed' },
  },
  rejected: {
    from: ['submitted', 'accepted'],
    to: 'rejected',
    by: 'staff',
    refusal: 'errand.notWaiting',
    requiresNote: true,
    call: 'reject',
    tells: { poster: 'errandRejected' },
  },
  withdrawn: {
    from: ['submitted', 'accepted', 'assigned', 'passedUp'],
    to: 'withdrawn',
    by: 'voice',
    refusal: 'errand.tooLateToWithdraw',
    requiresNote: false,
    call: 'withdraw',
    tells: { before: 'errandWithdrawn' },
  },
  amended: {
    from: ['recorded'],
    to: null,
    by: 'recorder',
    refusal: 'errand.notRecorded',
    requiresNote: true,
    may: 'amend',
  },
  struck: {
    from: ['recorded'],
    to: 'withdrawn',
    by: 'recorder',
    refusal: 'errand.notRecorded',
    requiresNote: true,
    may: 'strike',
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

import type { WishState, WishStepName } from '../../contract/words';
import { statesOnTheWay } from '../kernel/store/way';
import type { Transition as TransitionOf } from '../kernel/workflow';

/**
 * Who takes a step. `voice` is whoever speaks for the wish: its poster, or, for somebody without a phone, the
 * community's staff; never the one who took it on. `hands` are
 * the claimer's and those of who helps: what was done, all of them may tell, while the claimer alone answers for the wish.
 * `asked` is whoever was asked to help and has not answered, `helper` whoever helps.
 */
export type WishPart = 'voice' | 'staff' | 'inService' | 'claimer' | 'hands' | 'asked' | 'helper' | 'timer';

export type Transition = TransitionOf<WishState, WishPart>;

/**
 * Every step of a wish's way and from where it may be taken: the one table that actions, timers, the drawing in
 * docs/wish-states.md and the tests go by. A state that is no `from` is an end.
 */
export const transitions = {
  published: {
    from: ['submitted'],
    to: 'published',
    by: 'staff',
    refusal: 'wish.notWaiting',
    requiresNote: false,
  },
  rejected: {
    from: ['submitted', 'asked'],
    to: 'rejected',
    by: 'staff',
    refusal: 'wish.notWaiting',
    requiresNote: true,
  },
  askedBack: {
    from: ['submitted'],
    to: 'asked',
    by: 'staff',
    refusal: 'wish.notWaiting',
    requiresNote: true,
  },
  replied: { from: ['asked'], to: 'submitted', by: 'voice', refusal: 'wish.notAsked', requiresNote: true },
  split: { from: ['submitted'], to: 'split', by: 'staff', refusal: 'wish.notWaiting', requiresNote: false },
  withdrawn: {
    from: ['submitted', 'asked', 'published'],
    to: 'withdrawn',
    by: 'voice',
    refusal: 'wish.tooLateToWithdraw',
    requiresNote: false,
  },
  claimed: {
    from: ['published'],
    to: 'claimed',
    by: 'inService',
    refusal: 'wish.taken',
    requiresNote: false,
  },
  joined: {
    from: ['claimed', 'disputed'],
    to: null,
    by: 'claimer',
    refusal: 'wish.notClaimed',
    requiresNote: false,
  },
  // A yes may come late: as long as the citizen has not said the last word.
  agreed: {
    from: ['claimed', 'disputed', 'fulfilled'],
    to: null,
    by: 'asked',
    refusal: 'wish.notClaimed',
    requiresNote: false,
  },
  stoodBack: {
    from: ['claimed', 'disputed'],
    to: null,
    by: 'helper',
    refusal: 'wish.notClaimed',
    requiresNote: false,
  },
  progress: {
    from: ['claimed', 'disputed'],
    to: null,
    by: 'hands',
    refusal: 'wish.notClaimed',
    requiresNote: true,
  },
  givenUp: {
    from: ['claimed', 'disputed'],
    to: 'published',
    by: 'claimer',
    refusal: 'wish.notClaimed',
    requiresNote: true,
  },
  timedOut: {
    from: ['claimed'],
    to: 'published',
    by: 'timer',
    refusal: 'wish.notClaimed',
    requiresNote: false,
  },
  released: {
    from: ['claimed', 'disputed'],
    to: 'published',
    by: 'staff',
    refusal: 'wish.notClaimed',
    requiresNote: true,
  },
  passedOn: {
    from: ['published', 'disputed'],
    to: 'passedOn',
    by: 'staff',
    refusal: 'wish.notToPassOn',
    requiresNote: true,
  },
  takenBack: {
    from: ['passedOn'],
    to: 'published',
    by: 'staff',
    refusal: 'wish.notPassedOn',
    requiresNote: true,
  },
  fulfilled: {
    from: ['claimed', 'disputed'],
    to: 'fulfilled',
    by: 'claimer',
    refusal: 'wish.notClaimed',
    requiresNote: true,
  },
  settled: {
    from: ['passedOn'],
    to: 'fulfilled',
    by: 'staff',
    refusal: 'wish.notPassedOn',
    requiresNote: true,
  },
  confirmed: {
    from: ['fulfilled'],
    to: 'confirmed',
    by: 'voice',
    refusal: 'wish.notFulfilled',
    requiresNote: false,
  },
  disputed: {
    from: ['fulfilled'],
    to: 'disputed',
    by: 'voice',
    refusal: 'wish.notFulfilled',
    requiresNote: true,
  },
  lapsed: {
    from: ['fulfilled'],
    to: 'undisputed',
    by: 'timer',
    refusal: 'wish.notFulfilled',
    requiresNote: false,
  },
} as const satisfies Record<Exclude<WishStepName, 'posted'>, Transition>;

export type WishStepTaken = keyof typeof transitions;

/** The step's line of the table, read as any line. */
export const transitionOf = (what: WishStepTaken): Transition => transitions[what];

/** States in which a wish is still on its way, and counts among its poster's open ones. */
export const openStates: readonly WishState[] = statesOnTheWay<WishState>(transitions);

/** What the wall never shows. */
export const hiddenStates: readonly WishState[] = ['submitted', 'asked', 'rejected', 'split', 'withdrawn'];

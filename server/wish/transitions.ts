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
 * Every step of a wish's way and from where it may be taken: the one table from which actions, the clock, the demo, the
 * drawing in docs/wish-states.md, the tests and the phone's `may` are made (workflow.ts). A state that is no `from` is an
 * end. Told are its poster, whoever has it in hand, those who help and those who are asked to.
 */
export const transitions = {
  published: {
    from: ['submitted'],
    to: 'published',
    by: 'staff',
    refusal: 'wish.notWaiting',
    requiresNote: false,
    may: 'verify',
    tells: { poster: 'wishPublished' },
  },
  rejected: {
    from: ['submitted', 'asked'],
    to: 'rejected',
    by: 'staff',
    refusal: 'wish.notWaiting',
    requiresNote: true,
    may: 'reject',
    tells: { poster: 'wishRejected' },
  },
  askedBack: {
    from: ['submitted'],
    to: 'asked',
    by: 'staff',
    refusal: 'wish.notWaiting',
    requiresNote: true,
    call: 'askBack',
    tells: { poster: 'wishAskedBack' },
  },
  replied: {
    from: ['asked'],
    to: 'submitted',
    by: 'voice',
    refusal: 'wish.notAsked',
    requiresNote: true,
    call: 'reply',
  },
  split: {
    from: ['submitted'],
    to: 'split',
    by: 'staff',
    refusal: 'wish.notWaiting',
    requiresNote: false,
    may: 'split',
    tells: { poster: 'wishSplit' },
  },
  withdrawn: {
    from: ['submitted', 'asked', 'published'],
    to: 'withdrawn',
    by: 'voice',
    refusal: 'wish.tooLateToWithdraw',
    requiresNote: false,
    call: 'withdraw',
  },
  claimed: {
    from: ['published'],
    to: 'claimed',
    by: 'inService',
    refusal: 'wish.taken',
    requiresNote: false,
    may: 'claim',
    tells: { poster: 'wishClaimed' },
  },
  joined: {
    from: ['claimed', 'disputed'],
    to: null,
    by: 'claimer',
    refusal: 'wish.notClaimed',
    requiresNote: false,
    may: 'addHelpers',
    tells: { helper: 'wishHelpAsked', asked: 'wishHelpAsked' },
  },
  // A yes may come late: as long as the citizen has not said the last word.
  agreed: {
    from: ['claimed', 'disputed', 'fulfilled'],
    to: null,
    by: 'asked',
    refusal: 'wish.notClaimed',
    requiresNote: false,
    may: 'answerHelp',
    tells: { claimer: 'wishHelpAgreed' },
  },
  stoodBack: {
    from: ['claimed', 'disputed'],
    to: null,
    by: 'helper',
    refusal: 'wish.notClaimed',
    requiresNote: false,
    may: 'standBack',
    tells: { claimer: 'wishHelpEnded' },
  },
  progress: {
    from: ['claimed', 'disputed'],
    to: null,
    by: 'hands',
    refusal: 'wish.notClaimed',
    requiresNote: true,
    call: 'progress',
    tells: { poster: 'wishProgress', claimer: 'wishProgress' },
  },
  givenUp: {
    from: ['claimed', 'disputed'],
    to: 'published',
    by: 'claimer',
    refusal: 'wish.notClaimed',
    requiresNote: true,
    call: 'giveUp',
    tells: { poster: 'wishBack', helper: 'wishBack' },
  },
  timedOut: {
    from: ['claimed'],
    to: 'published',
    by: 'timer',
    refusal: 'wish.notClaimed',
    requiresNote: false,
    tells: { poster: 'wishBack', claimer: 'wishTimedOut', helper: 'wishTimedOut' },
  },
  released: {
    from: ['claimed', 'disputed'],
    to: 'published',
    by: 'staff',
    refusal: 'wish.notClaimed',
    requiresNote: true,
    call: 'release',
    tells: { poster: 'wishBack', claimer: 'wishReleased', helper: 'wishReleased' },
  },
  passedOn: {
    from: ['published', 'disputed'],
    to: 'passedOn',
    by: 'staff',
    refusal: 'wish.notToPassOn',
    requiresNote: true,
    may: 'passOn',
    tells: { poster: 'wishPassedOn', claimer: 'wishPassedOn', helper: 'wishPassedOn' },
  },
  takenBack: {
    from: ['passedOn'],
    to: 'published',
    by: 'staff',
    refusal: 'wish.notPassedOn',
    requiresNote: true,
    call: 'takeBack',
    tells: { poster: 'wishBack' },
  },
  fulfilled: {
    from: ['claimed', 'disputed'],
    to: 'fulfilled',
    by: 'claimer',
    refusal: 'wish.notClaimed',
    requiresNote: true,
    call: 'fulfil',
    tells: { poster: 'wishDone' },
  },
  settled: {
    from: ['passedOn'],
    to: 'fulfilled',
    by: 'staff',
    refusal: 'wish.notPassedOn',
    requiresNote: true,
    call: 'settle',
    tells: { poster: 'wishDone' },
  },
  confirmed: {
    from: ['fulfilled'],
    to: 'confirmed',
    by: 'voice',
    refusal: 'wish.notFulfilled',
    requiresNote: false,
    may: 'confirm',
    tells: { claimer: 'wishConfirmed', helper: 'wishConfirmed' },
  },
  disputed: {
    from: ['fulfilled'],
    to: 'disputed',
    by: 'voice',
    refusal: 'wish.notFulfilled',
    requiresNote: true,
    tells: { claimer: 'wishDisputed', helper: 'wishDisputed' },
  },
  lapsed: {
    from: ['fulfilled'],
    to: 'undisputed',
    by: 'timer',
    refusal: 'wish.notFulfilled',
    requiresNote: false,
    tells: { poster: 'wishLapsed', claimer: 'wishLapsed', helper: 'wishLapsed' },
  },
} as const satisfies Record<Exclude<WishStepName, 'posted'>, Transition>;

export type WishStepTaken = keyof typeof transitions;

/** The step's line of the table, read as any line. */
export const transitionOf = (what: WishStepTaken): Transition => transitions[what];

/** States in which a wish is still on its way, and counts among its poster's open ones. */
export const openStates: readonly WishState[] = statesOnTheWay<WishState>(transitions);

/** What the wall never shows. */
export const hiddenStates: readonly WishState[] = ['submitted', 'asked', 'rejected', 'split', 'withdrawn'];

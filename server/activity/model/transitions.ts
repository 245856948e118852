import type { RefusalCode } from '../../../contract/api';
import type { ActivityState } from '../../../contract/words';
import { type Transition, whyNotFrom } from '../../kernel/workflow';

/**
 * Who takes a step. `host` leads the branch that holds it, `recorder` one that takes part; `member` is on the roll of one
 * that takes part. `partner` is secretary of another that was asked or takes part. `cloud` puts a step back that somebody was faster than: who comes at that very moment came.
 */
export type ActivityPart = 'host' | 'recorder' | 'member' | 'partner' | 'cloud';

export interface ActivityTransition
  extends Transition<
    ActivityState,
    ActivityPart,
    ActivityState | Readonly<Record<'announced' | 'open', ActivityState>> | null
  > {
  /** States in which what the step is for stands already: said again it is done, and changes nothing. */
  readonly stands?: readonly ActivityState[];
}

/** Of what nobody has been told of yet, is over or was called off, nothing is noted down. */
const notedDown = {
  from: ['announced', 'open', 'closed'],
  to: null,
  refusal: 'activity.notAnnounced',
  requiresNote: false,
  refusals: { cancelled: 'activity.cancelled', filed: 'activity.filed' },
} as const;

/** A branch that was asked says that it takes part, or does not, until it has ended. Of a draft no other knows. */
const said = {
  from: ['announced', 'open'],
  to: null,
  by: 'partner',
  refusal: 'activity.closed',
  requiresNote: false,
  refusals: { draft: 'activity.unknown', cancelled: 'activity.cancelled', filed: 'activity.filed' },
} as const;

/** What is said by who comes, while the check-in is open. */
const whileOpen = {
  from: ['open'],
  to: null,
  by: 'member',
  refusal: 'activity.notOpen',
  requiresNote: false,
  refusals: { closed: 'activity.closed', filed: 'activity.closed', cancelled: 'activity.cancelled' },
} as const;

/**
 * Every step of an activity's way and from where it may be taken: the one table from which actions, jobs, the demo, the
 * drawing in docs/activity-states.md, the tests and the phone's `may` are made (workflow.ts). A state that is no `from` is
 * an end. What a step needs of the hour and of what is recorded of people, its guard says there.
 */
export const transitions = {
  announced: {
    from: ['draft'],
    to: 'announced',
    by: 'host',
    refusal: 'activity.cancelled',
    requiresNote: false,
    stands: ['announced', 'open', 'closed', 'filed'],
    may: 'announce',
  },
  changed: {
    from: ['draft', 'announced', 'open'],
    to: null,
    by: 'host',
    refusal: 'activity.endedAlready',
    requiresNote: false,
    refusals: { cancelled: 'activity.cancelled', filed: 'activity.filed' },
    may: 'change',
  },
  dropped: {
    from: ['draft'],
    to: 'cancelled',
    by: 'host',
    refusal: 'activity.changedMeanwhile',
    requiresNote: false,
    stands: ['cancelled'],
    may: 'drop',
  },
  calledOff: {
    from: ['announced', 'open'],
    to: 'cancelled',
    by: 'host',
    refusal: 'activity.endedAlready',
    requiresNote: true,
    refusals: { filed: 'activity.filed' },
    stands: ['cancelled'],
    may: 'cancel',
  },
  restored: {
    from: ['cancelled'],
    to: { announced: 'announced', open: 'open' },
    by: 'cloud',
    refusal: 'activity.changedMeanwhile',
    requiresNote: false,
  },
  branchJoined: said,
  branchLeft: { ...said, requiresNote: true },
  answered: {
    from: ['announced', 'open'],
    to: null,
    by: 'member',
    refusal: 'activity.tooLateToSay',
    requiresNote: false,
    refusals: { draft: 'activity.unknown', cancelled: 'activity.cancelled' },
    may: 'say',
  },
  opened: {
    from: ['announced'],
    to: 'open',
    by: 'host',
    refusal: 'activity.closed',
    requiresNote: false,
    refusals: { draft: 'activity.notAnnounced', cancelled: 'activity.cancelled' },
    stands: ['open'],
    may: 'open',
  },
  openedEarlier: {
    from: ['open'],
    to: null,
    by: 'host',
    refusal: 'activity.notOpen',
    requiresNote: false,
  },
  openingTakenBack: {
    from: ['open'],
    to: 'announced',
    by: 'host',
    refusal: 'activity.notOpen',
    requiresNote: false,
    refusals: { closed: 'activity.closed', filed: 'activity.filed', cancelled: 'activity.cancelled' },
    stands: ['announced'],
    may: 'undoOpen',
  },
  openedAgain: {
    from: ['announced'],
    to: 'open',
    by: 'cloud',
    refusal: 'activity.changedMeanwhile',
    requiresNote: false,
  },
  codeShown: {
    ...whileOpen,
    from: ['announced', 'open'],
    by: 'host',
    refusals: { ...whileOpen.refusals, draft: 'activity.notAnnounced' },
    may: 'showCode',
  },
  checkedIn: whileOpen,
  checkedOut: { ...whileOpen, may: 'checkOut' },
  nearSaid: {
    ...whileOpen,
    from: ['open', 'closed'],
    refusals: { filed: 'activity.filed', cancelled: 'activity.cancelled' },
    may: 'sayNear',
  },
  entered: { ...notedDown, by: 'recorder', may: 'enter' },
  guestsNoted: { ...notedDown, by: 'host', may: 'guests' },
  recordWritten: {
    from: ['draft', 'announced', 'open', 'closed'],
    to: null,
    by: 'host',
    refusal: 'activity.filed',
    requiresNote: false,
    refusals: { cancelled: 'activity.cancelled' },
    may: 'write',
  },
  closed: {
    from: ['announced', 'open'],
    to: 'closed',
    by: 'host',
    refusal: 'activity.notOpen',
    requiresNote: false,
    refusals: { filed: 'activity.filed', cancelled: 'activity.cancelled' },
    stands: ['closed'],
    may: 'close',
  },
  filed: {
    from: ['closed'],
    to: 'filed',
    by: 'host',
    refusal: 'activity.notEnded',
    requiresNote: false,
    refusals: { cancelled: 'activity.cancelled' },
    stands: ['filed'],
    may: 'file',
  },
  corrected: {
    from: ['filed'],
    to: null,
    by: 'host',
    refusal: 'activity.notFiled',
    requiresNote: true,
    may: 'correct',
  },
} as const satisfies Record<string, ActivityTransition>;

export type ActivityStep = keyof typeof transitions;

/** The step's line of the table, read as any line. */
export const transitionOf = (step: ActivityStep): ActivityTransition => transitions[step];

/** Why a step cannot be said of an activity in `state`, or null: what it is for may stand already. */
export const whyNotSaid = (step: ActivityStep, state: ActivityState): RefusalCode | null =>
  transitionOf(step).stands?.includes(state) ? null : whyNotFrom(transitionOf(step), state);

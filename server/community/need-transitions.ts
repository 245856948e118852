import type { NeedKind, NeedState } from '../../contract/words';
import type { NeedStepName } from '../../server/records/need';
import type { Transition } from '../kernel/workflow';

/**
 * Who takes a step: the community's staff; whoever judges what a unit offers or did, which is the staff, or the level above
 * where the unit's leaders work there; the secretary of any registered unit, or of the one that has it.
 */
export type NeedPart = 'staff' | 'judge' | 'anyUnit' | 'ownUnit';

/** Where it leads for what the community needs, and for what a unit offers of its own. */
type NeedEnds = Readonly<Record<NeedKind, NeedState>>;
export type NeedTransition = Transition<NeedState, NeedPart, NeedEnds | null>;

const both = (state: NeedState): NeedEnds => ({ need: state, offer: state });

/** Every step of a line's way and from where it may be taken: drawn in docs/need-states.md. A state that is no `from` is an end. */
export const needTransitions: Readonly<Record<Exclude<NeedStepName, 'listed' | 'proposed'>, NeedTransition>> =
  {
    changed: {
      ...{ from: ['open'], to: null, by: 'staff', refusal: 'need.taken', requiresNote: false },
      may: 'change',
    },
    dropped: {
      ...{ from: ['open'], to: both('withdrawn'), by: 'staff', refusal: 'need.taken', requiresNote: false },
      ...{ call: 'dropNeed', may: 'drop' },
    },
    takenUp: {
      ...{ from: ['open'], to: both('offered'), by: 'anyUnit', refusal: 'need.taken', requiresNote: false },
      may: 'takeUp',
    },
    accepted: {
      ...{ from: ['offered'], to: both('agreed'), by: 'judge' },
      ...{ refusal: 'need.notOffered', requiresNote: false, may: 'accept' },
    },
    declined: {
      ...{ from: ['offered', 'agreed'], to: { need: 'open', offer: 'declined' }, by: 'judge' },
      ...{ refusal: 'need.notOffered', requiresNote: true, may: 'decline' },
    },
    takenBack: {
      ...{ from: ['offered', 'agreed'], to: { need: 'open', offer: 'withdrawn' }, by: 'ownUnit' },
      ...{ refusal: 'need.notOffered', requiresNote: true, may: 'takeBack' },
    },
    finished: {
      ...{ from: ['agreed'], to: both('done'), by: 'judge' },
      ...{ refusal: 'need.notAgreed', requiresNote: true, may: 'finish' },
    },
  };

export type NeedStepTaken = keyof typeof needTransitions;

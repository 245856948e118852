import type { RefusalCode } from '../../contract/api';
import type { NeedKind, NeedState } from '../../contract/words';
import type { NeedStepName } from '../../server/records/need';

/** Who takes a step: the community's staff, the secretary of any registered unit, or of the one that has it. */
export type NeedPart = 'staff' | 'anyUnit' | 'ownUnit';

export interface NeedTransition {
  from: readonly NeedState[];
  /** Where it leads for what the community needs, and for what a unit offers of its own. Null: it stays as it is. */
  to: Readonly<Record<NeedKind, NeedState>> | null;
  by: NeedPart;
  /** Said when it is in no state of `from`. */
  refusal: RefusalCode;
  /** Whether it must be said why, or how it went. */
  requiresNote: boolean;
}

const both = (state: NeedState) => ({ need: state, offer: state });

/** Every step of a line's way and from where it may be taken: drawn in docs/need-states.md. A state that is no `from` is an end. */
export const needTransitions: Readonly<Record<Exclude<NeedStepName, 'listed' | 'proposed'>, NeedTransition>> =
  {
    changed: { from: ['open'], to: null, by: 'staff', refusal: 'need.taken', requiresNote: false },
    dropped: {
      from: ['open'],
      to: both('withdrawn'),
      by: 'staff',
      refusal: 'need.taken',
      requiresNote: false,
    },
    takenUp: {
      from: ['open'],
      to: both('offered'),
      by: 'anyUnit',
      refusal: 'need.taken',
      requiresNote: false,
    },
    accepted: {
      from: ['offered'],
      to: both('agreed'),
      by: 'staff',
      refusal: 'need.notOffered',
      requiresNote: false,
    },
    declined: {
      from: ['offered', 'agreed'],
      to: { need: 'open', offer: 'declined' },
      by: 'staff',
      refusal: 'need.notOffered',
      requiresNote: true,
    },
    takenBack: {
      from: ['offered', 'agreed'],
      to: { need: 'open', offer: 'withdrawn' },
      by: 'ownUnit',
      refusal: 'need.notOffered',
      requiresNote: true,
    },
    finished: {
      from: ['agreed'],
      to: both('done'),
      by: 'staff',
      refusal: 'need.notAgreed',
      requiresNote: true,
    },
  };

export type NeedStepTaken = keyof typeof needTransitions;

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
  otherwise: RefusalCode;
  /** Whether it must be said why, or how it went. */
  noted: boolean;
}

const both = (state: NeedState) => ({ need: state, offer: state });

/** Every step of a line's way and from where it may be taken: drawn in docs/need-states.md. A state that is no `from` is an end. */
export const needTransitions: Readonly<Record<Exclude<NeedStepName, 'listed' | 'proposed'>, NeedTransition>> =
  {
    changed: { from: ['open'], to: null, by: 'staff', otherwise: 'need.taken', noted: false },
    dropped: { from: ['open'], to: both('withdrawn'), by: 'staff', otherwise: 'need.taken', noted: false },
    takenUp: { from: ['open'], to: both('offered'), by: 'anyUnit', otherwise: 'need.taken', noted: false },
    accepted: {
      from: ['offered'],
      to: both('agreed'),
      by: 'staff',
      otherwise: 'need.notOffered',
      noted: false,
    },
    declined: {
      from: ['offered', 'agreed'],
      to: { need: 'open', offer: 'declined' },
      by: 'staff',
      otherwise: 'need.notOffered',
      noted: true,
    },
    takenBack: {
      from: ['offered', 'agreed'],
      to: { need: 'open', offer: 'withdrawn' },
      by: 'ownUnit',
      otherwise: 'need.notOffered',
      noted: true,
    },
    finished: { from: ['agreed'], to: both('done'), by: 'staff', otherwise: 'need.notAgreed', noted: true },
  };

export type NeedStepTaken = keyof typeof needTransitions;

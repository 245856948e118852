import type { RefusalCode } from '../../contract/api';
import type { WishState } from '../../contract/words';
import { wishes } from '../../server/collections';
import type { Request } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { type WishRecord, wishInHand } from '../../server/records/wish';
import type { Change, Where } from '../kernel/store/collection';
import { command } from '../kernel/store/database';
import { takeOnce } from '../kernel/store/take-once';
import { stepOf, wasTakenBefore } from '../kernel/store/way';
import { doneOnOf, whyNotDoneOn } from '../kernel/time/done-on';
import { letGo } from './hold';

import { mayBeStaff, whyNot } from './rules';
import { transitionOf, type WishStepTaken } from './transitions';

/** How often others may take a step meanwhile before we give up. */
const TRIES = 4;

type Taking = Pick<Request<unknown, WishRecord | null>, 'caller' | 'openid' | 'requestId' | 'now' | 'loaded'>;

interface Step {
  what: WishStepTaken;
  /** Who takes it, in the words that others may read. */
  by: string;
  note?: string;
  /** The day on which it was done; left out, today. */
  doneOn?: string | undefined;
  set?: Partial<WishRecord>;
  /** Puts somebody among who helps, or takes them out of a list, whatever others do to it at this moment. */
  push?: Change<WishRecord>['push'];
  pull?: Change<WishRecord>['pull'];
  /** What the write asks of the wish besides, and why it is refused where that does not hold. */
  where?: Where;
  otherwise?: RefusalCode;
}

/** Whether the caller may be one who acts for the wish's community: whether in this very wish they may, its table says. */
export const mayActForCommunity = ({ caller, loaded: wish }: Pick<Taking, 'caller' | 'loaded'>) =>
  wish ? mayBeStaff(wish, caller) : 'wish.unknown';

/** What a wish is without its claimer. */
export const unclaimed = {
  claimerId: null,
  claimerOpenid: null,
  claimerBranchId: null,
  claimedAt: null,
  heardAt: null,
  helpers: [],
  helpersAsked: [],
  staffTookPart: false,
} satisfies Partial<WishRecord>;

/**
 * Takes one step of a wish's way, as the table of transitions allows it: one conditional write, which holds only if the
 * wish is as it was seen. The same call sent again changes nothing. Whoever no longer has it in hand is freed for
 * another; if that is lost, the timer makes up for it.
 */
export async function takeStep(request: Taking, step: Step, tries = TRIES): Promise<WishState> {
  const { caller, loaded: wish, now } = request;
  const { what, by, note = '', doneOn, set = {} } = step;
  if (!wish) refuse('wish.unknown');
  const saying = { what, note };
  if (wasTakenBefore(wish, request, saying)) return wish.state;
  const objection = whyNot(what, wish, caller, note) ?? whyNotDone(doneOn, wish, now);
  if (objection) refuse(objection);

  const { from, to, refusal } = transitionOf(what);
  const { push = {}, pull = {} } = step;
  const state = to ?? wish.state;
  const leaves = wish.claimerId !== null && (state === 'published' || state === 'passedOn');
  const standing = await takeOnce(wishes, request, {
    saying,
    where: {
      _id: wish._id,
      state: command().in(to === null ? [wish.state] : from),
      claimerId: wish.claimerId,
      // Who helped is kept with the claim that ends: whoever says yes or stands back at this moment counts.
      ...(leaves ? { [`steps.${wish.steps.length}.what`]: command().exists(false) } : {}),
      ...step.where,
    },
    change: {
      set: { state, updatedAt: now, ...(leaves ? unclaimed : {}), ...set },
      pull,
      push: {
        ...push,
        steps: { ...stepOf(request, { what, by, note }), ...doneOnOf(doneOn, now) },
        ...(leaves ? { formerClaims: formerClaim(wish, now) } : {}),
      },
    },
    overtaken: (standing) =>
      leaves && tries > 1 && standing.steps.length > wish.steps.length
        ? takeStep({ ...request, loaded: standing }, step, tries - 1).then((after) => ({
            ...standing,
            state: after,
          }))
        : null,
    otherwise: step.otherwise ?? refusal,
  });
  if (standing) return standing.state;
  if (wish.claimerOpenid !== null && wishInHand.includes(wish.state) && (leaves || state === 'fulfilled')) {
    await letGo(wish.claimerOpenid, wish._id, now);
  }
  return state;
}

const whyNotDone = (
  doneOn: string | undefined,
  { claimedAt, postedAt }: Pick<WishRecord, 'claimedAt' | 'postedAt'>,
  now: Date,
) => (doneOn === undefined ? null : whyNotDoneOn(doneOn, { since: claimedAt ?? postedAt, now }));

/** A claim that ends without being fulfilled: its branch's month must be computed again without it. */
export const formerClaim = (
  wish: Pick<WishRecord, 'claimerBranchId' | 'claimedAt' | 'helpers'>,
  now: Date,
) => ({
  branchId: wish.claimerBranchId ?? '',
  claimedAt: wish.claimedAt ?? now,
  ...(wish.helpers.length > 0 ? { helpers: wish.helpers } : {}),
});

import { wishes } from '../../server/collections';
import type { Caller } from '../../server/kernel/access/caller';
import type { Request } from '../../server/kernel/action';
import { type WishRecord, wishInHand } from '../../server/records/wish';
import { isMember } from '../kernel/access/permission';
import { command } from '../kernel/store/database';
import { taking } from '../kernel/workflow-take';
import { letGo } from './hold';
import { memberToOthers, voiceOf } from './names';
import { mayBeStaff, maySee } from './rules';
import type { WishPart, WishStepTaken } from './transitions';
import { endsClaim, type WishWorkflow, wishWorkflow } from './workflow';

type Asking = Pick<Request<unknown, WishRecord | null>, 'caller' | 'loaded'>;

/** Whether the caller may be one who acts for the wish's community: whether in this very wish they may, its table says. */
export const mayActForCommunity = ({ caller, loaded: wish }: Asking) =>
  wish ? mayBeStaff(wish, caller) : 'wish.unknown';

/** By whom a step is taken, in the words that others may read. */
function byOf(wish: WishRecord, { member }: Caller, part: WishPart): string {
  if (part === 'voice') return voiceOf(wish);
  return part === 'staff' || !member ? wish.communityName : memberToOthers(member.name);
}

/** Steps of which nothing may have come between: whoever says yes or stands back at this moment counts. */
const nothingBetween = (flow: WishWorkflow, wish: WishRecord, step: WishStepTaken) =>
  step === 'joined' || endsClaim(wish, flow.leadsTo(step, wish));

/** The steps of wishes as they are written, by whichever table. */
export const takingWishes = (flow: WishWorkflow) =>
  taking(flow, {
    records: wishes,
    unknown: 'wish.unknown',
    doerOf: (wish, caller, part) => ({
      ...{ openid: caller.openid, by: byOf(wish, caller, part) },
      ...{ memberId: caller.member?._id ?? null, branchId: caller.member?.branchId ?? null },
    }),
    guard: (wish, step, { memberId }) => ({
      state: command().in(flow.row(step).to === null ? [wish.state] : [...flow.row(step).from]),
      claimerId: wish.claimerId,
      ...(nothingBetween(flow, wish, step)
        ? { [`steps.${wish.steps.length}.what`]: command().exists(false) }
        : {}),
      ...(step === 'agreed' ? { 'helpersAsked.memberId': memberId } : {}),
      ...(step === 'stoodBack' ? { 'helpers.memberId': memberId } : {}),
    }),
    lostTo: { joined: 'wish.helpersChanged', agreed: 'wish.notAskedToHelp' },
    isOnlyLater: (seen, standing, step) =>
      endsClaim(seen, flow.leadsTo(step, seen)) && standing.steps.length > seen.steps.length,
    // Whoever no longer has it in hand is free for another; if that is lost, the clock makes up for it.
    afterwards: async (wish, state, now) => {
      const { claimerOpenid } = wish;
      if (claimerOpenid === null || !wishInHand.includes(wish.state)) return;
      if (endsClaim(wish, state) || state === 'fulfilled') await letGo(claimerOpenid, wish._id, now);
    },
  });

export const wishSteps = takingWishes(wishWorkflow);

/** How the calls are made that take a step with nothing but a word. */
export const wishAsked = (steps = wishSteps) => ({
  ...{ steps, names: 'wishId' },
  load: (wishId: string) => wishes.get(wishId),
  // Whose step it is depends on the wish: the table says it, in words of its own.
  allow: ({ caller, loaded: wish }: Asking, part: WishPart) => {
    if (part === 'staff') return mayActForCommunity({ caller, loaded: wish });
    if (part === 'voice') return (wish !== null && maySee(wish, caller)) || ('wish.unknown' as const);
    return wish ? isMember(caller) === true || ('wish.notYours' as const) : ('wish.unknown' as const);
  },
});

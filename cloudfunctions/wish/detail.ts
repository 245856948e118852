import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import type { WishRecord } from '../../server/records/wish';
import { wishCard } from '../../server/wish/card';
import { forVerifier } from '../../server/wish/for-verifier';
import { helpersShown } from '../../server/wish/helpers-shown';
import { whyNotRemind } from '../../server/wish/overdue';
import { originalOf } from '../../server/wish/published-text';
import {
  isInvolved,
  isPoster,
  mayReachPoster,
  maySee,
  type Person,
  plays,
  whyNotHideThanks,
  whyNotShowThanks,
} from '../../server/wish/rules';
import { wishWorkflow } from '../../server/wish/workflow';

/** One wish with its way so far. What was noted and whom to reach is for those whom it concerns. */
export const detail = action(contract.detail)({
  load: ({ input }) => wishes.get(input.wishId),
  // A wish that is not for the caller's eyes is answered like one that does not exist.
  allow: ({ caller, loaded: wish }) => (wish !== null && maySee(wish, caller)) || 'wish.unknown',
  run: async ({ caller, loaded: wish, now }) => {
    if (!wish) refuse('wish.unknown');
    const involved = isInvolved(wish, caller);
    const verifies = plays('staff', wish, caller) && wish.state === 'submitted';
    return {
      ...wishCard(wish, caller),
      communityId: wish.communityId,
      original: mayReachPoster(wish, caller) ? originalOf(wish) : null,
      steps: wish.steps.map(({ what, at, by, note, doneOn }) => ({
        ...{ what, at, by, doneOn },
        note: involved ? note : '',
      })),
      mine: isPoster(wish, caller),
      mayReach: mayReachPoster(wish, caller),
      passedTo: wish.passedTo,
      ...(involved ? await helpersShown(wish, caller, now) : { helpers: [], askedToHelp: [] }),
      toVerify: verifies ? ((await forVerifier([wish])).get(wish._id) ?? null) : null,
      rating: involved ? wish.rating : null,
      thanks: involved ? wish.thanks : '',
      thanksShown: involved && Boolean(wish.thanksShown),
      thanksOffered: (involved && wish.thanksOffered) || '',
      ownPart: standsAside(wish, caller),
      may: mayNow(wish, caller, now),
    };
  },
});

const mayNow = (wish: WishRecord, person: Person, now: Date) => ({
  ...wishWorkflow.may(wish, person, now),
  showThanks: Boolean(wish.thanksOffered) && whyNotShowThanks(wish, person) === null,
  hideThanks: Boolean(wish.thanksShown || wish.thanksOffered) && whyNotHideThanks(wish, person) === null,
  remindStaff: whyNotRemind(wish, person, now) === null,
});

/** Whether something could be done now that the person would do, but for their own part in it. */
const standsAside = (wish: WishRecord, person: Person) =>
  wishWorkflow
    .objectionsNow(wish, person)
    .concat(wish.thanksOffered ? whyNotShowThanks(wish, person) : [])
    .some((objection) => objection === 'wish.ownPart' || objection === 'wish.ownHelp');

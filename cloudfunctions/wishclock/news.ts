import type { MessageKind, WishStepName } from '../../contract/words';
import { wishMessage } from '../messages/wish-message';
import type { MessageRecord } from '../records/message';
import type { WishHelper, WishRecord, WishStepRecord } from '../records/wish';
import type { WishStepTaken } from '../wish/transitions';

type Receiver = 'poster' | 'claimer' | 'helper';

/** What is told of each step, and to whom. A step that is not here is nobody's news. */
export const newsOfSteps: Partial<Record<WishStepTaken, Partial<Record<Receiver, MessageKind>>>> = {
  published: { poster: 'wishPublished' },
  rejected: { poster: 'wishRejected' },
  askedBack: { poster: 'wishAskedBack' },
  split: { poster: 'wishSplit' },
  claimed: { poster: 'wishClaimed' },
  joined: { helper: 'wishHelpAsked' },
  progress: { poster: 'wishProgress', claimer: 'wishProgress' },
  givenUp: { poster: 'wishBack', helper: 'wishBack' },
  timedOut: { poster: 'wishBack', claimer: 'wishTimedOut', helper: 'wishTimedOut' },
  released: { poster: 'wishBack', claimer: 'wishReleased', helper: 'wishReleased' },
  passedOn: { poster: 'wishPassedOn', helper: 'wishPassedOn' },
  takenBack: { poster: 'wishBack' },
  fulfilled: { poster: 'wishDone' },
  settled: { poster: 'wishDone' },
  confirmed: { claimer: 'wishConfirmed', helper: 'wishConfirmed' },
  disputed: { claimer: 'wishDisputed', helper: 'wishDisputed' },
  lapsed: { poster: 'wishLapsed' },
};

const leaving: readonly WishStepName[] = ['givenUp', 'timedOut', 'released', 'passedOn'];

/** Where the step of the claim stands under which step `place` was taken; -1 where nobody had it in hand. */
function claimOf(steps: readonly WishStepRecord[], place: number): number {
  for (let at = place; at >= 0; at--) {
    const what = steps[at]?.what;
    if (what === 'claimed') return at;
    if (at < place && what && leaving.includes(what)) return -1;
  }
  return -1;
}

/** Who helped under that claim: those of now, or those who were kept when the wish went back. */
function helpersOf({ steps, helpers, formerClaims = [] }: WishRecord, claim: number): readonly WishHelper[] {
  if (claim < 0) return [];
  const claims = steps.flatMap(({ what }, place) => (what === 'claimed' ? [place] : []));
  const former = formerClaims[claims.indexOf(claim)];
  return former ? (former.helpers ?? []) : helpers;
}

/** Who is told of a step, with what tells this news from the same to another. */
function receiversOf(
  wish: WishRecord,
  place: number,
): Array<{ as: Receiver; openid: string; occasion: string }> {
  const claim = claimOf(wish.steps, place);
  const claimer = wish.steps[claim]?.openid;
  // Whoever is asked to help is asked once for each claim, however often the others change.
  const helped = wish.steps[place]?.what === 'joined' ? claim : place;
  return [
    { as: 'poster', openid: wish.posterOpenid, occasion: `${place}` },
    ...(claimer ? [{ as: 'claimer' as const, openid: claimer, occasion: `${place}-claimer` }] : []),
    ...helpersOf(wish, claim).flatMap(({ memberId, openid }) =>
      openid === null ? [] : [{ as: 'helper' as const, openid, occasion: `${helped}-${memberId}` }],
    ),
  ];
}

/**
 * What is to be told of a wish's steps from `since` on: to its poster, to who has it in hand and who helps them, never to
 * the one who took the step. The same steps give the same messages, so telling again tells nobody twice.
 */
export function newsOf(wish: WishRecord, since: Date): MessageRecord[] {
  return wish.steps.flatMap(({ what, at, note, openid: by }, place) => {
    if (at < since || what === 'posted') return [];
    const news = newsOfSteps[what] ?? {};
    return receiversOf(wish, place).flatMap(({ as, openid, occasion }) => {
      const kind = news[as];
      if (!kind || openid === by) return [];
      // The names of who helps are no reason for anything: the claimer's is what a helper wants to know.
      const reason = what === 'joined' ? (wish.steps[place]?.by ?? '') : note;
      return [wishMessage(wish, { what: kind, openid, occasion, reason, at })];
    });
  });
}

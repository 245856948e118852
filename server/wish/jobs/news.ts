import type { WishStepName } from '../../../contract/words';
import { type NewsOfSteps, newsOfTable, newsOfWay, type Told } from '../../messaging/news-of-steps';
import type { MessageRecord } from '../../records/message';
import type { WishHelper, WishRecord, WishStepRecord } from '../../records/wish';
import { transitions } from '../transitions';

type Receiver = 'poster' | 'claimer' | 'helper' | 'asked';

/** What is told of each step, and to whom. A step that is not here is nobody's news. */
export const newsOfSteps: NewsOfSteps<WishStepName, Receiver> = newsOfTable(transitions);

/** Steps of which it is told who took them. */
const namesWho: readonly WishStepName[] = ['joined', 'agreed', 'stoodBack'];

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

/** Who is asked under that claim, as long as it is the latest and they have not answered. */
const askedOf = ({ steps, helpersAsked = [] }: WishRecord, claim: number): readonly WishHelper[] =>
  claim >= 0 && !steps.slice(claim + 1).some(({ what }) => what === 'claimed') ? helpersAsked : [];

/** The account of whoever took that claim on: while it is in hand the one that is bound to them now. */
function claimerOpenidOf({ steps, claimerId, claimerOpenid }: WishRecord, claim: number): string | null {
  const isCurrent = claim >= 0 && !steps.slice(claim + 1).some(({ what }) => what === 'claimed');
  return isCurrent && claimerId !== null ? claimerOpenid : (steps[claim]?.openid ?? null);
}

const among = (as: 'helper' | 'asked', people: readonly WishHelper[], place: number) =>
  people.map(({ memberId, openid }) => ({ as, openid, occasion: `${place}-${memberId}` }));

/** Who is told of a step, with what tells this news from the same to another. */
function receiversOf(wish: WishRecord, place: number): Array<Told<Receiver>> {
  const claim = claimOf(wish.steps, place);
  // Whoever is asked to help is asked once for each claim, however often the others change.
  const helped = wish.steps[place]?.what === 'joined' ? claim : place;
  return [
    { as: 'poster', openid: wish.posterOpenid },
    { as: 'claimer', openid: claimerOpenidOf(wish, claim), occasion: `${place}-claimer` },
    ...among('helper', helpersOf(wish, claim), helped),
    ...among('asked', askedOf(wish, claim), helped),
  ];
}

/** What is to be told of a wish's steps from `since` on: to its poster, to who has it in hand and who helps them. */
export const newsOf = (wish: WishRecord, since: Date): MessageRecord[] =>
  newsOfWay({
    ...{ kind: 'wish', record: wish, since, news: newsOfSteps },
    receiversAt: (place) => receiversOf(wish, place),
    // Who asks, who helps: the names that the claimer noted are no reason for anything: the claimer's is what a helper wants to know.
    reasonOf: ({ what, by, note }) => (namesWho.includes(what) ? by : note),
  });

import type { MessageKind } from '../../contract/words';
import { isSentToPhones } from '../messages/message-of';
import type { MessageRecord } from '../records/message';
import type { WishRecord, WishStepRecord } from '../records/wish';
import type { WishStepTaken } from '../wish/transitions';

type Receiver = 'poster' | 'claimer';

/** What is told of each step, and to whom. A step that is not here is nobody's news. */
export const newsOfSteps: Partial<Record<WishStepTaken, Partial<Record<Receiver, MessageKind>>>> = {
  published: { poster: 'wishPublished' },
  rejected: { poster: 'wishRejected' },
  askedBack: { poster: 'wishAskedBack' },
  split: { poster: 'wishSplit' },
  claimed: { poster: 'wishClaimed' },
  progress: { poster: 'wishProgress' },
  givenUp: { poster: 'wishBack' },
  timedOut: { poster: 'wishBack', claimer: 'wishTimedOut' },
  released: { poster: 'wishBack', claimer: 'wishReleased' },
  passedOn: { poster: 'wishPassedOn' },
  takenBack: { poster: 'wishBack' },
  fulfilled: { poster: 'wishDone' },
  settled: { poster: 'wishDone' },
  confirmed: { claimer: 'wishConfirmed' },
  disputed: { claimer: 'wishDisputed' },
  lapsed: { poster: 'wishLapsed' },
};

/** A message about a wish is of use on a phone for so long. */
const OF_USE_MILLISECONDS = 3 * 86_400_000;

type Told = Pick<WishRecord, '_id' | 'title' | 'communityName'>;

/** One message about a wish. `occasion` tells it from the same news another time. */
export const wishMessage = (
  wish: Told,
  told: { what: MessageKind; openid: string; occasion: string | number; reason: string; at: Date },
): MessageRecord => ({
  _id: [told.what, wish._id, told.occasion].join('_'),
  openid: told.openid,
  memberId: null,
  what: told.what,
  params: { title: wish.title, startsAt: null, place: wish.communityName, reason: told.reason, was: null },
  about: { kind: 'wish', id: wish._id },
  at: told.at,
  readAt: null,
  delivery: isSentToPhones(told.what) ? 'due' : 'none',
  deliverBy: new Date(told.at.getTime() + OF_USE_MILLISECONDS),
  claim: null,
  updatedAt: told.at,
});

/** Who had the wish in hand when its step `place` was taken. */
function claimerBefore(steps: readonly WishStepRecord[], place: number): string | null {
  const before = steps.slice(0, place + 1).reverse();
  return before.find(({ what }) => what === 'claimed')?.openid ?? null;
}

/**
 * What is to be told of a wish's steps from `since` on: to its poster and to who has it in hand, never to the one who took
 * the step. The same steps give the same messages, so telling again tells nobody twice.
 */
export function newsOf(wish: WishRecord, since: Date): MessageRecord[] {
  return wish.steps.flatMap(({ what, at, note: reason, openid: by }, place) => {
    if (at < since || what === 'posted') return [];
    const news = newsOfSteps[what] ?? {};
    const receivers = { poster: wish.posterOpenid, claimer: claimerBefore(wish.steps, place) };
    return (Object.keys(news) as Receiver[]).flatMap((receiver) => {
      const openid = receivers[receiver];
      const kind = news[receiver];
      if (!kind || openid === null || openid === by) return [];
      return [wishMessage(wish, { what: kind, openid, occasion: place, reason, at })];
    });
  });
}

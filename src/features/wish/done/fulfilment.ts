import type { Output } from '@contract/api';
import type { WishStep } from '@contract/wish';
import { dayInShanghai } from '@/i18n/dates';

type Wish = Pick<Output<'wish.detail'>, 'steps' | 'mine' | 'communityName' | 'helpers'>;

/** Whole days from one instant to another, by the days of Shanghai. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(dayInShanghai(to)) - Date.parse(dayInShanghai(from))) / 86_400_000);

const lastOf = (steps: readonly WishStep[], ...whats: WishStep['what'][]) =>
  steps.filter(({ what }) => whats.includes(what)).pop();

export interface Fulfilment {
  /** Days that it took: for who asked for it from the asking, for who helped from when they took it on; null where that is not known. */
  days: number | null;
  /** Who took it on, as the reader may know them; the community where it saw to it itself. */
  by: string;
  /** Its community saw to it. */
  ofCommunity: boolean;
  /** The four steps worth remembering: asked for, taken on, done, confirmed. */
  steps: WishStep[];
}

/** How a confirmed wish came true: who did it, in how many days, by which steps. */
export function fulfilmentOf({ steps, mine }: Wish): Fulfilment {
  const posted = steps.find(({ what }) => what === 'posted');
  const claimed = lastOf(steps, 'claimed', 'passedOn');
  const done = lastOf(steps, 'fulfilled', 'settled');
  const confirmed = lastOf(steps, 'confirmed');
  const from = mine ? posted : (claimed ?? posted);
  const doneAt = done?.doneOn ? `${done.doneOn}T00:00:00+08:00` : done?.at;
  const doer = claimed?.what === 'claimed' ? claimed : done;
  return {
    days: from && doneAt ? Math.max(0, daysBetween(from.at, doneAt)) : null,
    by: doer?.by ?? '',
    ofCommunity: claimed?.what !== 'claimed',
    steps: [posted, claimed, done, confirmed].flatMap((step) => (step ? [step] : [])),
  };
}

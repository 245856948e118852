import type { Output } from '@contract/api';
import { useEffect, useRef, useState } from 'react';
import { Refusal, type Trouble } from '@/cloud/trouble';
import { confirm } from '@/device/say';
import { t } from '@/i18n';
import { useAskNews } from './use-ask-news';
import { useClaimWish } from './use-claim-wish';

export interface Claimed extends Output<'wish.claim'> {
  wishId: string;
}

const isTaken = (trouble: Trouble | undefined): boolean =>
  trouble instanceof Refusal && trouble.code === 'wish.taken';

/**
 * Taking a wish on: first says what will be shown to whom, then claims, and holds what came of it.
 * `onTooLate` is told the wish that somebody else took a moment earlier.
 */
export function useClaiming(onTooLate: (wishId: string) => unknown) {
  const { act, trouble } = useClaimWish();
  const news = useAskNews('claimer');
  const [claimed, setClaimed] = useState<Claimed>();
  const lastTried = useRef('');
  const tooLate = useRef(onTooLate);
  tooLate.current = onTooLate;
  useEffect(() => {
    if (isTaken(trouble)) tooLate.current(lastTried.current);
  }, [trouble]);

  const help = async (wishId: string) => {
    const agreed = await confirm({
      title: t('wish.claimTitle'),
      text: t('wish.claimText'),
      yes: t('wish.claimYes'),
      no: t('wish.claimNo'),
    });
    if (!agreed) return;
    await news.ask();
    lastTried.current = wishId;
    const answer = await act({ wishId });
    if (answer) setClaimed({ ...answer, wishId });
  };
  return {
    help,
    /** The wish just taken on, with whom to reach. */
    claimed,
    close: () => setClaimed(undefined),
    /** Why it did not come about, other than that it was too late. */
    trouble: isTaken(trouble) ? undefined : trouble,
  };
}

import { useDidShow } from '@tarojs/taro';
import { useEffect, useSyncExternalStore } from 'react';
import { usePageShown } from '../device/page/page-shown';
import { type Kept, keptOnes, sendAllKept, watchOutbox } from './outbox';

/** Milliseconds between tries while something waits: a weak signal does not tell when it is strong enough. */
const tryAgainAfter = 20_000;

/** What is kept on the phone. While a page that shows it is in sight, what waits is sent again and again. */
export function useOutbox(): readonly Kept[] {
  const kept = useSyncExternalStore(watchOutbox, keptOnes, keptOnes);
  const shown = usePageShown();
  useDidShow(() => void sendAllKept());
  const waits = shown && kept.some(({ refused }) => !refused);
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => void sendAllKept(), tryAgainAfter);
    return () => clearInterval(timer);
  }, [waits]);
  return kept;
}

import { useDidHide } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';

/** For so long a step can be taken back before it is sent. */
const TO_TAKE_BACK = 5000;

export interface Publishing<What> {
  /** What is about to be sent; null while nothing is. */
  pending: What | null;
  /** Sends it in five seconds, what was pending before it at once. */
  soon: (what: What) => void;
  /** Takes it back: nothing is sent. */
  undo: () => void;
}

/**
 * Holds a step back for five seconds in which it can be taken back. Leaving the page, for another one or for good, sends it
 * at once: whoever tapped meant it.
 */
export function usePublishing<What>(send: (what: What) => unknown): Publishing<What> {
  const [pending, setPending] = useState<What | null>(null);
  const held = useRef<{ what: What; timer: ReturnType<typeof setTimeout> } | null>(null);
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef(send);
  latest.current = send;

  const letGo = useCallback(() => {
    const was = held.current;
    if (was) clearTimeout(was.timer);
    held.current = null;
    setPending(null);
    return was;
  }, []);
  const sendNow = useCallback(() => {
    const was = letGo();
    // One after the other: while one is under way a second is not taken.
    if (was) before.current = before.current.then(() => latest.current(was.what));
  }, [letGo]);
  const soon = useCallback(
    (what: What) => {
      sendNow();
      held.current = { what, timer: setTimeout(sendNow, TO_TAKE_BACK) };
      setPending(what);
    },
    [sendNow],
  );
  useDidHide(sendNow);
  useEffect(() => sendNow, [sendNow]);
  return { pending, soon, undo: useCallback(() => void letGo(), [letGo]) };
}

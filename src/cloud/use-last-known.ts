import { useRef } from 'react';

/** What was known last: stands while the next answer is on its way. */
export function useLastKnown<Known>(known: Known | undefined): Known | undefined {
  const last = useRef(known);
  if (known !== undefined) last.current = known;
  return last.current;
}

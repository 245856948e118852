import { useEffect, useState } from 'react';

/** Milliseconds without a further key before the cloud is asked. */
const pause = 300;

/** What was written, trimmed, a moment after the last key: nothing is asked for at each. */
export function useSettled(written: string): string {
  const [settled, setSettled] = useState(written.trim());
  useEffect(() => {
    const timer = setTimeout(() => setSettled(written.trim()), written.trim() === '' ? 0 : pause);
    return () => clearTimeout(timer);
  }, [written]);
  return settled;
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { useAct } from '@/cloud/use-act';
import { buzz } from '@/device/buzz';

/** Longer texts are no code of ours; the contract takes no more. */
const longestCode = 500;

/**
 * Checks the caller in with what was scanned: a bare code or a link that carries one. Sent once when the page
 * opens; `scanned` sends another, `again` the same one, which the cloud takes as the same request said again.
 */
export function useCheckIn(scannedFirst: string) {
  const [code, setCode] = useState(scannedFirst.slice(0, longestCode));
  const { act, busy, trouble } = useAct('activity.checkIn', {
    refreshes: ['activity.', 'summary.'],
    done: buzz,
  });
  const [outcome, setOutcome] = useState<Awaited<ReturnType<typeof act>>>();
  const newest = useRef(act);
  newest.current = act;

  const send = useCallback(async (said: string) => {
    setOutcome(await newest.current({ code: said }));
  }, []);

  const sent = useRef(false);
  useEffect(() => {
    if (sent.current || scannedFirst === '') return;
    sent.current = true;
    void send(scannedFirst.slice(0, longestCode));
  }, [scannedFirst, send]);

  return {
    /** Nothing was scanned yet. */
    nothingScanned: code === '',
    outcome,
    busy,
    trouble,
    again: () => send(code),
    scanned: (text: string) => {
      const said = text.trim().slice(0, longestCode);
      setCode(said);
      return send(said);
    },
  };
}

import { useEffect, useRef, useState } from 'react';
import { useAct } from '@/cloud/use-act';
import { useCall } from '@/cloud/use-call';
import { buzz } from '@/device/buzz';

export const wordLength = 6;

/**
 * Checks the caller in with the word as it is typed: sent once, at the sixth digit. A word that was refused is cleared
 * for the next; one of which nothing was heard stays, and `again` says the same once more.
 */
export function useCheckInByWord() {
  const me = useCall('member.me', {}, { keep: true });
  const mayBeRemote = me.answer?.member?.memberClass === 'away';
  const [remote, setRemote] = useState(true);
  const [word, setWord] = useState('');
  const { act, busy, trouble, forgive } = useAct('activity.checkInByWord', {
    refreshes: ['activity.', 'summary.'],
    done: buzz,
  });
  const [outcome, setOutcome] = useState<Awaited<ReturnType<typeof act>>>();

  const send = async () => setOutcome(await act({ word, remote: mayBeRemote && remote }));
  const newest = useRef(send);
  newest.current = send;
  // Whether the switch is there decides what is sent: who they are is waited for.
  const ready = word.length === wordLength && !me.waiting;
  useEffect(() => {
    if (ready) void newest.current();
  }, [ready]);
  const refused = trouble?.name === 'Refusal';
  useEffect(() => {
    if (refused) setWord('');
  }, [refused]);

  return {
    word,
    typed: (digits: string) => {
      // While one is on its way, further keys change nothing.
      if (busy || digits === word) return;
      setWord(digits);
      if (digits !== '') forgive();
    },
    outcome,
    busy,
    trouble,
    again: () => newest.current(),
    /** Only those who are long away may say that they listen from afar. */
    mayBeRemote,
    remote,
    setRemote,
  };
}

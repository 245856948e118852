import type { Input } from '@contract/api';
import { useRef, useState } from 'react';
import { askNumbers } from '../device/ask-numbers';
import { type Keepable, keep, type Sent, sendKept } from './outbox';
import type { Trouble } from './trouble';

export interface KeptAct<Name extends Keepable> {
  /**
   * Keeps it on the phone, then sends it; `kept` says that it waits there. Answers nothing when the cloud refused,
   * and `trouble` says why, or where the person wants to look again at private numbers. A second tap while busy does
   * nothing.
   */
  act: (input: Input<Name>) => Promise<Exclude<Sent<Name>, { refusal: unknown }> | undefined>;
  trouble: Trouble | undefined;
  /** Forgets what went wrong. */
  forgive: () => void;
}

/** Does something that may wait for a signal. */
export function useKeptAct<Name extends Keepable>(name: Name): KeptAct<Name> {
  const [trouble, setTrouble] = useState<Trouble>();
  const underWay = useRef(false);
  return {
    trouble,
    forgive: () => setTrouble(undefined),
    act: async (input) => {
      if (underWay.current) return undefined;
      underWay.current = true;
      setTrouble(undefined);
      try {
        // Asked before it is kept: nobody may be there when it is sent.
        const numbers = await askNumbers(name, input);
        if (numbers === null) return undefined;
        const sent = await sendKept(keep(name, input, numbers), true);
        if (!('refusal' in sent)) return sent;
        setTrouble(sent.refusal);
        return undefined;
      } finally {
        underWay.current = false;
      }
    },
  };
}

import { useState } from 'react';
import { forget, recall, remember } from '../../platform/storage';
import { endDeed } from './kept-deed';

export interface Draft<Form> {
  form: Form;
  /** Whether this is what an earlier visit left unfinished. */
  restored: boolean;
  /** Takes what was just written, and keeps it on the phone. */
  change: (changed: Partial<Form>) => void;
  /** Forgets what was written and starts afresh. */
  drop: () => void;
  /** It was sent: nothing to keep any more. */
  sent: () => void;
}

/** A form whose words survive leaving the page. `fresh` makes an empty one; keys that a kept one lacks come from it. */
export function useDraft<Form extends object>(key: string, fresh: () => Form): Draft<Form> {
  const [kept, setKept] = useState(() => recall<Partial<Form>>(key));
  const [form, setForm] = useState<Form>(() => ({ ...fresh(), ...kept }));
  return {
    form,
    restored: kept !== undefined,
    change: (changed) => {
      setForm((now) => {
        const next = { ...now, ...changed };
        remember(key, next);
        return next;
      });
    },
    drop: () => {
      forget(key);
      endDeed(key);
      setKept(undefined);
      setForm(fresh());
    },
    sent: () => {
      forget(key);
      endDeed(key);
    },
  };
}

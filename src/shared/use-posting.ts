import { useEffect, useState } from 'react';
import type { Trouble } from '@/cloud/trouble';
import { showFirstWrong } from '@/device/page/scroll';

interface PostingOptions<Form, Input, Made extends { asSaid: boolean }> {
  draft: Form;
  change: (changed: Partial<Form>) => void;
  drop: () => void;
  sent: () => void;
  /** The draft as the cloud takes it; nothing while something is missing. */
  toInput: (draft: Form) => Input | undefined;
  /** Straight after the tap, before it is sent. */
  before?: () => Promise<void>;
  acting: {
    act: (input: Input) => Promise<Made | undefined>;
    trouble: Trouble | undefined;
    forgive: () => void;
  };
}

/** Sends what was written: what is missing or refused is shown at its field, and forgotten with the next word. */
export function usePosting<Form, Input, Made extends { asSaid: boolean }>({
  draft,
  change,
  drop,
  sent,
  toInput,
  before,
  acting: { act, trouble, forgive },
}: PostingOptions<Form, Input, Made>) {
  const [tried, setTried] = useState(false);
  const [posted, setPosted] = useState<Made>();
  useEffect(() => {
    if (trouble) showFirstWrong();
  }, [trouble]);
  return {
    /** Sending was tried: what is missing is said beside its field. */
    tried,
    /** What the cloud made of it, once it was sent. */
    posted,
    write: (changed: Partial<Form>) => {
      if (trouble) forgive();
      change(changed);
    },
    startAfresh: () => {
      drop();
      forgive();
      setTried(false);
    },
    send: async () => {
      setTried(true);
      const input = toInput(draft);
      if (!input) {
        showFirstWrong();
        return;
      }
      await before?.();
      const made = await act(input);
      if (!made) return;
      // What was changed since an earlier try arrived is not lost: it stays in the form.
      if (made.asSaid !== false) sent();
      setPosted(made);
    },
  };
}

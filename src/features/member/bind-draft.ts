import { useState } from 'react';
import { recall, remember } from '@/platform/storage';

export interface BindDraft {
  name: string;
  phone: string;
  note: string;
  branch: { organizationId: string; name: string } | null;
  /** The number is typed rather than WeChat's. */
  typed: boolean;
}

const key = 'bindDraft';
const empty: BindDraft = { name: '', phone: '', note: '', branch: null, typed: false };

/** What was written so far; kept on the phone until it is sent. */
export function useBindDraft() {
  const [draft, setDraft] = useState<BindDraft>(() => ({ ...empty, ...recall<BindDraft>(key) }));
  const change = (part: Partial<BindDraft>) => {
    const next = { ...draft, ...part };
    remember(key, next);
    setDraft(next);
  };
  return { draft, change, sent: () => remember(key, empty) };
}

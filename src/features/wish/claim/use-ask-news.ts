import { useState } from 'react';
import { templatesOf } from '@/cloud/message-templates';
import { subscribe } from '@/device/subscribe';
import { recall, remember } from '@/platform/storage';

type Part = 'poster' | 'claimer';

const KEY = 'wishNewsRefused';
const refusals = () => recall<Part[]>(KEY) ?? [];

/**
 * Asks WeChat's question whether news of a wish may be sent to this phone, to its poster or its claimer. Whoever said no
 * is not asked again. `ask` must be called straight from a tap, before anything is waited for; it never fails.
 */
export function useAskNews(part: Part) {
  const [asks, setAsks] = useState(() => templatesOf(part).length > 0 && !refusals().includes(part));
  return {
    asks,
    ask: async () => {
      if (!asks || (await subscribe(templatesOf(part))) !== 'refused') return;
      remember(KEY, [...refusals(), part]);
      setAsks(false);
    },
  };
}

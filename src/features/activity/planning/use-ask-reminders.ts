import { useState } from 'react';
import { templatesOf } from '@/cloud/message-templates';
import { subscribe } from '@/device/subscribe';
import { recall, remember } from '@/platform/storage';

const KEY = 'remindersRefused';
/** Refusals remembered: far more activities than lie ahead of anybody. */
const MOST = 50;

const refusals = () => recall<string[]>(KEY) ?? [];

/**
 * Asks WeChat's question whether this activity's reminders may be sent. Whoever said no is not asked again for the same
 * activity. `ask` must be called straight from a tap, before anything is waited for.
 */
export function useAskReminders(activityId: string) {
  const [asks, setAsks] = useState(
    () => templatesOf('activity').length > 0 && !refusals().includes(activityId),
  );
  return {
    asks,
    ask: async () => {
      if (!asks) return;
      if ((await subscribe(templatesOf('activity'))) !== 'refused') return;
      remember(KEY, [activityId, ...refusals()].slice(0, MOST));
      setAsks(false);
    },
  };
}

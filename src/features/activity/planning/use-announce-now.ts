import type { Told } from '@contract/activity';
import { useState } from 'react';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { useAnnounce } from '../lifecycle/use-life';

/** Announces a draft, says so, and keeps whom somebody must tell by word of mouth. */
export function useAnnounceNow(activityId: string) {
  const { act, trouble } = useAnnounce();
  const [told, setTold] = useState<Told | null>(null);
  return {
    trouble,
    told,
    understood: () => setTold(null),
    announce: async () => {
      const done = await act({ activityId });
      if (!done) return;
      say(t('life.announced'));
      setTold(done.told);
    },
  };
}

import { useState } from 'react';
import { useAct } from '@/cloud/use-act';
import { presentPlace } from '@/device/place';
import { recall, remember } from '@/platform/storage';
import { isNear } from '../check-in/is-near';

const KEY = 'placeRefused';
type Found = 'refused' | 'unavailable';

/**
 * Says whether this phone is near a place. Where the phone is stays here: only yes or no is sent. Whoever refused to
 * let WeChat look is not asked again, for any activity.
 */
export function useSayNear() {
  const { act, trouble } = useAct('activity.sayNear', { refreshes: ['activity.'] });
  const [asks] = useState(() => recall<boolean>(KEY) !== true);
  const [found, setFound] = useState<Found>();
  return {
    /** Whether it may be asked at all. */
    asks,
    /** Why nothing was said, when it was tried. */
    found,
    trouble,
    /** Must be called straight from a tap. Answers what stands, when it does. */
    sayNear: async (activityId: string, there: { latitude: number; longitude: number }) => {
      const here = await presentPlace();
      if (typeof here === 'string') {
        if (here === 'refused') remember(KEY, true);
        setFound(here);
        return undefined;
      }
      setFound(undefined);
      return act({ activityId, near: isNear(here, there) });
    },
  };
}

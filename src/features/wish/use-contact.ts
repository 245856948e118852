import { useState } from 'react';
import { useAct } from '@/cloud/use-act';
import { useCall } from '@/cloud/use-call';
import type { Contact } from '@/ui/contact-rows';

/**
 * Whom to reach and where. One's own is there at once; somebody else's is told on a tap, since each look is noted down,
 * and told again only by another tap.
 */
export function useContact(wishId: string, own: boolean) {
  const ownAsked = useCall('wish.contact', { wishId }, { when: own });
  const [told, setTold] = useState<Contact>();
  const { act, busy, trouble } = useAct('wish.contact', { done: setTold });
  return {
    contact: own ? ownAsked.answer : told,
    look: () => act({ wishId }),
    busy,
    trouble: own ? ownAsked.trouble : trouble,
  };
}

import { useCall } from '@/cloud/use-call';
import type { Community } from './community-field';

interface OwnContact {
  name: string;
  phone: string;
  address: string;
  community: Community;
}

/** With what somebody's last posting for themselves was said, by the cloud; null while that is not known, or without a phone. */
export function useOwnContact(
  call: 'wish.ownContact' | 'errand.ownContact',
  when: boolean,
): OwnContact | null {
  const contact = useCall(call, {}, { when }).answer?.contact;
  if (!when || !contact || contact.phone === null) return null;
  const { name, phone, address, community } = contact;
  return { name, phone, address, community };
}

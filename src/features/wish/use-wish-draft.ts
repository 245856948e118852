import { useCall } from '@/cloud/use-call';
import { recall, remember } from '@/device/storage';
import { useDraft } from '@/device/use-draft';
import { type Community, type ForWhom, type LastPosting, newWishDraft, type WishDraft } from './wish-draft';

const key = 'wishDraft';
const lastKey = 'wishLast';

/**
 * A wish being written: what was left unfinished, else what the last one was posted with. Community staff may enter
 * one for somebody without a phone, which their own community then holds.
 */
export function useWishDraft() {
  const { answer: me } = useCall('member.me', {}, { keep: true });
  const fresh = () => newWishDraft(recall<LastPosting>(lastKey));
  const { form, restored, change, drop, sent } = useDraft<WishDraft>(key, fresh);
  const office = me?.member?.offices.find(({ role }) => role === 'communityStaff');
  const ownCommunity: Community | undefined = office && { id: office.organizationId, name: office.name };
  const today = newWishDraft().dueOn;

  const speakFor = (forWhom: ForWhom) => {
    const last = recall<LastPosting>(lastKey) ?? {};
    const isOwnContact = form.phone !== '' && form.phone === last.phone;
    change({
      forWhom,
      // One's own phone and address are no use for somebody else's wish, nor another's for one's own.
      ...(forWhom !== 'self' && isOwnContact ? { name: '', phone: '', address: '' } : {}),
      ...(forWhom === 'self' && form.phone === '' ? last : {}),
      ...(forWhom === 'behalf' && ownCommunity ? { community: ownCommunity } : {}),
    });
  };
  return {
    // A draft of long ago asks for a day that has passed.
    draft: form.dueOn < new Date().toISOString().slice(0, 10) ? { ...form, dueOn: today } : form,
    restored,
    isStaff: ownCommunity !== undefined,
    change,
    speakFor,
    drop,
    sent: () => {
      const { community, name, phone, address } = form;
      const before = recall<LastPosting>(lastKey) ?? {};
      remember(
        lastKey,
        form.forWhom === 'self' ? { community, name, phone, address } : { ...before, community },
      );
      sent();
    },
  };
}

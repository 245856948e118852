import { useCall } from '@/cloud/use-call';
import { lastPosting, rememberPosting } from '@/device/last-posting';
import { ownCommunity, rememberCommunity } from '@/device/own-community';
import { useDraft } from '@/device/use-draft';
import type { Community } from '@/ui/community-field';
import { useArrival } from './use-arrival';
import { type ForWhom, type LastPosting, newWishDraft, type WishDraft } from './wish-draft';

const key = 'wishDraft';

/** What a wish begins with: the last one's community and contact; the first with the community whose board was scanned. */
const begunWith = (): LastPosting => ({ community: ownCommunity() ?? null, ...lastPosting() });

/**
 * A wish being written: what was left unfinished, else what the last one was posted with. Community staff may enter
 * one for somebody without a phone, which their own community then holds. Whoever comes from a community's page or code
 * (`arrivedAt`) says it to that one; whatever else they had written stays as it was.
 */
export function useWishDraft(arrivedAt?: string) {
  const { answer: me } = useCall('member.me', {}, { keep: true });
  const fresh = () => newWishDraft(begunWith());
  const arrival = useArrival(arrivedAt);
  const kept = useDraft<WishDraft>(key, fresh);
  const { restored, drop, sent } = kept;
  // What staff enter for others stays with their own community.
  const arrived = kept.form.forWhom === 'behalf' ? undefined : arrival.community;
  // Not kept before anything is written: who only looks has left nothing unfinished.
  const form = arrived ? { ...kept.form, community: arrived } : kept.form;
  const change = (changed: Partial<WishDraft>) => {
    if ('community' in changed) arrival.leave();
    kept.change({ ...(arrived ? { community: arrived } : {}), ...changed });
  };
  const office = me?.member?.offices.find(({ role }) => role === 'communityStaff');
  const ownCommunity: Community | undefined = office && { id: office.organizationId, name: office.name };
  const today = newWishDraft().dueOn;

  const speakFor = (forWhom: ForWhom) => {
    const last = lastPosting();
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
    /** The community of a notice board's code that was scanned takes the place of the chosen one. */
    arriveAt: arrival.at,
    /** The code names no community. */
    unknown: arrival.unknown,
    speakFor,
    drop,
    sent: () => {
      const { community, name, phone, address } = form;
      if (community && form.forWhom !== 'behalf') rememberCommunity(community);
      rememberPosting(
        form.forWhom === 'self' ? { community, name, phone, address } : { ...lastPosting(), community },
      );
      sent();
    },
  };
}

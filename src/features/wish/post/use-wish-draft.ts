import { useCall } from '@/cloud/use-call';
import { usePostingDraft } from '@/shared/use-posting-draft';
import { newWishDraft, type WishDraft } from './wish-draft';

/** Under which name what is being written is kept on the phone. */
export const wishDraftKey = 'wishDraft';

/** A wish being written. Community staff may enter one for somebody without a phone, which their own community then holds. */
export function useWishDraft(arrivedAt?: string) {
  const { answer: me } = useCall('member.me', {}, { keep: true });
  const office = me?.member?.offices.find(({ role }) => role === 'communityStaff');
  const entersFor = office && { id: office.organizationId, name: office.name };
  const writing = usePostingDraft<WishDraft>({
    key: wishDraftKey,
    fresh: newWishDraft,
    ownContact: 'wish.ownContact',
    arrivedAt,
    entersFor,
  });
  const { draft } = writing;
  return {
    ...writing,
    // A draft of long ago asks for a day that has passed.
    draft:
      draft.dueOn < new Date().toISOString().slice(0, 10) ? { ...draft, dueOn: newWishDraft().dueOn } : draft,
    isStaff: entersFor !== undefined,
  };
}

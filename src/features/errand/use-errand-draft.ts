import type { MemberCard } from '@contract/member';
import { useCall } from '@/cloud/use-call';
import { usePostingDraft } from '@/shared/use-posting-draft';
import { type ErrandDraft, newErrandDraft } from './errand-draft';

/** Under which name what is being written is kept on the phone. */
export const errandDraftKey = 'errandDraft';

/** The community for whose residents a member may enter a problem: where they work, else that of the branch they lead. */
function entersFor(member: MemberCard | null | undefined) {
  const place = member?.offices.find(({ role }) => role === 'communityStaff') ?? member?.leadsIn;
  return place ? { id: place.organizationId, name: place.name } : undefined;
}

/** A problem being written. Who works for a community, or leads one of its branches, may enter one for its residents. */
export function useErrandDraft(arrivedAt?: string) {
  const { answer: me } = useCall('member.me', {}, { keep: true });
  const community = entersFor(me?.member);
  const writing = usePostingDraft<ErrandDraft>({
    ...{ key: errandDraftKey, fresh: newErrandDraft, ownContact: 'errand.ownContact' as const, arrivedAt },
    entersFor: community,
  });
  return { ...writing, mayEnter: community !== undefined };
}

import { useCall } from '@/cloud/use-call';
import { lastPosting, rememberPosting } from '@/device/last-posting';
import { ownCommunity, rememberCommunity } from '@/device/own-community';
import { useDraft } from '@/device/use-draft';
import { type ErrandDraft, newErrandDraft } from './errand-draft';

/**
 * A problem being written: what was left unfinished, else with the community and contact of what was said last.
 * Community staff, and who leads a branch, may enter one for somebody without a phone.
 */
export function useErrandDraft() {
  const { answer: me } = useCall('member.me', {}, { keep: true });
  const fresh = () => newErrandDraft({ community: ownCommunity() ?? null, ...lastPosting() });
  const { form, restored, change, drop, sent } = useDraft<ErrandDraft>('errandDraft', fresh);
  const offices = me?.member?.offices ?? [];
  const office = offices.find(({ role }) => role === 'communityStaff');
  const community = office && { id: office.organizationId, name: office.name };

  const speakFor = (forWhom: ErrandDraft['forWhom']) => {
    const last = lastPosting();
    const isOwnContact = form.phone !== '' && form.phone === last.phone;
    change({
      forWhom,
      // One's own phone and address are no use for somebody else's problem.
      ...(forWhom === 'behalf' && isOwnContact ? { name: '', phone: '', address: '' } : {}),
      ...(forWhom === 'self' && form.phone === '' ? last : {}),
      ...(forWhom === 'behalf' && community ? { community } : {}),
    });
  };
  return {
    draft: form,
    restored,
    mayEnter: offices.some(
      ({ role }) => role === 'communityStaff' || role === 'secretary' || role === 'committee',
    ),
    /** What staff enter for others stays with their own community. */
    fixed: form.forWhom === 'behalf' && community !== undefined,
    change,
    speakFor,
    drop,
    sent: () => {
      const { name, phone, address } = form;
      if (form.forWhom === 'self') {
        if (form.community) rememberCommunity(form.community);
        rememberPosting({ community: form.community, name, phone, address });
      }
      sent();
    },
  };
}

import { isBlank } from '@contract/text/fold';
import { normalisePhone } from '@contract/text/phone-number';
import { t } from '@/i18n';
import type { Community } from './community-field';

/** What everything said to a community has, as it is being written: to which, for whom, and how to reach them. */
export interface PostingDraft {
  community: Community | null;
  /** `behalf`: entered for somebody without a phone. */
  forWhom: 'self' | 'neighbour' | 'behalf';
  name: string;
  phone: string;
  address: string;
}

/** Those of its fields that the contract knows, by their names there. */
export type PostingField = 'communityId' | 'contact.name' | 'contact.phone' | 'contact.address';

/** What of it is still missing or cannot be right, said by field. */
export function missingInPosting(draft: PostingDraft): Partial<Record<PostingField, string>> {
  const { community, name, phone, address } = draft;
  return {
    ...(!community && { communityId: t('posting.communityMissing') }),
    ...(isBlank(name) && { 'contact.name': t('posting.nameMissing') }),
    ...(normalisePhone(phone) === null && {
      'contact.phone': isBlank(phone) ? t('posting.phoneMissing') : t('posting.phoneWrong'),
    }),
    ...(isBlank(address) && { 'contact.address': t('posting.addressMissing') }),
  };
}

/** The contact as the cloud takes it. */
export const contactOf = ({ name, phone, address }: PostingDraft) => ({
  name,
  phone: normalisePhone(phone) ?? phone,
  address,
});

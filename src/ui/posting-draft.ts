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

export const isBlank = (text: string) => text.trim() === '';

const phoneShape = /^1[3-9]\d{9}$/;
/** A number as people write it: with spaces, hyphens or the country's code. */
const bare = (phone: string) => phone.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '');

/** What of it is still missing or cannot be right, said by field. */
export function missingInPosting(draft: PostingDraft): Partial<Record<PostingField, string>> {
  const { community, name, phone, address } = draft;
  return {
    ...(!community && { communityId: t('posting.communityMissing') }),
    ...(isBlank(name) && { 'contact.name': t('posting.nameMissing') }),
    ...(!phoneShape.test(bare(phone)) && {
      'contact.phone': isBlank(phone) ? t('posting.phoneMissing') : t('posting.phoneWrong'),
    }),
    ...(isBlank(address) && { 'contact.address': t('posting.addressMissing') }),
  };
}

/** The contact as the cloud takes it. */
export const contactOf = ({ name, phone, address }: PostingDraft) => ({ name, phone: bare(phone), address });

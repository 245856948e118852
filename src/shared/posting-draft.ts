import { isBlank } from '@contract/text/fold';
import { normalisePhone, phoneKind } from '@contract/text/phone-number';
import { t } from '@/i18n';
import type { Community } from './community-field';

/** What everything said to a community has, as it is being written: to which, for whom, and how to reach them. */
export interface PostingDraft {
  community: Community | null;
  /** `behalf`: entered for somebody without a phone. */
  forWhom: 'self' | 'neighbour' | 'behalf';
  name: string;
  phone: string;
  /** Whom it is for has none: `reachThrough` says who reaches them. */
  noPhone?: boolean;
  reachThrough?: string;
  address: string;
  /** The contact is the last one's, offered as it was: shown in one line until another is wanted. */
  offered?: boolean;
}

/** Those of its fields that the contract knows, by their names there. */
export type PostingField =
  | 'communityId'
  | 'contact.name'
  | 'contact.phone'
  | 'contact.reachThrough'
  | 'contact.address';

function phoneObjection(phone: string, noArea: boolean) {
  if (isBlank(phone)) return 'posting.phoneMissing';
  return noArea ? 'posting.phoneNoArea' : 'posting.phoneWrong';
}

/** What of it is still missing or cannot be right, said by field. */
export function missingInPosting(draft: PostingDraft): Partial<Record<PostingField, string>> {
  const { community, forWhom, name, phone, noPhone = false, reachThrough = '', address } = draft;
  const kept = normalisePhone(phone);
  const noArea = kept !== null && phoneKind(kept) === 'local' && forWhom !== 'behalf';
  return {
    ...(!community && { communityId: t('posting.communityMissing') }),
    ...(isBlank(name) && { 'contact.name': t('posting.nameMissing') }),
    ...(!noPhone && (kept === null || noArea) && { 'contact.phone': t(phoneObjection(phone, noArea)) }),
    ...(noPhone && isBlank(reachThrough) && { 'contact.reachThrough': t('posting.reachThroughMissing') }),
    ...(isBlank(address) && { 'contact.address': t('posting.addressMissing') }),
  };
}

/** The contact as the cloud takes it. */
export const contactOf = ({ name, phone, noPhone, reachThrough = '', address }: PostingDraft) => ({
  name,
  ...(noPhone ? { phone: null, reachThrough } : { phone: normalisePhone(phone) ?? phone }),
  address,
});

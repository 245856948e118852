import type { Input } from '@contract/api';
import type { ErrandKind } from '@contract/words';
import type { LastPosting } from '@/device/last-posting';
import { t } from '@/i18n';
import type { Community } from '@/ui/community-field';

/** A problem as it is being written, kept on the phone until it is sent. */
export interface ErrandDraft {
  title: string;
  details: string;
  kind: ErrandKind | null;
  community: Community | null;
  forWhom: 'self' | 'behalf';
  name: string;
  phone: string;
  address: string;
}

export const newErrandDraft = (last: Partial<LastPosting> = {}): ErrandDraft => ({
  ...{ title: '', details: '', kind: null, community: null, forWhom: 'self' },
  ...{ name: '', phone: '', address: '' },
  ...last,
});

const empty = (text: string) => text.trim() === '';
const bare = (phone: string) => phone.replace(/\D/g, '');

export type ErrandField =
  | 'title'
  | 'details'
  | 'kind'
  | 'communityId'
  | 'contact.name'
  | 'contact.phone'
  | 'contact.address';

/** What is still missing, by field, in words. */
export function missingIn(draft: ErrandDraft): Partial<Record<ErrandField, string>> {
  return {
    ...(empty(draft.title) && { title: t('errand.whatMissing') }),
    ...(draft.kind === null && { kind: t('errand.kindMissing') }),
    ...(draft.community === null && { communityId: t('wish.communityMissing') }),
    ...(empty(draft.name) && { 'contact.name': t('wish.nameMissing') }),
    ...(!/^1[3-9]\d{9}$/.test(bare(draft.phone)) && {
      'contact.phone': empty(draft.phone) ? t('wish.phoneMissing') : t('wish.phoneWrong'),
    }),
    ...(empty(draft.address) && { 'contact.address': t('wish.addressMissing') }),
  };
}

/** The draft as the cloud takes it; nothing while something is missing. */
export function toInput(draft: ErrandDraft): Input<'errand.post'> | undefined {
  const { title, details, kind, community, forWhom, name, phone, address } = draft;
  if (!kind || !community || Object.keys(missingIn(draft)).length > 0) return undefined;
  const contact = { name, phone: bare(phone), address };
  return { title, details, kind, communityId: community.id, forWhom, contact };
}

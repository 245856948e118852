import type { Input } from '@contract/api';
import type { WishCategory } from '@contract/words';
import { t } from '@/i18n';
import { todayInShanghai } from '@/i18n/dates';
import type { Community } from '@/ui/community-field';

export type ForWhom = 'self' | 'neighbour' | 'behalf';

/** A wish as it is being written, kept on the phone until it is sent. */
export interface WishDraft {
  title: string;
  details: string;
  category: WishCategory | null;
  community: Community | null;
  forWhom: ForWhom;
  dueOn: string;
  name: string;
  phone: string;
  address: string;
}

/** What the last wish was posted with: the community, and the poster's own contact. */
export type LastPosting = Partial<Pick<WishDraft, 'community' | 'name' | 'phone' | 'address'>>;

const dayLong = 86_400_000;
/** Days a wish is given unless its poster says otherwise, and at most. */
export const dueDays = { usual: 30, most: 180 } as const;
export const dayFromToday = (days: number, now: number = Date.now()) => todayInShanghai(now + days * dayLong);

export const newWishDraft = (last: LastPosting = {}): WishDraft => ({
  title: '',
  details: '',
  category: null,
  community: null,
  forWhom: 'self',
  dueOn: dayFromToday(dueDays.usual),
  name: '',
  phone: '',
  address: '',
  ...last,
});

const phoneShape = /^1[3-9]\d{9}$/;
/** As people write it: with spaces, hyphens or the country's code. */
const bare = (phone: string) => phone.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '');

/** The fields of the form, by their names in the contract. */
export type WishField =
  | 'title'
  | 'details'
  | 'dueOn'
  | 'category'
  | 'communityId'
  | 'contact.name'
  | 'contact.phone'
  | 'contact.address';

/** What is still missing or cannot be right, said by field. */
export function missingIn(draft: WishDraft): Partial<Record<WishField, string>> {
  const empty = (text: string) => text.trim() === '';
  return {
    ...(empty(draft.title) && { title: t('wish.whatMissing') }),
    ...(!draft.category && { category: t('wish.categoryMissing') }),
    ...(!draft.community && { communityId: t('wish.communityMissing') }),
    ...(empty(draft.name) && { 'contact.name': t('wish.nameMissing') }),
    ...(!phoneShape.test(bare(draft.phone)) && {
      'contact.phone': empty(draft.phone) ? t('wish.phoneMissing') : t('wish.phoneWrong'),
    }),
    ...(empty(draft.address) && { 'contact.address': t('wish.addressMissing') }),
  };
}

/** The draft as the cloud takes it; nothing while something is missing. */
export function toInput(draft: WishDraft): Input<'wish.post'> | undefined {
  const { title, details, category, community, forWhom, dueOn, name, phone, address } = draft;
  if (!category || !community || Object.keys(missingIn(draft)).length > 0) return undefined;
  const contact = { name, phone: bare(phone), address };
  return { title, details, category, communityId: community.id, forWhom, dueOn, contact };
}

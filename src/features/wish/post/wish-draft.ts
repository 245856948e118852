import type { Input } from '@contract/api';
import { isBlank } from '@contract/text/fold';
import type { WishCategory } from '@contract/words';
import type { LastPosting } from '@/device/memory/last-posting';
import { t } from '@/i18n';
import { todayInShanghai } from '@/i18n/dates';
import { contactOf, missingInPosting, type PostingDraft, type PostingField } from '@/shared/posting-draft';
import type { FieldRefusals } from '@/shared/refused-field';

/** A wish as it is being written, kept on the phone until it is sent. */
export interface WishDraft extends PostingDraft {
  title: string;
  details: string;
  category: WishCategory | null;
  dueOn: string;
}

const dayLong = 86_400_000;
/** Days a wish is given unless its poster says otherwise, and at most. */
export const dueDays = { usual: 30, most: 180 } as const;
export const dayFromToday = (days: number, now: number = Date.now()) => todayInShanghai(now + days * dayLong);

export const newWishDraft = (last: Partial<LastPosting> = {}): WishDraft => ({
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

/** The fields of the form, by their names in the contract. */
export type WishField = PostingField | 'title' | 'details' | 'dueOn' | 'category';

/** Refusals that are about one field. */
export const wishRefusals: FieldRefusals<WishField> = {
  'organization.unknown': 'communityId',
  'call.textRisky': 'title',
  'wish.dueTooSoon': 'dueOn',
  'wish.dueTooLate': 'dueOn',
};

/** What is still missing or cannot be right, said by field. */
export const missingIn = (draft: WishDraft): Partial<Record<WishField, string>> => ({
  ...(isBlank(draft.title) && { title: t('wish.whatMissing') }),
  ...(!draft.category && { category: t('wish.categoryMissing') }),
  ...missingInPosting(draft),
});

/** The draft as the cloud takes it; nothing while something is missing. */
export function toInput(draft: WishDraft): Input<'wish.post'> | undefined {
  const { title, details, category, community, forWhom, dueOn } = draft;
  if (!category || !community || Object.keys(missingIn(draft)).length > 0) return undefined;
  return {
    ...{ title, details, category, communityId: community.id, forWhom, dueOn },
    contact: contactOf(draft),
  };
}

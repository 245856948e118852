import type { Input } from '@contract/api';
import { isBlank } from '@contract/text/fold';
import type { ErrandKind } from '@contract/words';
import type { LastPosting } from '@/device/memory/last-posting';
import { t } from '@/i18n';
import { contactOf, missingInPosting, type PostingDraft, type PostingField } from '@/shared/posting-draft';
import type { FieldRefusals } from '@/shared/refused-field';

/** A problem as it is being written, kept on the phone until it is sent. */
export interface ErrandDraft extends PostingDraft {
  title: string;
  details: string;
  kind: ErrandKind | null;
  forWhom: 'self' | 'behalf';
}

export const newErrandDraft = (last: Partial<LastPosting> = {}): ErrandDraft => ({
  ...{ title: '', details: '', kind: null, community: null, forWhom: 'self' },
  ...{ name: '', phone: '', address: '' },
  ...last,
});

/** The fields of the form, by their names in the contract. */
export type ErrandField = PostingField | 'title' | 'details' | 'kind';

/** Refusals that are about one field. */
export const errandRefusals: FieldRefusals<ErrandField> = {
  'organization.unknown': 'communityId',
  'call.textRisky': 'title',
};

/** What is still missing, by field, in words. */
export const missingIn = (draft: ErrandDraft): Partial<Record<ErrandField, string>> => ({
  ...(isBlank(draft.title) && { title: t('errand.whatMissing') }),
  ...(draft.kind === null && { kind: t('errand.kindMissing') }),
  ...missingInPosting(draft),
});

/** The draft as the cloud takes it; nothing while something is missing. */
export function toInput(draft: ErrandDraft): Input<'errand.post'> | undefined {
  const { title, details, kind, community, forWhom } = draft;
  if (!kind || !community || Object.keys(missingIn(draft)).length > 0) return undefined;
  return { ...{ title, details, kind, communityId: community.id, forWhom }, contact: contactOf(draft) };
}

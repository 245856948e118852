import type { Input } from '@contract/api';
import type { FeedbackKind, FeedbackSubject } from '@contract/words';
import { t } from '@/i18n';

/** A letter as it is being written, kept on the phone until it is sent. */
export interface FeedbackDraft {
  kind: FeedbackKind;
  text: string;
  contact: string;
  from: { organizationId: string; name: string } | null;
}

export const newFeedbackDraft = (): FeedbackDraft => ({
  kind: 'suggestion',
  text: '',
  contact: '',
  from: null,
});

/** What on record the letter is about, as the page was opened with it. */
export interface About {
  kind: FeedbackSubject;
  id: string;
  title: string;
}

/** What is still missing, said by field. */
export const missingIn = ({ text, from }: FeedbackDraft, about: About | undefined) => ({
  ...(text.trim() === '' && { text: t('feedback.textMissing') }),
  ...(!from && !about && { organizationId: t('feedback.fromMissing') }),
});

/** The letter as the cloud takes it; nothing while something is missing. */
export function toInput(
  draft: FeedbackDraft,
  about: About | undefined,
): Input<'message.postFeedback'> | undefined {
  if (Object.keys(missingIn(draft, about)).length > 0) return undefined;
  const { kind, text, contact, from } = draft;
  const where = about
    ? { about: { kind: about.kind, id: about.id } }
    : { organizationId: from?.organizationId ?? '' };
  return { kind, text, contact, ...where };
}

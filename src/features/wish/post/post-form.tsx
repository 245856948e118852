import { limits } from '@contract/limits';
import type { Trouble } from '@/cloud/trouble';
import { fieldText } from '@/cloud/trouble-text';
import { t } from '@/i18n';
import { dayText, startOfDay } from '@/i18n/dates';
import { CommunityField } from '@/shared/community-field';
import { ContactFields } from '@/shared/contact-fields';
import { refusedField } from '@/shared/refused-field';
import { ChipField } from '@/ui/form/chip-field';
import { DateField } from '@/ui/form/picker-field';
import { TextArea } from '@/ui/form/text-area';
import { TextField } from '@/ui/form/text-field';
import { Card } from '@/ui/layout/card';
import { categoryChoices } from '../board/wall-filter';
import { dayFromToday, dueDays, missingIn, type WishDraft, type WishField, wishRefusals } from './wish-draft';

export interface PostFormProps {
  draft: WishDraft;
  onChange: (changed: Partial<WishDraft>) => void;
  onSpeakFor: (forWhom: WishDraft['forWhom']) => void;
  /** A notice board's code was scanned. */
  onScan: (communityId: string) => void;
  /** Community staff may enter a wish for somebody without a phone. */
  isStaff: boolean;
  /** Sending was tried: what is missing is said beside its field. */
  tried: boolean;
  trouble: Trouble | undefined;
}

/** Everything about a wish: what, which community, until when, and how to reach whom it is for. */
export function PostForm({ draft, onChange, onSpeakFor, onScan, isStaff, tried, trouble }: PostFormProps) {
  const missing = tried ? missingIn(draft) : {};
  const errorOf = (field: WishField) =>
    refusedField(wishRefusals, trouble, field) ?? fieldText(trouble, field) ?? missing[field];
  const speakers = [
    { value: 'self' as const, words: t('wish.forSelf') },
    { value: 'neighbour' as const, words: t('wish.forNeighbour') },
    ...(isStaff ? [{ value: 'behalf' as const, words: t('wish.forBehalf') }] : []),
  ];
  return (
    <>
      <Card>
        <TextField
          label={t('wish.what')}
          example={t('wish.whatExample')}
          most={limits.wishTitle}
          value={draft.title}
          onChange={(title) => onChange({ title })}
          error={errorOf('title')}
        />
        <ChipField
          label={t('wish.category')}
          hint={t('wish.categoryHint')}
          choices={categoryChoices()}
          chosen={draft.category ?? undefined}
          onChoose={(category) => onChange({ category })}
          error={errorOf('category')}
        />
        <TextArea
          label={t('wish.details')}
          hint={t('wish.detailsHint')}
          example={t('wish.detailsExample')}
          optional
          most={limits.wishDetails}
          value={draft.details}
          onChange={(details) => onChange({ details })}
          error={errorOf('details')}
        />
      </Card>
      <Card>
        <CommunityField
          chosen={draft.community}
          onChoose={(community) => onChange({ community })}
          error={errorOf('communityId')}
          fixed={draft.forWhom === 'behalf'}
          onScan={onScan}
        />
        <ChipField
          label={t('wish.forWhom')}
          {...(draft.forWhom === 'behalf' ? { hint: t('wish.behalfHint') } : {})}
          choices={speakers}
          chosen={draft.forWhom}
          onChoose={onSpeakFor}
        />
        <DateField
          label={t('wish.until')}
          hint={t('wish.untilHint')}
          value={draft.dueOn}
          say={(day) => dayText(startOfDay(day))}
          from={dayFromToday(0)}
          to={dayFromToday(dueDays.most)}
          onChange={(dueOn) => onChange({ dueOn })}
          error={errorOf('dueOn')}
        />
      </Card>
      <ContactFields
        draft={draft}
        onChange={onChange}
        errorOf={errorOf}
        promise={t('wish.contactPromise')}
        addressHint={t('wish.addressHint')}
      />
    </>
  );
}

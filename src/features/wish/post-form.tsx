import { limits } from '@contract/limits';
import type { Trouble } from '@/cloud/trouble';
import { t } from '@/i18n';
import { dayText } from '@/i18n/dates';
import { fieldText } from '@/i18n/trouble';
import { Card } from '@/ui/card';
import { ChipField } from '@/ui/chip-field';
import { CommunityField } from '@/ui/community-field';
import { Notice } from '@/ui/notice';
import { DateField } from '@/ui/picker-field';
import { Section } from '@/ui/section';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { refusedField } from './refused-field';
import { categoryChoices } from './wall-filter';
import { dayFromToday, dueDays, type ForWhom, missingIn, type WishDraft, type WishField } from './wish-draft';

export interface PostFormProps {
  draft: WishDraft;
  onChange: (changed: Partial<WishDraft>) => void;
  onSpeakFor: (forWhom: ForWhom) => void;
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
    refusedField(trouble, field) ?? fieldText(trouble, field) ?? missing[field];
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
          say={(day) => dayText(`${day}T00:00:00+08:00`)}
          from={dayFromToday(0)}
          to={dayFromToday(dueDays.most)}
          onChange={(dueOn) => onChange({ dueOn })}
          error={errorOf('dueOn')}
        />
      </Card>
      <Section title={draft.forWhom === 'self' ? t('wish.contactSelf') : t('wish.contactOther')}>
        <Notice kind='done'>{t('wish.contactPromise')}</Notice>
        <Card>
          <TextField
            label={t('wish.name')}
            most={limits.personName}
            value={draft.name}
            onChange={(name) => onChange({ name })}
            error={errorOf('contact.name')}
          />
          <TextField
            label={t('wish.phone')}
            keys='phone'
            value={draft.phone}
            onChange={(phone) => onChange({ phone })}
            error={errorOf('contact.phone')}
          />
          <TextField
            label={t('wish.address')}
            hint={t('wish.addressHint')}
            example={t('wish.addressExample')}
            most={limits.wishAddress}
            value={draft.address}
            onChange={(address) => onChange({ address })}
            error={errorOf('contact.address')}
          />
        </Card>
      </Section>
    </>
  );
}

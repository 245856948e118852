import type { Need } from '@contract/community/need';
import { limits } from '@contract/limits';
import { type NeedCategory, type NeedKind, needCategories } from '@contract/words';
import { useState } from 'react';
import type { Trouble } from '@/cloud/trouble';
import { fieldText } from '@/cloud/trouble-text';
import { t } from '@/i18n';
import { nearDayText, startOfDay, todayInShanghai } from '@/i18n/dates';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { ChipField } from '@/ui/form/chip-field';
import { DateField } from '@/ui/form/picker-field';
import { TextArea } from '@/ui/form/text-area';
import { TextField } from '@/ui/form/text-field';
import { Sheet } from '@/ui/layout/sheet';

/** A line as it is being written. */
export interface NeedDraft {
  title: string;
  category: NeedCategory;
  details: string;
  dueOn: string | null;
}

export interface NeedFormProps {
  kind: NeedKind;
  year: number;
  /** The line that is changed; a new one is written without. */
  of?: Need | undefined;
  trouble: Trouble | undefined;
  onClose: () => void;
  onSave: (draft: NeedDraft) => Promise<unknown>;
}

const texts = {
  need: {
    title: 'community.needSaveTitle',
    what: 'community.needTitleField',
    whatExample: 'community.needTitleExample',
    detailsExample: 'community.needDetailsExample',
    due: 'community.needDueField',
    save: 'community.needSave',
  },
  offer: {
    title: 'community.offerSaveTitle',
    what: 'community.offerTitleField',
    whatExample: 'community.offerTitleExample',
    detailsExample: 'community.offerDetailsExample',
    due: 'community.offerDueField',
    save: 'community.offerSave',
  },
} as const;

/** Writes down what the community needs, or what the unit has to offer. */
export function NeedForm({ kind, year, of, trouble, onClose, onSave }: NeedFormProps) {
  const [draft, setDraft] = useState<NeedDraft>({
    title: of?.title ?? '',
    category: of?.category ?? 'hands',
    details: of?.details ?? '',
    dueOn: of?.dueOn ?? null,
  });
  const [tried, setTried] = useState(false);
  const change = (changed: Partial<NeedDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const said = texts[kind];
  const missing = tried && draft.title.trim() === '' ? t('community.needTitleMissing') : undefined;
  const titleError = fieldText(trouble, 'title') ?? missing;
  const today = todayInShanghai();
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const save = async () => {
    setTried(true);
    if (draft.title.trim() !== '') await onSave(draft);
  };
  return (
    <Sheet open title={t(of ? 'community.needChangeTitle' : said.title)} onClose={onClose}>
      <TextField
        label={t(said.what)}
        example={t(said.whatExample)}
        most={limits.needTitle}
        value={draft.title}
        onChange={(title) => change({ title })}
        {...(titleError ? { error: titleError } : {})}
      />
      <ChipField
        label={t('community.needCategoryField')}
        choices={needCategories.map((value) => ({ value, words: t(`needCategory.${value}`) }))}
        chosen={draft.category}
        onChoose={(category) => change({ category })}
      />
      <TextArea
        label={t('community.needDetailsField')}
        example={t(said.detailsExample)}
        optional
        most={limits.needDetails}
        value={draft.details}
        onChange={(details) => change({ details })}
      />
      {last >= today && (
        <DateField
          label={t(said.due)}
          hint={t('community.needDueHint')}
          optional
          value={draft.dueOn ?? undefined}
          from={first > today ? first : today}
          to={last}
          say={(day) => nearDayText(startOfDay(day))}
          onChange={(dueOn) => change({ dueOn })}
        />
      )}
      {draft.dueOn && (
        <Button size='small' onTap={() => change({ dueOn: null })}>
          {t('community.needDueClear')}
        </Button>
      )}
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={save}>
        {t(said.save)}
      </Button>
    </Sheet>
  );
}

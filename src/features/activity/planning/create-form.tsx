import { limits } from '@contract/limits';
import { activityKinds, activityLabels } from '@contract/words';
import type { Trouble } from '@/cloud/trouble';
import { fieldText } from '@/cloud/trouble-text';
import { t } from '@/i18n';
import { dayText, startOfDay, todayInShanghai } from '@/i18n/dates';
import { ChipField } from '@/ui/form/chip-field';
import { NumberStepper } from '@/ui/form/number-stepper';
import { DateField } from '@/ui/form/picker-field';
import { SwitchRow } from '@/ui/form/switch-row';
import { TextField } from '@/ui/form/text-field';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { NearField } from '../check-in/near-field';
import { clockText } from '../parts/clock-text';
import { PartRows } from '../parts/part-rows';
import { titleMoved } from '../parts/title-month';
import { type ActivityDraft, ofKind, partsOf, suggestedTitle } from './activity-draft';
import { WhoFields } from './who-fields';

export interface CreateFormProps {
  draft: ActivityDraft;
  onChange: (draft: ActivityDraft) => void;
  placeIsLast: boolean;
  /** It stands already and is written over. */
  stands?: boolean;
  /** Sending was tried: what is missing is said beside its field. */
  tried: boolean;
  trouble: Trouble | undefined;
}

/** How far back a meeting that was already held may be noted down, in days. */
const daysBack = 90;

/** Everything that is planned of an activity; only the place of a new one may be missing at first. */
export function CreateForm({
  draft,
  onChange,
  placeIsLast,
  stands = false,
  tried,
  trouble,
}: CreateFormProps) {
  const set = (changed: Partial<ActivityDraft>) => onChange({ ...draft, ...changed });
  const noPlace = tried && draft.place.trim() === '' ? t('activity.placeMissing') : undefined;
  const kinds = activityKinds.map((value) => ({ value, words: t(`activityKind.${value}`) }));
  const labels = activityLabels.map((value) => ({ value, words: t(`activityLabel.${value}`) }));
  const fixed = draft.parts.filter(({ kind }) => kind !== 'own');
  return (
    <>
      <Card>
        <ChipField
          label={t('activity.kind')}
          choices={kinds}
          chosen={draft.kind}
          onChoose={(kind) => onChange(ofKind(draft, kind))}
        />
        <TextField
          label={t('activity.name')}
          hint={stands ? t('activity.nameHintStands') : t('activity.nameHint')}
          example={suggestedTitle(draft)}
          most={limits.activityTitle}
          value={draft.title}
          onChange={(title) => set({ title })}
          error={fieldText(trouble, 'title')}
        />
        <DateField
          label={t('activity.day')}
          value={draft.day}
          say={(day) => dayText(startOfDay(day))}
          from={todayInShanghai(Date.now() - daysBack * 86_400_000)}
          onChange={(day) => set({ day, title: titleMoved(draft.title, draft.day, day) })}
          error={fieldText(trouble, 'startsAt')}
        />
        <DateField
          label={t('activity.time')}
          mode='time'
          value={draft.time}
          say={clockText}
          onChange={(time) => set({ time })}
        />
        <TextField
          label={t('activity.place')}
          hint={placeIsLast && !stands ? t('activity.placeHintLast') : t('activity.placeHint')}
          example={t('activity.placeExample')}
          most={limits.activityPlace}
          value={draft.place}
          onChange={(place) => set({ place })}
          error={fieldText(trouble, 'place') ?? noPlace}
        />
        <ChipField
          label={t('activity.label')}
          hint={t('activity.labelWhy')}
          optional
          choices={labels}
          chosen={draft.label ?? undefined}
          onChoose={(label) => set({ label: label === draft.label ? null : label })}
        />
      </Card>
      <WhoFields draft={draft} stands={stands} onChange={set} />
      <Section title={t('activity.parts')}>
        <PartRows
          hint={draft.kind === 'themeDay' ? t('activity.partsWhy') : t('activity.partsWhyOwn')}
          parts={partsOf(draft)}
          onChange={(parts) => set({ parts: draft.kind === 'themeDay' ? parts : [...fixed, ...parts] })}
        />
      </Section>
      <Section title={t('activity.afterwards')}>
        <Card>
          <NumberStepper
            label={t('activity.hours')}
            hint={t('activity.hoursWhy')}
            value={draft.creditHours}
            onChange={(creditHours) => set({ creditHours })}
            least={0}
            greatest={limits.studyHoursMost}
            step={0.5}
            unit={t('activity.hourUnit')}
          />
        </Card>
        <Card rows>
          <SwitchRow
            title={t('signal.checksOut')}
            note={t('signal.checksOutNote')}
            on={draft.checksOut ?? false}
            onChange={(checksOut) => set({ checksOut })}
          />
        </Card>
        <NearField
          near={draft.near}
          onChange={(near) => {
            const { near: _, ...others } = draft;
            onChange(near === undefined ? others : { ...others, near });
          }}
        />
      </Section>
    </>
  );
}

import { limits } from '@contract/limits';
import type { Trouble } from '@/cloud/trouble';
import { fieldText } from '@/cloud/trouble-text';
import { t } from '@/i18n';
import { dayText, startOfDay } from '@/i18n/dates';
import { TextField } from '@/ui/form/text-field';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { clockText } from '../parts/clock-text';
import { GuestRows } from '../parts/guest-rows';
import { PartRows } from '../parts/part-rows';
import { type ActivityDraft, partsOf, suggestedTitle } from './activity-draft';

export interface OpenFormProps {
  draft: ActivityDraft;
  onChange: (draft: ActivityDraft) => void;
  tried: boolean;
  trouble: Trouble | undefined;
}

/** What may still change of an activity while people check in; the rest is told. */
export function OpenForm({ draft, onChange, tried, trouble }: OpenFormProps) {
  const set = (changed: Partial<ActivityDraft>) => onChange({ ...draft, ...changed });
  const { kind, day, time, place, guests = [] } = draft;
  const noPlace = tried && place.trim() === '' ? t('activity.placeMissing') : undefined;
  const others = draft.parts.filter((part) => part.kind !== 'own');
  return (
    <>
      <Card rows>
        <ListRow
          title={draft.title || suggestedTitle(draft)}
          note={t('activity.kindDayTime', {
            kind: t(`activityKind.${kind}`),
            day: dayText(startOfDay(day)),
            time: clockText(time),
          })}
        />
      </Card>
      <Card>
        <TextField
          label={t('activity.place')}
          hint={t('activity.placeHint')}
          most={limits.activityPlace}
          value={place}
          onChange={(written) => set({ place: written })}
          error={fieldText(trouble, 'place') ?? noPlace}
        />
      </Card>
      <Section title={t('activity.guests')}>
        <Card rows>
          <GuestRows guests={guests} onChange={(next) => set({ guests: next })} />
        </Card>
      </Section>
      <Section title={t('activity.parts')}>
        <PartRows
          hint={kind === 'themeDay' ? t('activity.partsWhy') : t('activity.partsWhyOwn')}
          parts={partsOf(draft)}
          onChange={(parts) => set({ parts: kind === 'themeDay' ? parts : [...others, ...parts] })}
        />
      </Section>
    </>
  );
}

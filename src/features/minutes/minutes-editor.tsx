import { limits } from '@contract/limits';
import { t } from '@/i18n';
import { TextArea } from '@/ui/form/text-area';
import { TextField } from '@/ui/form/text-field';
import { Card } from '@/ui/layout/card';
import type { MinutesForm } from './minutes-form';
import { sectionTitle } from './section-title';

export interface MinutesEditorProps {
  form: MinutesForm;
  onChange: (changed: Partial<MinutesForm>) => void;
}

/** Who led the meeting, who writes, and what was said, section by section. */
export function MinutesEditor({ form, onChange }: MinutesEditorProps) {
  const { chair, recorder, sections } = form;
  const write = (place: number, text: string) =>
    onChange({ sections: sections.map((one, at) => (at === place ? { ...one, text } : one)) });
  return (
    <>
      <Card>
        <TextField
          label={t('minutes.chair')}
          most={limits.personName}
          value={chair}
          onChange={(value) => onChange({ chair: value })}
        />
        <TextField
          label={t('minutes.recorder')}
          most={limits.personName}
          value={recorder}
          onChange={(value) => onChange({ recorder: value })}
        />
      </Card>
      <Card>
        {sections.map((section, place) => (
          <TextArea
            // Two parts may bear one title; their order does not change while somebody writes.
            // biome-ignore lint/suspicious/noArrayIndexKey: the order stands
            key={`${section.section} ${section.title} ${place}`}
            label={sectionTitle(section)}
            {...(place === 0 ? { hint: t('minutes.speakHint') } : {})}
            example={place === 0 ? t('minutes.textExample') : ''}
            most={limits.minutesSection}
            value={section.text}
            onChange={(text) => write(place, text)}
          />
        ))}
      </Card>
    </>
  );
}

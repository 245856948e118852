import { limits } from '@contract/limits';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/form/picker-field';
import { TextField } from '@/ui/form/text-field';
import { Sheet } from '@/ui/layout/sheet';
import { Row } from '@/ui/row';
import type { DraftPart } from '../planning/activity-draft';
import { clockText } from './clock-text';

export interface PartSheetProps {
  part: DraftPart | undefined;
  onChange: (part: DraftPart) => void;
  onRemove: (key: string) => void;
  onClose: () => void;
}

/** What may be said about one part. All of it is optional but an own part's name. */
export function PartSheet({ part, onChange, onRemove, onClose }: PartSheetProps) {
  if (!part) return null;
  const own = part.kind === 'own';
  return (
    <Sheet open title={part.title || t('activity.partUnnamed')} onClose={onClose}>
      {own && (
        <TextField
          label={t('activity.partOwnName')}
          example={t('activity.partOwnExample')}
          most={limits.partTitle}
          value={part.title}
          onChange={(title) => onChange({ ...part, title })}
        />
      )}
      <TextField
        label={t('activity.partNotes')}
        hint={t('activity.partNotesHint')}
        example={t('activity.partNotesExample')}
        optional
        most={limits.partNotes}
        value={part.notes}
        onChange={(notes) => onChange({ ...part, notes })}
      />
      <TextField
        label={t('activity.partHost')}
        hint={t('activity.partHostHint')}
        optional
        most={limits.partHost}
        value={part.host}
        onChange={(host) => onChange({ ...part, host })}
      />
      <DateField
        label={t('activity.partTime')}
        optional
        mode='time'
        value={part.startsAt || undefined}
        say={clockText}
        onChange={(startsAt) => onChange({ ...part, startsAt })}
      />
      <Row equal spaced>
        {own && <Button onTap={() => onRemove(part.key)}>{t('activity.partRemove')}</Button>}
        <Button kind='main' onTap={onClose}>
          {t('activity.partDone')}
        </Button>
      </Row>
    </Sheet>
  );
}

import type { StudyRecordCard } from '@contract/study';
import type { StudyState } from '@contract/words';
import { open } from '@/device/navigate';
import { remember } from '@/device/storage';
import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { ListRow } from '@/ui/list-row';
import { Tag, type Tone } from '@/ui/tag';
import { draftFrom, draftKey } from './study-draft';

const tones: Record<StudyState, Tone> = { credited: 'green', waiting: 'amber', declined: 'red' };

/** One thing studied, and whether it counts yet; notes that were sent back can be taken up again. */
export function RecordRow({ record }: { record: StudyRecordCard }) {
  const { title, kind, hours, studiedOn, state, reason } = record;
  const day = nearDayText(`${studiedOn}T00:00:00+08:00`);
  const line = t('study.recordLine', { kind: t(`studyKind.${kind}`), day, hours });
  const rewrite = () => {
    remember(draftKey, draftFrom(record));
    return open('studyRecord');
  };
  return (
    <ListRow
      title={title}
      note={state === 'declined' && reason !== '' ? t('study.declinedLine', { reason }) : line}
      side={
        state === 'declined' ? (
          <Button kind='soft' size='tiny' onTap={rewrite}>
            {t('study.rewrite')}
          </Button>
        ) : (
          <Tag tone={tones[state]}>{t(`studyState.${state}`)}</Tag>
        )
      }
    />
  );
}

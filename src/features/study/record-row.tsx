import type { StudyRecordCard } from '@contract/study';
import { endDeed } from '@/device/memory/kept-deed';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { answeredAboveText } from '@/i18n/answered-above';
import { nearDayText, startOfDay } from '@/i18n/dates';
import { remember } from '@/platform/storage';
import { Button } from '@/ui/button';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { draftFrom, draftKey } from './study-draft';

/** One thing studied, and whether it counts yet; a tap opens it. Notes that were sent back can be taken up again. */
export function RecordRow({ record }: { record: StudyRecordCard }) {
  const { recordId, title, studiedOn, state, hours, reason } = record;
  const kind = record.makesUpFor ? t('study.makeUpTag') : t(`studyKind.${record.kind}`);
  const corrects = record.correction;
  const day = nearDayText(startOfDay(studiedOn));
  const rewrite = () => {
    remember(draftKey, draftFrom(record));
    endDeed(draftKey);
    return open('studyRecord');
  };
  const see = () => void open('studyEntry', { recordId });
  if (state === 'declined') {
    return (
      <ListRow
        title={title}
        note={
          reason === ''
            ? t('study.recordLineHours', { kind, day, hours })
            : t('study.declinedLine', { reason })
        }
        side={
          <Button kind='soft' size='tiny' onTap={rewrite}>
            {t('study.rewrite')}
          </Button>
        }
      />
    );
  }
  if (state !== 'credited') {
    const who = answeredAboveText(record.answeredAbove);
    const tone = state === 'waiting' ? 'amber' : 'slate';
    return (
      <ListRow
        title={title}
        note={[t('study.recordLineHours', { kind, day, hours }), who].filter(Boolean).join(' · ')}
        side={<Tag tone={tone}>{who ? t('study.waitsAbove') : t(`studyState.${state}`)}</Tag>}
        onTap={see}
      />
    );
  }
  return (
    <ListRow
      onTap={see}
      title={title}
      note={t('study.recordLine', { kind, day })}
      side={
        corrects ? (
          <Tag tone='amber'>{t('study.correctedHours', { n: hours })}</Tag>
        ) : (
          t('study.hours', { n: hours })
        )
      }
    />
  );
}

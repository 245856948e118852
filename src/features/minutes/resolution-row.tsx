import type { ResolutionLine } from '@contract/activity/resolution';
import { View } from '@tarojs/components';
import { t } from '@/i18n';
import { nameApart } from '@/i18n/tell-apart';
import { ListRow } from '@/ui/list-row';
import { dayWords } from './day-words';
import { DueTag } from './due-tag';

/** One resolution under its meeting's minutes. */
export function ResolutionRow({ of: line, onTap }: { of: ResolutionLine; onTap?: () => void }) {
  const name = nameApart({ name: line.ownerName, distinguishing: line.distinguishing });
  const { text, dueOn, state, note, moved, movedBecause: reason } = line;
  const done = state === 'closed' ? t('minutes.lineClosed', { name, note }) : undefined;
  return (
    <ListRow
      title={text}
      note={
        <>
          <View>{done ?? t('minutes.line', { name, due: dayWords(dueOn) })}</View>
          {moved > 0 && reason && <View>{t('minutes.movedBecause', { reason })}</View>}
        </>
      }
      side={<DueTag of={line} />}
      {...(onTap ? { onTap } : {})}
    />
  );
}

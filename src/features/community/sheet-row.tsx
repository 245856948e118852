import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';

export type SheetLine = Output<'community.sheets'>['items'][number];

/** 「3 人服务，办成 5 件」; of a branch without any record how many are registered. */
function lineText({ served, done, unitDone: unit, registered, isUnit }: SheetLine): string {
  if (served === 0 && unit === 0) {
    return isUnit && registered === 0
      ? t('community.sheetLineUnitOnly')
      : t('community.sheetLineNothing', { registered });
  }
  if (served === 0) return t('community.sheetLineUnitDone', { unit });
  return unit > 0
    ? t('community.sheetLineUnit', { served, done, unit })
    : t('community.sheetLine', { served, done });
}

/** One branch's quarter in a line, and whether it was sent. */
export function SheetRow({ line, onTap }: { line: SheetLine; onTap: () => void }) {
  return (
    <ListRow
      title={line.branchName}
      note={lineText(line)}
      onTap={onTap}
      {...(line.sentAt ? { side: <Tag tone='green'>{t('community.sheetSentTag')}</Tag> } : {})}
    />
  );
}

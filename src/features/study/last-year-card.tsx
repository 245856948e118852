import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';

export interface LastYearCardProps {
  lastYear: NonNullable<Output<'study.mine'>['lastYear']>;
  onOpen: () => void;
}

/** In January: how last year stands, while something may still be noted down for it. */
export function LastYearCard({ lastYear, onOpen }: LastYearCardProps) {
  const { year, creditedHours, requiredHours } = lastYear;
  return (
    <Card rows>
      <ListRow
        title={t('study.lastYear', { year, credited: creditedHours, required: requiredHours })}
        note={t('study.lastYearUntil')}
        onTap={onOpen}
      />
    </Card>
  );
}

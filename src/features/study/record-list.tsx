import type { Output } from '@contract/api';
import { useState } from 'react';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Skeleton } from '@/ui/layout/skeleton';
import { RecordRow } from './record-row';
import { useEarlierRecords } from './use-earlier-records';

type Records = Output<'study.mine'>['records'];

interface RecordListProps {
  records: Records;
  /** Of which year, when it is not this one. */
  year?: number | undefined;
}

function EarlierRecords({ cursor, year }: { cursor: string; year: number | undefined }) {
  const asked = useEarlierRecords(cursor, year);
  return (
    <Answer of={asked} shape={<Skeleton cards={1} lines={5} />}>
      {({ records }) => <RecordList records={records} year={year} />}
    </Answer>
  );
}

/** Records, latest first; those further back are fetched when they are asked for. */
export function RecordList({ records: { items, next }, year }: RecordListProps) {
  const [further, setFurther] = useState(false);
  return (
    <>
      <Card rows>
        {items.map((record) => (
          <RecordRow key={record.recordId} record={record} />
        ))}
      </Card>
      {next !== null && !further && (
        <Button size='medium' onTap={() => setFurther(true)}>
          {t('common.more')}
        </Button>
      )}
      {next !== null && further && <EarlierRecords cursor={next} year={year} />}
    </>
  );
}

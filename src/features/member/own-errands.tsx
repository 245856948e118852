import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';

type Figures = Pick<Output<'member.year'>['figures'], 'errandsSolved' | 'errandsRecorded'>;

/** Help to residents in one's own year: what was confirmed, and apart from it what one noted down. Nothing where there is none. */
export function OwnErrands({ of: { errandsSolved, errandsRecorded } }: { of: Figures }) {
  if (errandsSolved + errandsRecorded === 0) return null;
  return (
    <Card rows>
      {errandsSolved > 0 && (
        <ListRow
          title={t('home.errandsSolved')}
          note={t('home.errandsSolvedNote')}
          side={t('home.errandsCount', { n: errandsSolved })}
        />
      )}
      {errandsRecorded > 0 && (
        <ListRow
          title={t('home.errandsRecorded')}
          note={t('home.errandsRecordedNote')}
          side={t('home.errandsCount', { n: errandsRecorded })}
        />
      )}
    </Card>
  );
}

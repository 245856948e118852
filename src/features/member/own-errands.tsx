import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';

type Figures = Pick<
  Output<'member.year'>['figures'],
  'errandsSolved' | 'errandsUnconfirmed' | 'errandsRecorded' | 'wishesUnconfirmed'
>;

/**
 * Help to residents in one's own year: what was confirmed, and apart from it what silence closed and what one noted down.
 * Nothing where there is none.
 */
export function OwnErrands({ of }: { of: Figures }) {
  const { errandsSolved, errandsUnconfirmed, errandsRecorded, wishesUnconfirmed } = of;
  if (errandsSolved + errandsRecorded + wishesUnconfirmed === 0) return null;
  return (
    <Card rows>
      {wishesUnconfirmed > 0 && (
        <ListRow
          title={t('home.wishesUnconfirmed')}
          note={t('home.wishesUnconfirmedNote')}
          side={t('home.wishesCount', { n: wishesUnconfirmed })}
        />
      )}
      {errandsSolved > 0 && (
        <ListRow
          title={t('home.errandsSolved')}
          note={
            errandsUnconfirmed > 0
              ? t('home.errandsUnconfirmedNote', { n: errandsUnconfirmed })
              : t('home.errandsSolvedNote')
          }
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

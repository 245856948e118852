import type { BranchFigures } from '@contract/service-sheet';
import { t } from '@/i18n';
import { Card } from '@/ui/card';
import { Figure, Figures } from '@/ui/figure';

/** A branch's quarter in figures. */
export function SheetFigures({ of }: { of: BranchFigures }) {
  const unit = t('community.sheetPieces');
  return (
    <Card>
      <Figures>
        <Figure
          label={t('community.sheetServed')}
          value={of.served}
          unit={t('community.sheetServedUnit', { n: Math.max(of.served, of.registered) })}
        />
        <Figure label={t('community.sheetTaken')} value={of.taken} unit={unit} />
        <Figure label={t('community.sheetDone')} value={of.done} unit={unit} />
        <Figure label={t('community.sheetConfirmed')} value={of.confirmed} unit={unit} />
      </Figures>
    </Card>
  );
}

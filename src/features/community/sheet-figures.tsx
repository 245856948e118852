import type { BranchFigures } from '@contract/community/service-sheet';
import { t } from '@/i18n';
import { Figure, Figures } from '@/ui/figures/figure';
import { Card } from '@/ui/layout/card';
import { Sub } from '@/ui/text';

/** A branch's quarter in figures. */
export function SheetFigures({ of }: { of: BranchFigures }) {
  const unit = t('community.sheetPieces');
  return (
    <Card>
      <Sub>{t('community.sheetServed', { registered: of.registered, served: of.served })}</Sub>
      <Figures>
        <Figure label={t('community.sheetTaken')} value={of.taken} unit={unit} />
        <Figure label={t('community.sheetDone')} value={of.done} unit={unit} />
        <Figure label={t('community.sheetConfirmed')} value={of.confirmed} unit={unit} />
      </Figures>
    </Card>
  );
}

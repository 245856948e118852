import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import type { Asking } from './errand-actions';
import { furtherSteps } from './errand-steps';

/** 还可以: quiet ways on below everything else, each with what comes of it. */
export function FurtherActions({
  of: { may, townshipName },
  onAsk,
}: {
  of: Pick<Output<'errand.detail'>, 'may' | 'townshipName'>;
  onAsk: (asking: Asking) => void;
}) {
  const rows: Array<[asking: Asking, title: string, note?: string]> = [];
  if (may.progress && may.assign) rows.push(['progress', t('errand.progress'), t('errand.progressNote')]);
  if (may.reassign) rows.push(['reassign', t('errand.reassign')]);
  for (const step of furtherSteps.filter((one) => may[one])) {
    const note =
      step === 'passUp' ? t('errand.passUpNote', { township: townshipName }) : t(`errand.${step}Note`);
    rows.push([step, t(`errand.${step}`), note]);
  }
  if (may.amend) rows.push(['amend', t('spot.amendRow'), t('spot.amendRowNote')]);
  if (may.strike) rows.push(['strike', t('spot.strikeRow'), t('spot.strikeRowNote')]);
  if (rows.length === 0) return null;
  return (
    <Section title={t('errand.further')}>
      <Card rows>
        {rows.map(([asking, title, note]) => (
          <ListRow key={asking} title={title} note={note} onTap={() => onAsk(asking)} />
        ))}
      </Card>
    </Section>
  );
}

import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { Figure, Figures } from '@/ui/figures/figure';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { Grow, Row } from '@/ui/row';
import { Tiny } from '@/ui/text';

type Given = Pick<Output<'summary.publicPage'>, 'kind' | 'figures'>;

/** What was done in the last twelve months, and how it is counted; nothing where there is nothing to count. */
export function YearFigures({ of: { kind, figures } }: { of: Given }) {
  const { fulfilled, fulfilledUnconfirmed, thanked, served, solved, unconfirmed, recorded } = figures;
  if (fulfilled + fulfilledUnconfirmed + thanked + served + solved + recorded === 0) return null;
  return (
    <Section title={t('publicPage.year')}>
      <Card>
        <Figures pairs={solved > 0 || recorded > 0}>
          <Figure
            label={t('publicPage.fulfilled')}
            value={fulfilled}
            unit={
              fulfilledUnconfirmed > 0
                ? t('publicPage.wishUnconfirmed', { n: fulfilledUnconfirmed })
                : t('publicPage.wishUnit')
            }
          />
          <Figure label={t('publicPage.thanked')} value={thanked} unit={t('publicPage.thankUnit')} />
          {solved > 0 && (
            <Figure
              label={t('publicPage.solved')}
              value={solved}
              unit={
                unconfirmed > 0
                  ? t('publicPage.solvedUnconfirmed', { n: unconfirmed })
                  : t('publicPage.solvedUnit')
              }
            />
          )}
          {recorded > 0 && (
            <Figure label={t('publicPage.recorded')} value={recorded} unit={t('publicPage.solvedUnit')} />
          )}
          <Figure label={t('publicPage.served')} value={served} unit={t('publicPage.servedUnit')} />
        </Figures>
        <Row spaced>
          <Grow>
            <Tiny>{t(kind === 'branch' ? 'publicPage.howBranch' : 'publicPage.howCommunity')}</Tiny>
          </Grow>
        </Row>
      </Card>
    </Section>
  );
}

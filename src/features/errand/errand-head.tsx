import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { Card } from '@/ui/layout/card';
import { Grow, Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import { Sub, Tiny, Title } from '@/ui/text';
import { ErrandStateTag } from './errand-state-tag';
import { handsText } from './hands-text';

/** What the problem is, whose, and how it stands. */
export function ErrandHead({ of: errand }: { of: Output<'errand.detail'> }) {
  const { kind, state, behalf, spot, title, details, communityName, postedBy, postedAt, number } = errand;
  return (
    <Card>
      <Row>
        <Tag tone='gold'>{t(`errandKind.${kind}`)}</Tag>
        <ErrandStateTag state={state} />
        {behalf && !spot && <Tag tone='slate'>{t('errand.behalf')}</Tag>}
      </Row>
      <Row spaced>
        <Grow>
          <Title>{title}</Title>
        </Grow>
      </Row>
      {details && <Sub>{details}</Sub>}
      <Row spaced>
        <Grow>
          <Tiny>
            {t('errand.from', { community: communityName, who: postedBy })} · {nearDayText(postedAt)}
          </Tiny>
          <Tiny>{[t('errand.number', { number }), handsText(errand)].filter(Boolean).join(' · ')}</Tiny>
        </Grow>
      </Row>
    </Card>
  );
}

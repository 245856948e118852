import type { WishCard } from '@contract/wish';
import { t } from '@/i18n';
import { dueText } from '@/i18n/dates';
import { Card } from '@/ui/card';
import { Grow, Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import { Sub, Tiny, Title } from '@/ui/text';
import { WishStateTag } from './wish-state-tag';

const underWay: readonly WishCard['state'][] = ['submitted', 'published', 'claimed', 'fulfilled', 'disputed'];

/** What is wished for, by whom, until when, and how it stands. */
export function WishHead({ of: wish }: { of: WishCard }) {
  return (
    <Card>
      <Row>
        <Tag tone='gold'>{t(`wishCategory.${wish.category}`)}</Tag>
        {wish.state === 'published' ? null : <WishStateTag state={wish.state} />}
        <Grow />
        {underWay.includes(wish.state) && <Tiny>{dueText(wish.dueOn)}</Tiny>}
      </Row>
      <Row spaced>
        <Title>{wish.title}</Title>
      </Row>
      {wish.details && <Sub>{wish.details}</Sub>}
      <Row spaced apart>
        <Tiny>{t('wish.from', { community: wish.communityName, who: wish.postedBy })}</Tiny>
        <Tiny>{t('wish.number', { number: wish.number })}</Tiny>
      </Row>
    </Card>
  );
}

import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { dueText } from '@/i18n/dates';
import { nameApart } from '@/i18n/tell-apart';
import { CategoryTag } from '@/ui/category-tag';
import { Card } from '@/ui/layout/card';
import { Grow, Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import { Sub, Tiny, Title } from '@/ui/text';
import type { ListView } from './board/use-wish-lists';
import { WishStateTag } from './wish-state-tag';

type Wish = Output<'wish.detail'>;

const underWay: readonly Wish['state'][] = [
  'submitted',
  'asked',
  'published',
  'claimed',
  'passedOn',
  'fulfilled',
  'disputed',
];

/** To whom the state is said, as far as what they may do tells. */
function viewOf({ may, mine }: Wish): ListView {
  if (mine || may.confirm) return 'mine';
  return may.fulfil ? 'claimed' : 'wall';
}

/** What is wished for, by whom, until when, and how it stands. */
export function WishHead({ of: wish }: { of: Wish }) {
  const number = t('wish.number', { number: wish.number });
  return (
    <Card>
      <Row>
        {wish.urgent && <Tag tone='red'>{t('wish.urgent')}</Tag>}
        <CategoryTag category={wish.category} />
        {wish.state !== 'published' && <WishStateTag state={wish.state} view={viewOf(wish)} />}
      </Row>
      <Row spaced>
        <Grow>
          <Title>{wish.title}</Title>
        </Grow>
      </Row>
      {wish.details && (
        <Row spaced>
          <Grow>
            <Sub>{wish.details}</Sub>
          </Grow>
        </Row>
      )}
      <Row spaced>
        <Grow>
          <Tiny>{t('wish.from', { community: wish.communityName, who: wish.postedBy })}</Tiny>
          <Tiny>
            {underWay.includes(wish.state)
              ? t('wish.dueAndNumber', { due: dueText(wish.dueOn), number })
              : number}
          </Tiny>
          {wish.helpers.length > 0 && (
            <Tiny>{t('wish.helpedBy', { names: wish.helpers.map(nameApart).join(t('who.nameJoin')) })}</Tiny>
          )}
          {wish.askedToHelp.length > 0 && (
            <Tiny>
              {t('wall.askedMates', { names: wish.askedToHelp.map(nameApart).join(t('who.nameJoin')) })}
            </Tiny>
          )}
        </Grow>
      </Row>
    </Card>
  );
}

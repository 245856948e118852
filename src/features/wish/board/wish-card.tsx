import type { WishCard as Wish } from '@contract/wish';
import { View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { open } from '@/device/page/navigate';
import { canShare } from '@/device/page/share';
import { t } from '@/i18n';
import { dueText, nearDayText } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { CategoryTag } from '@/ui/category-tag';
import { Card } from '@/ui/layout/card';
import { Grow, Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import { Lead, Tiny } from '@/ui/text';
import { WishStateTag } from '../wish-state-tag';
import type { ListView } from './use-wish-lists';
import { whySuitsText } from './why-suits';
import './wish-card.scss';

export interface WishCardProps {
  wish: Wish;
  view: ListView;
  /** Somebody was faster a moment ago, whatever the list still says. */
  taken: boolean;
  onHelp: (wishId: string) => Promise<void>;
}

const closed: readonly Wish['state'][] = ['confirmed', 'undisputed', 'rejected', 'split', 'withdrawn'];

/** One wish in a list: what, for whom, until when, and how to help. */
export function WishCard({ wish, view, taken, onHelp }: WishCardProps) {
  const { wishId, title, details, category, state, communityName, postedBy, dueOn, urgent } = wish;
  const shownState = taken ? 'claimed' : state;
  const onWall = view === 'wall' && shownState === 'published';
  const quiet = taken || closed.includes(state);
  return (
    <Card quiet={quiet}>
      <View
        className={quiet ? 'wish-card wish-card--quiet' : 'wish-card'}
        hoverClass='wish-card--pressed'
        onClick={() => void open('wishDetail', { wishId })}
        {...spoken({ role: 'button' })}
      >
        <Row apart>
          {onWall ? (
            <Row>
              {urgent && <Tag tone='red'>{t('wish.urgent')}</Tag>}
              <CategoryTag category={category} />
            </Row>
          ) : (
            <WishStateTag state={shownState} view={view} />
          )}
          <Tiny>{quiet ? nearDayText(wish.postedAt) : dueText(dueOn)}</Tiny>
        </Row>
        <Lead>{title}</Lead>
        {!quiet && details && <View className='wish-card__details'>{details}</View>}
        {onWall && wish.suits && <View className='wish-card__why'>{whySuitsText(wish)}</View>}
      </View>
      <Row spaced>
        <Grow>
          <Tiny>
            {view === 'mine' ? communityName : t('wish.from', { community: communityName, who: postedBy })}
          </Tiny>
        </Grow>
        {onWall && canShare && (
          <Button size='tiny' openType='share' about={wishId} label={t('wall.shareLabel', { title })}>
            {t('wall.share')}
          </Button>
        )}
        {onWall && wish.claimable && (
          <Button
            kind='soft'
            size='small'
            label={t('wish.helpLabel', { title })}
            onTap={() => onHelp(wishId)}
          >
            {t('wish.help')}
          </Button>
        )}
      </Row>
    </Card>
  );
}

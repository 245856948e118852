import type { WishCard } from '@contract/wish';
import { View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Grow, Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import { Lead, Tiny } from '@/ui/text';

export interface OverdueCardProps {
  wish: WishCard;
  onRemind: (wishId: string) => Promise<unknown>;
}

/** A wish that has waited too long: how long, for which community, and the one thing that a township does about it: reminds, or verifies what the staff ask for themselves. */
export function OverdueCard({ wish, onRemind }: OverdueCardProps) {
  const { wishId, title, category, communityName, number, postedAt, overdue } = wish;
  return (
    <Card>
      <View
        className='wish-card'
        hoverClass='wish-card--pressed'
        onClick={() => void open('wishDetail', { wishId })}
        {...spoken({ role: 'button' })}
      >
        <Row apart>
          <Tag tone='amber'>
            {overdue?.ofStaff ? t('wall.overdueOfStaff') : t('wall.overdueDays', { n: overdue?.days ?? 0 })}
          </Tag>
          <Tiny>{t(`wishCategory.${category}`)}</Tiny>
        </Row>
        <Lead>{title}</Lead>
      </View>
      <Row spaced stacks>
        <Grow>
          <Tiny>{t('wall.overdueFrom', { community: communityName, day: nearDayText(postedAt) })}</Tiny>
          <Tiny>{t('wish.number', { number })}</Tiny>
        </Grow>
        {overdue?.ofStaff ? (
          <Button kind='soft' size='small' onTap={() => open('wishDetail', { wishId })}>
            {t('wall.overdueLook')}
          </Button>
        ) : overdue?.reminded ? (
          <Tiny>{t('wall.reminded')}</Tiny>
        ) : (
          <Button
            kind='soft'
            size='small'
            label={t('wall.remindLabel', { title })}
            onTap={() => onRemind(wishId)}
          >
            {t('wall.remind')}
          </Button>
        )}
      </Row>
    </Card>
  );
}

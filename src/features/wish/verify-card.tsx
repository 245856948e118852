import type { WishCard } from '@contract/wish';
import type { WishCategory } from '@contract/words';
import { useState } from 'react';
import { open } from '@/device/navigate';
import { t } from '@/i18n';
import { dueText, nearDayText } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChipField } from '@/ui/chip-field';
import { Grow, Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { Tag } from '@/ui/tag';
import { Lead, Sub, Tiny } from '@/ui/text';
import { TextLink } from './text-link';
import { categoryChoices } from './wall-filter';

export interface VerifyCardProps {
  wish: WishCard;
  /** `category`: as it was posted, or as staff corrected it. */
  onPass: (wish: WishCard, category: WishCategory) => Promise<void>;
  onReject: (wish: WishCard) => void;
}

/** One wish that waits: what is asked, its category to correct, and the two answers. */
export function VerifyCard({ wish, onPass, onReject }: VerifyCardProps) {
  const [category, setCategory] = useState<WishCategory>(wish.category);
  const [choosing, setChoosing] = useState(false);
  const choose = (next: WishCategory) => {
    setCategory(next);
    setChoosing(false);
  };
  return (
    <Card>
      <Row>
        <Tag tone='gold'>{t(`wishCategory.${category}`)}</Tag>
        <TextLink onTap={() => setChoosing(true)}>{t('wish.changeCategory')}</TextLink>
        <Grow />
        <Tiny>{dueText(wish.dueOn)}</Tiny>
      </Row>
      <Lead>{wish.title}</Lead>
      {wish.details && <Sub>{wish.details}</Sub>}
      <Row spaced>
        <Grow>
          <Tiny>{t('wish.postedLine', { who: wish.postedBy, day: nearDayText(wish.postedAt) })}</Tiny>
        </Grow>
        <TextLink onTap={() => open('wishDetail', { wishId: wish.wishId })}>{t('wish.seeContact')}</TextLink>
      </Row>
      <Row equal spaced>
        <Button size='medium' onTap={() => onReject(wish)}>
          {t('wish.reject')}
        </Button>
        <Button
          kind='soft'
          size='medium'
          label={t('wish.passLabel', { title: wish.title })}
          onTap={() => onPass(wish, category)}
        >
          {t('wish.pass')}
        </Button>
      </Row>
      <Sheet open={choosing} title={t('wish.categoryTitle')} onClose={() => setChoosing(false)}>
        <ChipField label={wish.title} choices={categoryChoices()} chosen={category} onChoose={choose} />
      </Sheet>
    </Card>
  );
}

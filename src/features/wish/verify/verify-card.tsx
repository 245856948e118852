import type { ToVerify, WishCard } from '@contract/wish';
import type { WishCategory } from '@contract/words';
import { useState } from 'react';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { daysUntil, dueText, nearDayText, startOfDay } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { CategoryTag } from '@/ui/category-tag';
import { ChipField } from '@/ui/form/chip-field';
import { SwitchRow } from '@/ui/form/switch-row';
import { Card } from '@/ui/layout/card';
import { Notice } from '@/ui/layout/notice';
import { Sheet } from '@/ui/layout/sheet';
import { Grow, Row } from '@/ui/row';
import { Lead, Sub, Tiny } from '@/ui/text';
import { TextLink } from '@/ui/text-link';
import { categoryChoices } from '../board/wall-filter';
import { mayShowNumbers, NumbersNotice } from '../post/numbers-notice';

/** What staff find: the category as posted or corrected, and whether it cannot wait. */
export interface Found {
  category: WishCategory;
  urgent: boolean;
  /** What becomes of private numbers in the text, where there are some. */
  numbers?: 'hide' | 'keep';
}

/** Days within which something must be needed to be marked urgent. */
const urgentDays = 7;

export interface VerifyCardProps {
  wish: WishCard;
  onPass: (wish: WishCard, found: Found) => void;
  onAsk: (asking: 'reject' | 'askBack' | 'split', wish: WishCard) => void;
}

/** What to know before deciding: what was asked and answered, a text to look at twice, and what may be the same. */
function KnownOf({ toVerify: { review, numbers, question, answer, similar } }: { toVerify: ToVerify }) {
  return (
    <>
      {answer !== '' && <Notice kind='why'>{t('wish.answered', { question, answer })}</Notice>}
      <NumbersNotice of={numbers} />
      {review && <Notice kind='waiting'>{t('wish.reviewText')}</Notice>}
      {similar.map(({ wishId, title, state }) => (
        <Notice
          key={wishId}
          kind='waiting'
          action={{ words: t('wish.similarSee'), onTap: () => open('wishDetail', { wishId }) }}
        >
          {t('wish.similarTo', { title, state: t(`wishState.${state}`) })}
        </Notice>
      ))}
    </>
  );
}

/** One wish that waits: what is asked, its category to correct, and the two answers. */
export function VerifyCard({ wish, onPass, onAsk }: VerifyCardProps) {
  const [category, setCategory] = useState<WishCategory>(wish.category);
  const [urgent, setUrgent] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const mayBeUrgent = daysUntil(startOfDay(wish.dueOn)) <= urgentDays;
  const numbers = wish.toVerify?.numbers ?? [];
  const pass = (choice: 'hide' | 'keep') =>
    onPass(wish, { category, urgent, ...(numbers.length > 0 ? { numbers: choice } : {}) });
  const passShowing = async () => {
    if (await mayShowNumbers(numbers)) pass('keep');
  };
  const choose = (next: WishCategory) => {
    setCategory(next);
    setChoosing(false);
  };
  return (
    <Card>
      <Row>
        <CategoryTag category={category} />
        <TextLink onTap={() => setChoosing(true)}>{t('wish.changeCategory')}</TextLink>
        <Grow />
        <Tiny>{dueText(wish.dueOn)}</Tiny>
      </Row>
      <Lead>{wish.title}</Lead>
      {wish.details && <Sub>{wish.details}</Sub>}
      <Row spaced>
        <Tiny>{t('wish.postedLine', { who: wish.postedBy, day: nearDayText(wish.postedAt) })}</Tiny>
      </Row>
      {wish.toVerify && <KnownOf toVerify={wish.toVerify} />}
      {mayBeUrgent && (
        <SwitchRow
          title={t('wish.markUrgent')}
          note={t('wish.markUrgentNote')}
          on={urgent}
          onChange={setUrgent}
        />
      )}
      <Row spaced>
        <TextLink onTap={() => open('wishDetail', { wishId: wish.wishId })}>{t('wish.seeContact')}</TextLink>
        <TextLink onTap={() => onAsk('askBack', wish)}>{t('wish.askBack')}</TextLink>
        <TextLink onTap={() => onAsk('split', wish)}>{t('wish.split')}</TextLink>
        {numbers.length > 0 && <TextLink onTap={passShowing}>{t('wish.passShowing')}</TextLink>}
      </Row>
      <Row equal spaced>
        <Button size='medium' onTap={() => onAsk('reject', wish)}>
          {t('wish.reject')}
        </Button>
        <Button
          kind='soft'
          size='medium'
          label={t('wish.passLabel', { title: wish.title })}
          onTap={() => pass('hide')}
        >
          {t(numbers.length > 0 ? 'wish.passHiding' : 'wish.pass')}
        </Button>
      </Row>
      <Sheet open={choosing} title={t('wish.categoryTitle')} onClose={() => setChoosing(false)}>
        <ChipField label={wish.title} choices={categoryChoices()} chosen={category} onChoose={choose} />
      </Sheet>
    </Card>
  );
}

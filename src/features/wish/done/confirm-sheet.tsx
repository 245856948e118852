import { limits } from '@contract/limits';
import { useState } from 'react';
import { fieldText } from '@/cloud/trouble-text';
import { openInstead } from '@/device/page/navigate';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { ChipField } from '@/ui/form/chip-field';
import { SwitchRow } from '@/ui/form/switch-row';
import { TextArea } from '@/ui/form/text-area';
import { Card } from '@/ui/layout/card';
import { Sheet } from '@/ui/layout/sheet';
import { type Rating, ratings } from './rating';
import { useConfirmWish } from './use-confirm-wish';

/** The citizen's yes: how satisfied, in words, and a thank-you; both may be left out. */
export function ConfirmSheet({ wishId, onClose }: { wishId: string; onClose: () => void }) {
  const { act, trouble } = useConfirmWish();
  const [rating, setRating] = useState<Rating>();
  const [thanks, setThanks] = useState('');
  const [mayShow, setMayShow] = useState(false);
  const choices = ratings.map((value) => ({ value, words: t(`wish.rating${value}`) }));
  const send = async () => {
    const said = {
      outcome: 'confirmed' as const,
      thanks,
      ...(thanks.trim() === '' ? {} : { mayShowThanks: mayShow }),
      ...(rating ? { rating: Number(rating) } : {}),
    };
    if (!(await act({ wishId, ...said }))) return;
    onClose();
    await openInstead('wishDone', { wishId });
  };
  return (
    <Sheet open title={t('wish.confirmTitle')} onClose={onClose}>
      <ChipField
        label={t('wish.ratingField')}
        hint={t('wish.ratingWhy')}
        optional
        choices={choices}
        chosen={rating}
        onChoose={setRating}
        error={fieldText(trouble, 'rating')}
      />
      <TextArea
        label={t('wish.thanksField')}
        hint={t('wish.thanksHint')}
        example={t('wish.thanksExample')}
        optional
        most={limits.thanks}
        value={thanks}
        onChange={setThanks}
        error={fieldText(trouble, 'thanks')}
      />
      {thanks.trim() !== '' && (
        <Card rows>
          <SwitchRow
            title={t('wish.mayShowThanks')}
            note={t('wish.mayShowThanksNote')}
            on={mayShow}
            onChange={setMayShow}
          />
        </Card>
      )}
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={send}>
        {t('wish.confirm')}
      </Button>
    </Sheet>
  );
}

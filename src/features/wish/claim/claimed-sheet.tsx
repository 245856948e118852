import { dialledDigits } from '@contract/text/phone-number';
import { dial } from '@/device/phone-call';
import { t } from '@/i18n';
import { nearDayText, startOfDay } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { ContactRows } from '@/ui/contact-rows';
import { Card } from '@/ui/layout/card';
import { Sheet } from '@/ui/layout/sheet';
import { Row } from '@/ui/row';
import { Sub, Tiny } from '@/ui/text';
import type { Claimed } from './use-claiming';

export interface ClaimedSheetProps {
  claimed: Claimed | undefined;
  /** What the second button does, and its words. */
  leave: { words: string; onTap: () => unknown };
  onClose: () => void;
}

/** It is yours: whom to reach, and what to do next. */
export function ClaimedSheet({ claimed, leave, onClose }: ClaimedSheetProps) {
  if (!claimed) return null;
  const { contact, dueOn } = claimed;
  const { phone } = contact;
  return (
    <Sheet open title={t('wish.claimedTitle')} onClose={onClose}>
      <Sub>{t('wish.claimedNext', { due: nearDayText(startOfDay(dueOn)) })}</Sub>
      <Row spaced equal>
        <Card rows>
          <ContactRows contact={contact} canCall={false} />
        </Card>
      </Row>
      <Tiny>{t('wish.claimedAfter')}</Tiny>
      <Row equal spaced>
        <Button onTap={leave.onTap}>{leave.words}</Button>
        {phone !== null && (
          <Button kind='main' onTap={() => dial(dialledDigits(phone))}>
            {t('wish.call')}
          </Button>
        )}
      </Row>
    </Sheet>
  );
}

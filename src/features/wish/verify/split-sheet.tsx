import { limits } from '@contract/limits';
import { privateNumbersIn } from '@contract/text/private-numbers';
import type { WishCard as Wish } from '@contract/wish';
import type { WishCategory } from '@contract/words';
import { useState } from 'react';
import { fieldText } from '@/cloud/trouble-text';
import { useAct } from '@/cloud/use-act';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { ChipField } from '@/ui/form/chip-field';
import { TextField } from '@/ui/form/text-field';
import { Card } from '@/ui/layout/card';
import { Sheet } from '@/ui/layout/sheet';
import { Sub } from '@/ui/text';
import { categoryChoices } from '../board/wall-filter';

interface Part {
  title: string;
  category: WishCategory;
}

export interface SplitSheetProps {
  of: Wish;
  onClose: () => void;
}

/** Makes several wishes of one: what each asks for, and its category. */
export function SplitSheet({ of: wish, onClose }: SplitSheetProps) {
  const { act, trouble } = useAct('wish.split', { refreshes: ['wish.', 'summary.'] });
  const another = (): Part => ({ title: '', category: wish.category });
  const [parts, setParts] = useState<Part[]>([{ ...another(), title: wish.title }, another()]);
  const [tried, setTried] = useState(false);
  const change = (place: number, changed: Partial<Part>) =>
    setParts((before) => before.map((part, at) => (at === place ? { ...part, ...changed } : part)));
  const errorOf = ({ title }: Part, place: number) =>
    fieldText(trouble, `parts.${place}.title`) ??
    (tried && title.trim() === '' ? t('wish.whatMissing') : undefined);
  const send = async () => {
    setTried(true);
    if (parts.some(({ title }) => title.trim() === '')) return;
    const { details } = wish;
    const wanted = { wishId: wish.wishId, parts: parts.map((part) => ({ ...part, details })) };
    const told = [details, ...parts.map(({ title }) => title)];
    const numbers = told.some((words) => privateNumbersIn(words).length > 0)
      ? { numbers: 'hide' as const }
      : {};
    if (!(await act({ ...wanted, ...numbers }))) return;
    onClose();
    say(t('wish.splitSaid', { n: parts.length }));
  };
  return (
    <Sheet open title={t('wish.splitTitle')} onClose={onClose}>
      <Sub>{t('wish.splitWhy')}</Sub>
      <Sub>{t('wish.splitNumbers')}</Sub>
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts are only added at the end
        <Card key={place}>
          <TextField
            label={t('wish.splitPart', { n: place + 1 })}
            example={t('wish.whatExample')}
            most={limits.wishTitle}
            value={part.title}
            onChange={(title) => change(place, { title })}
            error={errorOf(part, place)}
          />
          <ChipField
            label={t('wish.category')}
            choices={categoryChoices()}
            chosen={part.category}
            onChoose={(category) => change(place, { category })}
          />
        </Card>
      ))}
      {parts.length < limits.wishParts && (
        <Button size='medium' onTap={() => setParts([...parts, another()])}>
          {t('wish.splitMore')}
        </Button>
      )}
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={send}>
        {t('wish.splitSend')}
      </Button>
    </Sheet>
  );
}

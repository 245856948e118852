import type { ToVerify } from '@contract/wish';
import { numberKinds, numbersListed } from '@/device/ask-numbers';
import { confirm } from '@/device/say';
import { t } from '@/i18n';
import { Notice } from '@/ui/layout/notice';

type Numbers = ToVerify['numbers'];

/** That a wish's words hold numbers by which somebody can be found, and what becomes of them. */
export const NumbersNotice = ({ of: numbers }: { of: Numbers }) =>
  numbers.length > 0 && (
    <Notice kind='waiting'>
      {t('wish.numbersFound', { what: numberKinds(numbers), numbers: numbersListed(numbers) })}
    </Notice>
  );

/** Asks whether they may be read by everybody: nothing of the kind is published by a slip. */
export const mayShowNumbers = (numbers: Numbers): Promise<boolean> =>
  confirm({
    title: t('wish.passShowingAsk'),
    text: t('wish.passShowingNote', { numbers: numbersListed(numbers) }),
    yes: t('wish.passShowingYes'),
  });

import type { ToVerify } from '@contract/wish';
import { confirm } from '@/device/say';
import { t } from '@/i18n';
import { Notice } from '@/ui/notice';

type Numbers = ToVerify['numbers'];

const kindWords = {
  mobile: 'wish.numberMobile',
  landline: 'wish.numberLandline',
  identity: 'wish.numberIdentity',
  card: 'wish.numberCard',
  flat: 'wish.numberFlat',
} as const;

const listed = (numbers: Numbers) => numbers.map(({ text }) => text).join(t('who.nameJoin'));
const kindsOf = (numbers: Numbers) =>
  [...new Set(numbers.map(({ kind }) => t(kindWords[kind])))].join(t('who.nameJoin'));

/** That a wish's words hold numbers by which somebody can be found, and what becomes of them. */
export const NumbersNotice = ({ of: numbers }: { of: Numbers }) =>
  numbers.length > 0 && (
    <Notice kind='waiting'>
      {t('wish.numbersFound', { what: kindsOf(numbers), numbers: listed(numbers) })}
    </Notice>
  );

/** Asks whether they may be read by everybody: nothing of the kind is published by a slip. */
export const mayShowNumbers = (numbers: Numbers): Promise<boolean> =>
  confirm({
    title: t('wish.passShowingAsk'),
    text: t('wish.passShowingNote', { numbers: listed(numbers) }),
    yes: t('wish.passShowingYes'),
  });

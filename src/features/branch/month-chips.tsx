import { t } from '@/i18n';
import { monthText, todayInShanghai } from '@/i18n/dates';
import { ChipRow } from '@/ui/chip';
import { monthsOffered } from './month';

export interface MonthChipsProps {
  month: string;
  onChoose: (month: string) => void;
}

/** A choice among the last six months, this one last. */
export function MonthChips({ month, onChoose }: MonthChipsProps) {
  const choices = monthsOffered(todayInShanghai(), month).map((value) => ({
    value,
    words: monthText(value),
  }));
  return <ChipRow label={t('branch.chooseMonth')} choices={choices} chosen={month} onChoose={onChoose} />;
}

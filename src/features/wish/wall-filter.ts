import { type WishCategory, wishCategories } from '@contract/words';
import { t } from '@/i18n';
import type { Choice } from '@/ui/chip';

/** What the wall shows: those near the caller, all, or those of one category. */
export type WallFilter = 'near' | 'all' | WishCategory;

/** The filter as the cloud takes it. */
export function wallInput(filter: WallFilter): { near?: true; category?: WishCategory } {
  if (filter === 'near') return { near: true };
  return filter === 'all' ? {} : { category: filter };
}

export const categoryChoices = (): Choice<WishCategory>[] =>
  wishCategories.map((value) => ({ value, words: t(`wishCategory.${value}`) }));

/** 离我近的 only for whoever serves a community: nobody's place is asked for. */
export const filterChoices = (servesCommunity: boolean): Choice<WallFilter>[] => [
  ...(servesCommunity ? [{ value: 'near' as const, words: t('wish.near') }] : []),
  { value: 'all', words: t('wish.all') },
  ...categoryChoices(),
];

import type { WishCard } from '@contract/wish';
import { t } from '@/i18n';

/** Why a wish suits the reader, in one plain sentence; empty where nothing says so. */
export function whySuitsText({ suits, category }: Pick<WishCard, 'suits' | 'category'>): string {
  if (!suits) return '';
  const can = t(`canDo.${suits.skill}`);
  return suits.word === ''
    ? t('wall.byCategory', { can, category: t(`wishCategory.${category}`) })
    : t('wall.byWord', { can, word: suits.word });
}

import { t } from '@/i18n';

/** What stands after a figure, and below it. */
interface Besides {
  unit: string;
  note?: string;
}

/** Besides what is solved: of how many nobody said so. */
export const besidesErrands = (unconfirmed: number): Besides => ({
  unit: t('branch.errandsUnit'),
  ...(unconfirmed > 0 ? { note: t('branch.errandsUnconfirmed', { n: unconfirmed }) } : {}),
});

/** Of how many wishes so many were confirmed, and how many silence closed besides. */
export const besidesWishes = ({
  claimed: n,
  unconfirmed: silent,
}: {
  claimed: number;
  unconfirmed: number;
}): Besides => ({
  unit: t('branch.ofWishesUnit'),
  note: silent > 0 ? t('branch.ofWishesUnconfirmed', { n, silent }) : t('branch.ofWishes', { n }),
});

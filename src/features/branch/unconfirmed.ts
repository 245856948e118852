import { t } from '@/i18n';

/** The unit of what is solved, which says of how many nobody said so. */
export const errandsUnit = (unconfirmed: number): string =>
  unconfirmed > 0 ? t('branch.errandsUnconfirmed', { n: unconfirmed }) : t('branch.errandsUnit');

/** Of how many wishes so many were confirmed, and how many silence closed besides. */
export const ofWishes = ({
  claimed: n,
  unconfirmed: silent,
}: {
  claimed: number;
  unconfirmed: number;
}): string => (silent > 0 ? t('branch.ofWishesUnconfirmed', { n, silent }) : t('branch.ofWishes', { n }));

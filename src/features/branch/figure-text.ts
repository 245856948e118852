import { t } from '@/i18n';

/** 「89%」, or that there is nothing to divide yet. */
export const shareText = (part: number, of: number): string =>
  of > 0 ? t('branch.percent', { n: Math.round((part / of) * 100) }) : t('branch.noShare');

/** `1,284`: a figure of many digits, to the nearest whole. */
export const grouped = (figure: number): string =>
  String(Math.round(figure)).replace(/\B(?=(\d{3})+$)/g, ',');

import type { Picture } from '@contract/picture';
import { t } from '@/i18n';

/** How it stands with a picture, in a few words. */
export function pictureState({ state, overdue }: Pick<Picture, 'state' | 'overdue'>): string {
  if (state === 'passed') return t('minutes.pictureShown');
  if (state === 'review') return t('minutes.pictureReview');
  if (state === 'refused') return t('minutes.pictureRefused');
  return overdue ? t('minutes.pictureOverdue') : t('minutes.pictureChecking');
}

/** What that means, and what to do. Nothing for one that everybody sees. */
export function pictureWhy({ state, overdue }: Pick<Picture, 'state' | 'overdue'>): string | undefined {
  if (state === 'passed') return undefined;
  if (state === 'review') return t('minutes.pictureReviewWhy');
  if (state === 'refused') return t('minutes.pictureRefusedWhy');
  return overdue ? t('minutes.pictureOverdueWhy') : t('minutes.pictureCheckingWhy');
}

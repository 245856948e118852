import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { dayText, timeText } from '@/i18n/dates';
import type { Poster } from '@/ui/pictures/poster-drawing';

/** The check-in poster of an activity: what, when, where, and that the secretary confirms. */
export const posterOf = (activity: Output<'activity.poster'>): Poster => {
  const { branchName, title, startsAt, place, picture, pictureType } = activity;
  return {
    over: branchName,
    title,
    lines: [`${dayText(startsAt)} ${timeText(startsAt)}`, place],
    picture,
    pictureType,
    codeLabel: t('signal.posterCode'),
    call: t('signal.posterScan'),
    note: t('signal.posterConfirm'),
  };
};

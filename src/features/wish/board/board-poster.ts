import type { Output } from '@contract/api';
import { t } from '@/i18n';
import type { Poster } from '@/ui/pictures/poster-drawing';

/** The sheet for a community's notice board: whoever has a difficulty scans it and says so. */
export const boardPoster = ({ communityName, picture, pictureType }: Output<'wish.boardCode'>): Poster => ({
  over: communityName,
  title: t('wish.boardTitle'),
  lines: [t('wish.boardLine')],
  picture,
  pictureType,
  codeLabel: t('wish.boardCodeLabel', { community: communityName }),
  call: t('wish.boardCall'),
  note: t('wish.boardPromise'),
});

import type { WishCard } from '@contract/wish';
import type { Shared } from '@/device/page/share';
import { t } from '@/i18n';
import { wallPicture, wishPicture } from '../wish-picture';

/** What somebody passes on of a wish: the wish itself while it waits on the wall for everybody, else the wall. */
export function sharedOf(wish: WishCard | undefined): Shared {
  if (wish?.state !== 'published') {
    return { title: t('wall.shareWall'), to: 'wishes', picture: wallPicture() };
  }
  const { wishId, title, communityName } = wish;
  return {
    title: t('wall.shareWish', { title, community: communityName }),
    to: 'wishDetail',
    params: { wishId },
    picture: wishPicture(wish),
  };
}

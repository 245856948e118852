import { open } from '@/device/navigate';
import { t } from '@/i18n';
import { Empty } from '@/ui/empty';
import type { useWishLists } from './use-wish-lists';

/** An empty list says what to do next. */
export function NoWishes({ lists }: { lists: ReturnType<typeof useWishLists> }) {
  const { view, filter, setFilter, choose } = lists;
  const seeAll = { words: t('wish.seeAll'), onTap: () => setFilter('all') };
  const make = { words: t('wish.make'), onTap: () => open('wishPost') };
  if (view === 'mine') {
    return <Empty title={t('wish.mineEmpty')} next={t('wish.mineEmptyNext')} action={make} />;
  }
  if (view === 'claimed') {
    const toWall = { words: t('wish.toWall'), onTap: () => choose('wall') };
    return <Empty title={t('wish.claimedEmpty')} next={t('wish.claimedEmptyNext')} action={toWall} />;
  }
  if (filter === 'near') {
    return <Empty title={t('wish.nearEmpty')} next={t('wish.nearEmptyNext')} action={seeAll} />;
  }
  if (filter !== 'all') {
    return <Empty title={t('wish.categoryEmpty')} next={t('wish.categoryEmptyNext')} action={seeAll} />;
  }
  return <Empty title={t('wish.wallEmpty')} next={t('wish.wallEmptyNext')} action={make} />;
}

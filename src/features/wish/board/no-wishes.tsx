import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Empty } from '@/ui/layout/empty';
import type { useWishLists } from './use-wish-lists';

type Lists = ReturnType<typeof useWishLists>;

/** An empty wall says what to do next: another word, another place, or a wish of one's own. */
function EmptyWall({ wall, reader }: Pick<Lists, 'wall' | 'reader'>) {
  const { search, community, filter } = wall.asked;
  const seeAll = { words: t('wish.seeAll'), onTap: wall.seeAll };
  if (filter === 'suited' && !reader.hasSkills) {
    const say = { words: t('wall.skillsSay'), onTap: () => open('memberSkills') };
    return (
      <Empty picture='people' title={t('wall.skillsFirst')} next={t('wall.skillsFirstNext')} action={say} />
    );
  }
  if (search !== '') {
    return (
      <Empty
        picture='notFound'
        title={t('wall.searchEmpty', { words: search })}
        next={t('wall.searchEmptyNext')}
        action={seeAll}
      />
    );
  }
  if (filter === 'suited') {
    return (
      <Empty picture='heart' title={t('wall.suitedEmpty')} next={t('wall.suitedEmptyNext')} action={seeAll} />
    );
  }
  if (filter === 'near') {
    return (
      <Empty picture='heart' title={t('wish.nearEmpty')} next={t('wish.nearEmptyNext')} action={seeAll} />
    );
  }
  if (filter !== 'all') {
    return (
      <Empty
        picture='heart'
        title={t('wish.categoryEmpty')}
        next={t('wish.categoryEmptyNext')}
        action={seeAll}
      />
    );
  }
  if (community) {
    const title = t('wall.communityEmpty', { community: community.name });
    return <Empty picture='heart' title={title} next={t('wall.communityEmptyNext')} action={seeAll} />;
  }
  const make = { words: t('wish.make'), onTap: () => open('wishPost') };
  return <Empty picture='heart' title={t('wish.wallEmpty')} next={t('wish.wallEmptyNext')} action={make} />;
}

/** An empty list says what to do next. */
export function NoWishes({ lists }: { lists: Lists }) {
  const { view, choose } = lists;
  if (view === 'mine') {
    const make = { words: t('wish.make'), onTap: () => open('wishPost') };
    return <Empty picture='heart' title={t('wish.mineEmpty')} next={t('wish.mineEmptyNext')} action={make} />;
  }
  if (view === 'claimed') {
    const toWall = { words: t('wish.toWall'), onTap: () => choose('wall') };
    return (
      <Empty
        picture='heart'
        title={t('wish.claimedEmpty')}
        next={t('wish.claimedEmptyNext')}
        action={toWall}
      />
    );
  }
  return <EmptyWall wall={lists.wall} reader={lists.reader} />;
}

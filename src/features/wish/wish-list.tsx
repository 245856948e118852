import { troubleText } from '@/cloud/trouble-text';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Skeleton } from '@/ui/skeleton';
import { NoWishes } from './no-wishes';
import type { useWishLists } from './use-wish-lists';
import { WishCard } from './wish-card';

export interface WishListProps {
  lists: ReturnType<typeof useWishLists>;
  /** Wishes that somebody else took a moment ago. */
  taken: readonly string[];
  onHelp: (wishId: string) => Promise<void>;
}

/** The list that is chosen, as far as it has come. */
export function WishList({ lists, taken, onHelp }: WishListProps) {
  const { shown, view } = lists;
  const { items, trouble, hasMore, more, loadingMore, again } = shown;
  return (
    <>
      {trouble && (
        <Notice
          kind={trouble.name === 'Refusal' ? 'refused' : 'waiting'}
          action={{ words: t('common.again'), onTap: again }}
        >
          {troubleText(trouble, 'asking')}
        </Notice>
      )}
      {!items && !trouble && <Skeleton cards={3} />}
      {items?.length === 0 && (
        <Card>
          <NoWishes lists={lists} />
        </Card>
      )}
      {items?.map((wish) => (
        <WishCard
          key={wish.wishId}
          wish={wish}
          view={view}
          taken={taken.includes(wish.wishId)}
          onHelp={onHelp}
        />
      ))}
      {hasMore && (
        <Button size='medium' busy={loadingMore} onTap={more}>
          {t('common.more')}
        </Button>
      )}
      {view === 'wall' && lists.wall.asked.filter === 'suited' && !hasMore && (items?.length ?? 0) > 0 && (
        <Button size='medium' onTap={lists.wall.seeAll}>
          {t('wall.suitedMore')}
        </Button>
      )}
    </>
  );
}

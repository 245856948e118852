import { t } from '@/i18n';
import { ListAnswer } from '@/shared/list-answer';
import { Button } from '@/ui/button';
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
  const { items, hasMore } = shown;
  return (
    <>
      <ListAnswer of={shown} cards={3} empty={<NoWishes lists={lists} />}>
        {(found) =>
          found.map((wish) => (
            <WishCard
              key={wish.wishId}
              wish={wish}
              view={view}
              taken={taken.includes(wish.wishId)}
              onHelp={onHelp}
            />
          ))
        }
      </ListAnswer>
      {view === 'wall' && lists.wall.asked.filter === 'suited' && !hasMore && (items?.length ?? 0) > 0 && (
        <Button size='medium' onTap={lists.wall.seeAll}>
          {t('wall.suitedMore')}
        </Button>
      )}
    </>
  );
}

import type { ReactNode } from 'react';
import type { Pages } from '@/cloud/use-pages';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Skeleton } from '@/ui/layout/skeleton';
import { Stopped } from './stopped';

export interface ListAnswerProps<Entry> {
  of: Omit<Pages<Entry>, 'waiting'>;
  /** Where the list is empty: an `Empty`. */
  empty: ReactNode;
  /** How many cards are drawn while it waits. */
  cards?: number;
  children: (items: Entry[]) => ReactNode;
}

/** A list in pages as far as it has come: its shape while it waits, why it stopped, what to do where it is empty, and more. */
export function ListAnswer<Entry>({ of, empty, cards = 2, children }: ListAnswerProps<Entry>) {
  const { items, trouble, hasMore, more, loadingMore, again } = of;
  return (
    <>
      {trouble && <Stopped of={trouble} again={again} stands={items !== undefined} />}
      {!items && !trouble && <Skeleton cards={cards} />}
      {items?.length === 0 && !hasMore && <Card>{empty}</Card>}
      {items && items.length > 0 && children(items)}
      {hasMore && (
        <Button size='medium' busy={loadingMore} onTap={more}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

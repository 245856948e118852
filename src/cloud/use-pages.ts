import type { CallName, Input, Output } from '@contract/api';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { useMemo, useRef } from 'react';
import { call } from './call';
import { asTrouble, type Trouble } from './trouble';

/** The calls that answer a list in pages. */
export type PagedName = {
  [Name in CallName]: Output<Name> extends { items: unknown[]; next: string | null } ? Name : never;
}[CallName];

type Item<Name extends PagedName> = Output<Name>['items'][number];

export interface Pages<Entry> {
  /** Everything fetched so far; undefined until the first page is there. */
  items: Entry[] | undefined;
  waiting: boolean;
  trouble: Trouble | undefined;
  /** Whether there is a further page. */
  hasMore: boolean;
  /** Fetches the next page; call it when the foot of the list is reached. */
  more: () => void;
  loadingMore: boolean;
  again: () => Promise<void>;
}

const callPage = <Name extends PagedName>(
  name: Name,
  input: Omit<Input<Name>, 'cursor'>,
  cursor: string | null,
): Promise<Output<Name>> => call(name, (cursor === null ? input : { ...input, cursor }) as Input<Name>);

/** A list in pages, with whatever else its first page says. */
export interface PagesOf<Name extends PagedName> extends Pages<Item<Name>> {
  first: Output<Name> | undefined;
}

/** Asks for a list page by page: `usePages('wish.list', { view: 'wall' })`. */
export function usePages<Name extends PagedName>(
  name: Name,
  input: Omit<Input<Name>, 'cursor'>,
  /** `when`: ask only when true (a parameter is known, the list is for this person). */
  { when = true }: { when?: boolean } = {},
): PagesOf<Name> {
  const answers = useQueryClient();
  const queryKey = [name, input, 'pages'];
  const asked = useInfiniteQuery({
    queryKey,
    queryFn: async ({ pageParam }) => {
      const page = await callPage(name, input, pageParam);
      // A list of two halves may have nothing in its first: the reader should not have to ask for the second.
      return page.items.length === 0 && page.next !== null ? callPage(name, input, page.next) : page;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: Output<Name>) => last.next,
    enabled: when,
  });
  const pages = asked.data?.pages;
  // The same array until an answer changes it: whoever draws or remembers by it is not made to do so again.
  const items = useMemo(() => pages?.flatMap((one) => one.items as Item<Name>[]), [pages]);
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current && when) void answers.refetchQueries({ queryKey, exact: true, stale: true });
    shown.current = true;
  });
  return {
    first: pages?.[0],
    items,
    waiting: asked.isPending && when,
    trouble: asked.error ? asTrouble(asked.error) : undefined,
    hasMore: asked.hasNextPage,
    more: () => {
      if (asked.hasNextPage && !asked.isFetching) void asked.fetchNextPage();
    },
    loadingMore: asked.isFetchingNextPage,
    again: async () => {
      await asked.refetch();
    },
  };
}

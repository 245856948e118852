import type { ErrandView } from '@contract/words';
import { useState } from 'react';
import { useLastKnown } from '@/cloud/use-last-known';
import { usePages } from '@/cloud/use-pages';

/** The lists that there are for the reader, and the chosen one page by page: unless one is theirs, what waits first. */
export function useErrandLists(asked: ErrandView | undefined) {
  const [chosen, choose] = useState(asked);
  const shown = usePages('errand.list', chosen ? { view: chosen } : {});
  return {
    offered: useLastKnown(shown.first?.offered) ?? [],
    view: shown.first?.view ?? chosen ?? 'mine',
    choose,
    shown,
  };
}

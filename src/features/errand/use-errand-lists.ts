import type { ErrandView } from '@contract/words';
import { useEffect, useState } from 'react';
import { Refusal } from '@/cloud/trouble';
import { useLastKnown } from '@/cloud/use-last-known';
import { usePages } from '@/cloud/use-pages';

/** The lists that there are for the reader, and the chosen one page by page: unless one is chosen, what waits first. */
export function useErrandLists(asked: ErrandView | undefined) {
  const [chosen, choose] = useState(asked);
  const shown = usePages('errand.list', chosen ? { view: chosen } : {});
  // An old link may lead to a list that is the reader's no more.
  const isTheirs = !(shown.trouble instanceof Refusal && shown.trouble.code === 'call.notAllowed');
  useEffect(() => {
    if (!isTheirs) choose(undefined);
  }, [isTheirs]);
  return {
    offered: useLastKnown(shown.first?.offered) ?? [],
    view: chosen ?? shown.first?.view ?? 'mine',
    choose,
    shown,
  };
}

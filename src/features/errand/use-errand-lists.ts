import type { ErrandView } from '@contract/words';
import { useState } from 'react';
import { useCall } from '@/cloud/use-call';
import { usePages } from '@/cloud/use-pages';

/** The lists that there are for the reader, and the chosen one page by page: what waits for them first. */
export function useErrandLists(asked: ErrandView | undefined) {
  const mine = useCall('errand.list', { view: 'mine' });
  const [chosen, choose] = useState(asked);
  const offered = mine.answer?.offered ?? [];
  const view = chosen && (offered.length === 0 || offered.includes(chosen)) ? chosen : offered[0];
  const shown = usePages('errand.list', { view: view ?? 'mine' }, { when: view !== undefined });
  return { offered, view: view ?? 'mine', choose, shown, trouble: mine.trouble };
}

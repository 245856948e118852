import type { WishView } from '@contract/words';
import { usePages } from '@/cloud/use-pages';
import { type WallFilter, wallInput } from './wall-filter';

/** Wishes of one view, page by page. The filter is the wall's alone. */
export const useWishes = (view: WishView, options: { filter?: WallFilter; when?: boolean } = {}) => {
  const { filter = 'all', when = true } = options;
  return usePages('wish.list', { view, ...wallInput(filter) }, { when });
};

export type Wishes = ReturnType<typeof useWishes>;

import type { WishView } from '@contract/words';
import { usePages } from '@/cloud/use-pages';
import { anything, type WallAsked, wallInput } from './wall-filter';

/** Wishes of one view, page by page. What is asked of the wall is the wall's alone. */
export const useWishes = (view: WishView, options: { asked?: WallAsked; when?: boolean } = {}) => {
  const { asked = anything, when = true } = options;
  return usePages('wish.list', { view, ...wallInput(asked) }, { when });
};

export type Wishes = ReturnType<typeof useWishes>;

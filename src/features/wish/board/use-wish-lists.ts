import { useState } from 'react';
import { useWishReader } from '../use-wish-reader';
import { useWall } from './use-wall';
import { useWishes } from './use-wishes';

export type ListView = 'wall' | 'mine' | 'claimed';

/**
 * The wall and the caller's own lists. A citizen with wishes under way starts with those; everybody else with the wall.
 * The switch offers only lists that hold something.
 */
export function useWishLists() {
  const reader = useWishReader();
  const wall = useWall(reader);
  const [chosen, choose] = useState<ListView>();
  const lists = {
    wall: useWishes('wall', { asked: wall.asked, when: reader.known }),
    mine: useWishes('mine'),
    claimed: useWishes('claimed', { when: reader.isMember }),
  };
  const has = (view: 'mine' | 'claimed') => (lists[view].items?.length ?? 0) > 0;
  const view = chosen ?? (reader.isCitizen && reader.hasOpenWishes ? 'mine' : 'wall');
  const offered = (['mine', 'claimed'] as const).filter((one) => one === view || has(one));
  return {
    reader,
    wall,
    view,
    choose,
    /** Which lists the switch offers: the wall always, so that nothing moves when the others come. */
    views: ['wall', ...offered] as ListView[],
    shown: lists[view],
  };
}

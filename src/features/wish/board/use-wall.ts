import { useState } from 'react';
import type { Community } from '@/shared/community-field';
import { useSettled } from '@/shared/use-settled';
import type { useWishReader } from '../use-wish-reader';
import { anything, type WallAsked, type WallFilter, type WallOrder } from './wall-filter';

/** What the reader asks of the wall. It starts with what suits them, else with what is near; a search looks everywhere. */
export function useWall(reader: ReturnType<typeof useWishReader>) {
  const [picked, pick] = useState<WallFilter>();
  const [order, setOrder] = useState<WallOrder>('latest');
  const [community, setCommunity] = useState<Community | null>(null);
  const [written, write] = useState('');
  const search = useSettled(written);
  const suits = reader.isInService && reader.hasSkills;
  const first = suits ? 'suited' : reader.servesCommunity ? 'near' : 'all';
  const asked: WallAsked = {
    filter: picked ?? (search === '' && !community ? first : 'all'),
    order,
    community,
    search,
  };
  return {
    asked,
    written,
    write,
    setOrder,
    setFilter: (filter: WallFilter) => {
      pick(filter);
      // Near is a community of its own.
      if (filter === 'near') setCommunity(null);
    },
    setCommunity: (one: Community | null) => {
      setCommunity(one);
      if (one && asked.filter === 'near') pick('all');
    },
    /** Everything that is on the wall. */
    seeAll: () => {
      pick(anything.filter);
      setCommunity(anything.community);
      write(anything.search);
    },
  };
}

export type Wall = ReturnType<typeof useWall>;

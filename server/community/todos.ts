import type { Todo } from '../../contract/summary';
import { needs, unitRegistrations } from '../collections';
import { countIn, countOf, rowsOf } from '../kernel/store/read';
import { counted, todoLine, todoSource } from '../kernel/todo';

const OFFERS_SHOWN = 20;

/** What of 共驻共建 may wait for somebody. */
export interface UnitsWaiting {
  /** Units that want to be registered with the own community, and what units offer it. */
  units: number;
  offers: number;
  /** What units offer of which the level above judges. */
  offersAbove: readonly { communityId: string }[];
}

/** What of 共驻共建 waits for somebody; of a level above a line for each community. */
export const communityTodo = ({ units, offers, offersAbove }: UnitsWaiting): Todo[] => [
  ...counted('units', units),
  ...counted('offers', offers),
  ...[...new Set(offersAbove.map(({ communityId }) => communityId))].map((id) =>
    todoLine('offers', { id, count: offersAbove.filter(({ communityId }) => communityId === id).length }),
  ),
];

/** Units that want to be registered, and what they offer. */
export const communityTodos = todoSource({
  reads: ({ community, higher }) => ({
    units: community ? countOf(unitRegistrations, { communityId: community, state: 'waiting' }) : null,
    unitsAbove: higher ? countOf(unitRegistrations, { 'above.levelId': higher, state: 'waiting' }) : null,
    offers: community ? countOf(needs, { communityId: community, state: 'offered' }) : null,
    offersAbove: higher
      ? rowsOf(
          needs,
          { 'above.levelId': higher, state: 'offered' },
          { limit: OFFERS_SHOWN, fields: ['communityId'] },
        )
      : null,
  }),
  lines: (found) =>
    communityTodo({
      units: countIn(found.units) + countIn(found.unitsAbove),
      offers: countIn(found.offers),
      offersAbove: found.offersAbove,
    }),
});

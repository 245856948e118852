import { communityMonths, wishes } from '../collections';
import { monthsAfter, startOfMonth } from '../kernel/clock';
import { command } from '../kernel/database';
import { communityMonthId } from '../records/community-month';
import type { CommunityAndMonth } from './touched';

interface Sums {
  wishesFulfilled: number;
  thanked: number;
  served: number;
  updatedAt: Date;
}

/** The figures of a community's wishes that were confirmed in a month: one request, however many there are. */
async function sumsOf({ communityId, month }: CommunityAndMonth): Promise<Sums | undefined> {
  const { and, gte, lt, aggregate } = command();
  const { sum, cond, eq, max, add, size } = aggregate;
  const during = and(gte(startOfMonth(month)), lt(startOfMonth(monthsAfter(month, 1))));
  const [sums] = await wishes.aggregate<Sums>((start) =>
    start
      .match({ communityId, state: 'confirmed', confirmedAt: during })
      .group({
        _id: null,
        wishesFulfilled: sum(1),
        thanked: sum(cond([eq(['$thanks', '']), 0, 1])),
        // What was passed on was done by somebody of whom nothing is on record.
        served: sum(add([cond([eq(['$claimerId', null]), 0, 1]), size('$helpers')])),
        updatedAt: max('$updatedAt'),
      })
      .limit(1),
  );
  return sums;
}

/** Computes one community's month from its wishes and writes it whole. */
export async function recomputeCommunity(touched: CommunityAndMonth): Promise<void> {
  const { communityId, month } = touched;
  const sums = await sumsOf(touched);
  if (!sums) return;
  const { wishesFulfilled, thanked, served, updatedAt } = sums;
  await communityMonths.put({
    _id: communityMonthId(communityId, month),
    ...{ communityId, month, wishesFulfilled, thanked, served, updatedAt },
  });
}

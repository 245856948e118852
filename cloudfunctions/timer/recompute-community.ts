import type { ErrandState } from '../../contract/words';
import { communityMonths, errands, wishes } from '../../server/collections';
import { command } from '../../server/kernel/store/database';
import { monthsAfter, startOfMonth } from '../../server/kernel/time/clock';
import { communityMonthId, noFigures } from '../../server/records/community-month';
import type { CommunityAndMonth } from './touched';

interface Sums {
  wishesFulfilled: number;
  thanked: number;
  served: number;
  updatedAt: Date;
}
interface Solved {
  errandsSolved: number;
  errandsUnconfirmed: number;
  errandsRecorded: number;
  updatedAt: Date;
}

const during = (month: string) => {
  const { and, gte, lt } = command();
  return and(gte(startOfMonth(month)), lt(startOfMonth(monthsAfter(month, 1))));
};

/** The figures of a community's wishes that were confirmed in a month: one request, however many there are. */
async function sumsOf({ communityId, month }: CommunityAndMonth): Promise<Sums | undefined> {
  const { sum, cond, eq, max, add, size } = command().aggregate;
  const [sums] = await wishes.aggregate<Sums>((start) =>
    start
      .match({ communityId, state: 'confirmed', confirmedAt: during(month) })
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

/** How many of its residents' problems were solved in a month, and how much help on the spot was noted down: one request. */
async function solvedIn({ communityId, month }: CommunityAndMonth): Promise<Solved | undefined> {
  const { sum, max, cond, in: isIn } = command().aggregate;
  const times = (...states: ErrandState[]) => sum(cond([isIn(['$state', states]), 1, 0]));
  const [solved] = await errands.aggregate<Solved>((start) =>
    start
      .match({ communityId, solvedAt: during(month) })
      .group({
        _id: null,
        errandsSolved: times('confirmed', 'undisputed'),
        errandsUnconfirmed: times('undisputed'),
        errandsRecorded: times('recorded'),
        updatedAt: max('$updatedAt'),
      })
      .limit(1),
  );
  return solved;
}

/** Computes one community's month from its wishes and errands and writes it whole. */
export async function recomputeCommunity(touched: CommunityAndMonth): Promise<void> {
  const { communityId, month } = touched;
  const [sums, solved] = await Promise.all([sumsOf(touched), solvedIn(touched)]);
  const found = [sums, solved].flatMap((one) => (one ? [one.updatedAt.getTime()] : []));
  if (found.length === 0) return;
  const { wishesFulfilled, thanked, served, errandsSolved, errandsUnconfirmed, errandsRecorded } = {
    ...noFigures,
    ...sums,
    ...solved,
  };
  await communityMonths.put({
    _id: communityMonthId(communityId, month),
    ...{ communityId, month, wishesFulfilled, thanked, served },
    ...{ errandsSolved, errandsUnconfirmed, errandsRecorded },
    updatedAt: new Date(Math.max(...found)),
  });
}

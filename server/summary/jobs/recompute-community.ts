import type { ErrandState } from '../../../contract/words';
import { communityMonths, errands, wishes } from '../../collections';
import type { Where } from '../../kernel/store/collection';
import { command } from '../../kernel/store/database';
import { startOfMonth } from '../../kernel/time/clock';
import { communityMonthId, noFigures } from '../../records/community-month';
import type { WishFigures } from '../../statistics/wishes-done';
import { countingIn } from '../../statistics/year-of-deed';
import type { CommunityAndMonth } from './touched';

interface Solved {
  errandsSolved: number;
  errandsUnconfirmed: number;
  errandsRecorded: number;
}
type Latest = { updatedAt: Date };

/** Each of these, with this besides. */
const each = (either: readonly Where[], besides: Where) => either.map((where) => ({ ...besides, ...where }));

/**
 * The figures of a community's wishes that are closed as done and count for a month (`figuresOfWishes`): one request, however
 * many there are.
 */
async function sumsOf({
  communityId,
  month,
}: CommunityAndMonth): Promise<(WishFigures & Latest) | undefined> {
  const { sum, cond, eq, max, add, size } = command().aggregate;
  const isConfirmed = eq(['$state', 'confirmed']);
  const [sums] = await wishes.aggregate<WishFigures & Latest>((start) =>
    start
      // Nothing is confirmed before it was done: an index bounds what is looked through, and the next stage is exact.
      .match(
        command().or([
          { communityId, state: 'confirmed', confirmedAt: command().gte(startOfMonth(month)) },
          { communityId, state: 'undisputed' },
        ]) as Where,
      )
      .match(
        command().or([
          ...each(countingIn(month, { done: 'fulfilledAt', closed: 'confirmedAt' }), {
            ...{ communityId, state: 'confirmed' },
          }),
          ...each(countingIn(month, { done: 'fulfilledAt', closed: 'lapsedAt' }), {
            ...{ communityId, state: 'undisputed' },
          }),
        ]) as Where,
      )
      .group({
        _id: null,
        wishesFulfilled: sum(cond([isConfirmed, 1, 0])),
        wishesUnconfirmed: sum(cond([isConfirmed, 0, 1])),
        thanked: sum(cond([isConfirmed, cond([eq(['$thanks', '']), 0, 1]), 0])),
        // What was passed on was done by somebody of whom nothing is on record.
        served: sum(cond([isConfirmed, add([cond([eq(['$claimerId', null]), 0, 1]), size('$helpers')]), 0])),
        updatedAt: max('$updatedAt'),
      })
      .limit(1),
  );
  return sums;
}

/** How many of its residents' problems were solved in a month, and how much help on the spot was noted down: one request. */
async function solvedIn({ communityId, month }: CommunityAndMonth): Promise<(Solved & Latest) | undefined> {
  const { sum, max, cond, in: isIn } = command().aggregate;
  const times = (...states: ErrandState[]) => sum(cond([isIn(['$state', states]), 1, 0]));
  const [solved] = await errands.aggregate<Solved & Latest>((start) =>
    start
      .match(
        command().or(
          each(countingIn(month, { done: 'doneAt', closed: 'solvedAt' }), { communityId }),
        ) as Where,
      )
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

/** Computes one community's month from its wishes and errands and writes it whole; of one in which nothing ever was, nothing. */
export async function recomputeCommunity(touched: CommunityAndMonth): Promise<void> {
  const { communityId, month } = touched;
  const _id = communityMonthId(communityId, month);
  const [sums, solved] = await Promise.all([sumsOf(touched), solvedIn(touched)]);
  const found = [sums, solved].flatMap((one) => (one ? [one.updatedAt.getTime()] : []));
  // What was counted here before may count for another month now.
  if (found.length === 0 && !(await communityMonths.get(_id))) return;
  const { wishesFulfilled, wishesUnconfirmed, thanked, served, ...problems } = {
    ...noFigures,
    ...sums,
    ...solved,
  };
  const { errandsSolved, errandsUnconfirmed, errandsRecorded } = problems;
  await communityMonths.put({
    ...{ _id, communityId, month, wishesFulfilled, wishesUnconfirmed, thanked, served },
    ...{ errandsSolved, errandsUnconfirmed, errandsRecorded },
    updatedAt: new Date(Math.max(...found, startOfMonth(month).getTime())),
  });
}

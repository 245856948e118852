import { organizations } from '../collections';
import { yearOf } from '../kernel/time/clock';
import type { ErrandRecord } from '../records/errand';
import type { WishRecord } from '../records/wish';
import { isRecorded, isSolved, isUnconfirmed } from './errands-solved';
import { countsForYear, countsUnconfirmed, deedOfErrand, type WishDeed } from './year-of-deed';

type Taken = WishDeed & Pick<WishRecord, 'claimedAt'>;
type Solved = Pick<ErrandRecord, 'state' | 'doneAt' | 'solvedAt'>;

/**
 * What a branch's members helped with in a year: how many wishes they took on in it and how many they fulfilled in it, how
 * many problems they solved, and how much help on the spot they noted down. Each counts for the day on which it was done.
 */
export interface HelpGiven {
  wishes: { claimed: number; fulfilled: number; unconfirmed: number };
  errandsSolved: number;
  /** Of those, closed by seven days of silence. */
  errandsUnconfirmed: number;
  errandsRecorded: number;
}

/**
 * Reads both in one request: in all its years a branch takes on some hundreds of wishes and errands, so that they are
 * joined whole and the year is chosen here.
 */
export async function helpGivenBy(branchId: string, year: number): Promise<HelpGiven> {
  const [found] = await organizations.aggregate<{ wishes: Taken[]; errands: Solved[] }>((start) =>
    start
      .match({ _id: branchId })
      .limit(1)
      .lookup({ from: 'wishes', localField: '_id', foreignField: 'claimerBranchId', as: 'wishes' })
      .lookup({ from: 'errands', localField: '_id', foreignField: 'solverBranchId', as: 'errands' })
      .project({
        'wishes.state': 1,
        'wishes.claimedAt': 1,
        'wishes.fulfilledAt': 1,
        'wishes.confirmedAt': 1,
        'wishes.lapsedAt': 1,
        'errands.state': 1,
        'errands.doneAt': 1,
        'errands.solvedAt': 1,
      }),
  );
  const isOfYear = (at: Date | null) => at !== null && yearOf(at) === year;
  const { wishes = [], errands = [] } = found ?? {};
  const ofYear = errands.filter((errand) => isOfYear(deedOfErrand(errand)));
  return {
    wishes: {
      claimed: wishes.filter(({ claimedAt }) => isOfYear(claimedAt)).length,
      fulfilled: wishes.filter((wish) => countsForYear(wish, year)).length,
      unconfirmed: wishes.filter((wish) => countsUnconfirmed(wish, year)).length,
    },
    errandsSolved: ofYear.filter(isSolved).length,
    errandsUnconfirmed: ofYear.filter(isUnconfirmed).length,
    errandsRecorded: ofYear.filter(isRecorded).length,
  };
}

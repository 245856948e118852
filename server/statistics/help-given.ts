import { organizations } from '../collections';
import { startOfYear } from '../kernel/time/clock';
import type { ErrandRecord } from '../records/errand';
import type { WishRecord } from '../records/wish';
import { isRecorded, isSolved, isUnconfirmed } from './errands-solved';

type Taken = Pick<WishRecord, 'state' | 'claimedAt'>;
type Solved = Pick<ErrandRecord, 'state' | 'solvedAt'>;

/** What a branch's members helped with in a year: the wishes that they took on, how many problems they solved, and how much help on the spot they noted down. */
export interface HelpGiven {
  wishes: Taken[];
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
        'errands.state': 1,
        'errands.solvedAt': 1,
      }),
  );
  const isOfYear = (at: Date | null) => at !== null && startOfYear(year) <= at && at < startOfYear(year + 1);
  const { wishes = [], errands = [] } = found ?? {};
  const ofYear = errands.filter(({ solvedAt }) => isOfYear(solvedAt));
  return {
    wishes: wishes.filter(({ claimedAt }) => isOfYear(claimedAt)),
    errandsSolved: ofYear.filter(isSolved).length,
    errandsUnconfirmed: ofYear.filter(isUnconfirmed).length,
    errandsRecorded: ofYear.filter(isRecorded).length,
  };
}

/**
 * A community's month in figures, computed by a timer from its wishes and errands: computing it twice gives the same. Its public
 * page reads these, so that it costs the same however many there are.
 */
export interface CommunityMonthRecord {
  /** `communityMonthId(communityId, month)` */
  _id: string;
  communityId: string;
  month: string;
  /** Wishes that were done in this month and of which the citizen said so. */
  wishesFulfilled: number;
  /** Beside those: closed by seven days of silence; absent from months computed before it was counted. */
  wishesUnconfirmed?: number;
  /** Of those fulfilled, how many were thanked for. */
  thanked: number;
  /** Times that members helped with one of those fulfilled. */
  served: number;
  /** Residents' problems that were solved in this month; absent from months computed before it was counted. */
  errandsSolved?: number;
  /** Of those, closed by seven days of silence; absent likewise. */
  errandsUnconfirmed?: number;
  /** Help on the spot that was noted down there; absent likewise. */
  errandsRecorded?: number;
  /** Of the latest record that it was computed from, so that computing it again gives the same document. */
  updatedAt: Date;
}

/** The figures of a month in which nothing happened: all that are counted now. */
export const noFigures = {
  wishesFulfilled: 0,
  wishesUnconfirmed: 0,
  thanked: 0,
  served: 0,
  errandsSolved: 0,
  errandsUnconfirmed: 0,
  errandsRecorded: 0,
};

export const communityMonthId = (communityId: string, month: string) => `${communityId}_${month}`;

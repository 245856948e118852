/** The name of the function, and the purpose of its tickets. */
export const UPKEEP = 'upkeep';

/** Brings records of older forms up; with `again` every migration begins anew. */
export interface MigrateQuestion {
  action: 'migrate';
  again: boolean;
}

/** Puts made-up rows where none of their `_id` stands. Only an environment for training does it. */
export interface FillQuestion {
  action: 'fill';
  collection: string;
  /** `writtenRows`. */
  rows: string;
}

/** Frees a made-up person's roll entry for whoever has this number. Only an environment for training does it. */
export interface SeatQuestion {
  action: 'seat';
  memberId: string;
  /** Sealed, as the roll holds it. */
  phone: string;
  phoneHash: string;
}

/** What `npm run deploy` asks of the function `upkeep`, beside a ticket for just this question. */
export type UpkeepQuestion = MigrateQuestion | FillQuestion | SeatQuestion;

/** How many rows were not there yet; whether the entry is free for this number now. */
export interface FillAnswer {
  added: number;
}
export interface SeatAnswer {
  free: boolean;
}

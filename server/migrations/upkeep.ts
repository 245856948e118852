/** The name of the function, and the purpose of its tickets. */
export const UPKEEP = 'upkeep';

/** What `npm run deploy` asks of the function `upkeep`, beside a ticket for just this question. */
export interface UpkeepQuestion {
  action: 'migrate';
  /** Begin every migration anew. */
  again: boolean;
}

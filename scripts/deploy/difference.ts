/** One thing in which an environment is not as the plan has it: what deploy shows and mends, and what doctor reports. */
export interface Difference {
  /** What it is called, the same at every run: `permission:members`. */
  name: string;
  /** What is and what should be, in a sentence. Nothing personal, no secret. */
  says: string;
  /** What a person has to do, where the command cannot. */
  todo?: string;
  /** Mends it. Reads before it writes, so that a second time changes nothing. */
  apply?: () => Promise<void>;
  /** Takes something away that the plan does not have: only with --prune. */
  removes?: true;
  /** Nothing at all may be changed before this is settled. */
  blocks?: true;
  /** Good to know, and no fault. */
  note?: true;
  /** Records of an older form: brought up by the function `upkeep` once all else was read back (migrations.ts). */
  migrates?: true;
  /** Made-up data of an environment for training: put there once all else was read back (training.ts). */
  trains?: true;
}

/** What waits until every door was read back shut. */
export const comesLast = ({ migrates, trains }: Difference) => Boolean(migrates || trains);

/** What of `differences` a run with or without --prune mends, in order. */
export const mendable = (differences: readonly Difference[], prune: boolean) =>
  differences.filter((one) => one.apply !== undefined && !comesLast(one) && (prune || !one.removes));

/** What counts as a fault: doctor exits with 1 while there is any. */
export const faults = (differences: readonly Difference[]) => differences.filter((one) => !one.note);

import type { MinutesSection } from '../../contract/words';

export interface WrittenSection {
  section: MinutesSection;
  /** The part's own title; empty for every other section. */
  title: string;
  text: string;
}

/** What was discussed and done at one activity, as its secretary or committee wrote it down. */
export interface MinutesRecord {
  /** The activity's. */
  _id: string;
  branchId: string;
  chair: string;
  recorder: string;
  sections: WrittenSection[];
  /** Counts the savings; 0 of what was sealed before anything was saved. */
  version: number;
  /** The activity is filed: nothing is written any more, however long ago the writer began. */
  sealed: boolean;
  /** Of the call that saved this version: the same call sent again changes nothing. */
  requestId: string;
  savedBy: string;
  savedByName: string;
  savedAt: Date;
  /** Who saved which version, the latest first: as many as `MOST_SAVINGS_KEPT`. */
  savings: Array<{ at: Date; by: string; version: number }>;
  updatedAt: Date;
}

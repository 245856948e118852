/** A WeChat identity that has been here. `_id` is its openid. */
export interface AccountRecord {
  _id: string;
  /** The roll entry it is bound to. */
  memberId: string | null;
  /** The latest check-in words said, newest first, never more than `MOST_TRIES`; absent until the first. */
  wordTries?: WordTry[];
  /** The wishes that its member has in hand, never more than the limit; absent until the first. */
  claims?: HeldClaim[];
  /**
   * What was posted on the latest day on which anything was, and in the minute before it (`kernel/postings.ts`); absent until
   * the first.
   */
  postings?: { day: string; of: Posting[] };
  /** Whose contacts its member was last told, newest first, what was given up since too; absent until the first. */
  contacts?: ToldContact[];
  /** What of the privacy paper was agreed to, 0 for taken back; absent until the first answer. */
  consent?: { version: number; at: Date };
  updatedAt: Date;
}

/** Something posted for others to look at. */
export interface Posting {
  id: string;
  kind: 'wish' | 'errand' | 'letter';
  /** When its place was taken; absent in what was posted before that was kept. */
  at?: Date;
}

/** A wish reserved for its claimer just before they claim it, until they are done with it. */
export interface HeldClaim {
  wishId: string;
  at: Date;
}

/** That somebody was told whom to reach for a wish or an errand. */
export interface ToldContact {
  /** The wish, or the errand. */
  of: string;
  at: Date;
}

/** A six-digit word that somebody said to check in. */
export interface WordTry {
  at: Date;
  /** `minute.word`: the same word in the same minute is the same try. */
  said: string;
}

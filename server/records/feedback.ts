import type { FeedbackKind, FeedbackState, FeedbackSubject } from '../../contract/words';

/** 投诉建议: what somebody said to a township. */
export interface FeedbackRecord {
  /** From the writer and the call that wrote it. */
  _id: string;
  openid: string;
  /** Of the call that wrote it: the same call sent again is the same letter. */
  requestId: string;
  /** What that call said (`kernel/said.ts`); absent in what was made before. */
  said?: string;
  kind: FeedbackKind;
  text: string;
  about: { kind: FeedbackSubject; id: string; title: string } | null;
  /**
   * Whom it concerns, who therefore never receive it: openids, member ids, and organizations whose offices are not to
   * read it either.
   */
  concerned: string[];
  organizationName: string;
  /** Who reads and answers it: the township, or whoever is above what it concerns. Absent in what was written before: the township. */
  receiverId?: string;
  receiverName?: string;
  townshipId: string;
  townshipName: string;
  /** From the city down to the township. */
  line: string[];
  /** Sealed for `feedback.contact`; empty where none was given. */
  contact: string;
  /** What WeChat's check said of the text. */
  advice: 'pass' | 'review' | 'unchecked';
  state: FeedbackState;
  at: Date;
  answer: string;
  /** The member who answered: the audit line. */
  answeredBy: string | null;
  answeredAt: Date | null;
  /** Of the call that answered. */
  answerRequestId: string | null;
  updatedAt: Date;
}

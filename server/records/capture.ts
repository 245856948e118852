/** A check-in that somebody in charge must confirm before it counts: it rests on the phone's word, or on a printed code. */
export interface CaptureRecord {
  /** `attendanceId(activityId, memberId)`: sent twice it is one. */
  _id: string;
  activityId: string;
  /** The member's own branch: who leads it confirms. */
  branchId: string;
  memberId: string;
  openid: string;
  /** Scanned without signal and sent later, or scanned off the printed code. */
  source: 'sentLater' | 'poster';
  state: 'waiting' | 'confirmed' | 'declined';
  /** They listen from afar, and so are not late; absent unless they said so. */
  remote?: boolean;
  /** When the phone says that it scanned. */
  capturedAt: Date;
  sentAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  /** Why it was declined. */
  decision: string;
  updatedAt: Date;
}

import type { AnswerState, LeaveKind } from '../../contract/words';
import type { Above } from './above';

/** What one member said of one activity beforehand: that they will come, or that they ask for leave. */
export interface AnswerRecord {
  /** `attendanceId(activityId, memberId)`: the latest word stands in place of the one before. */
  _id: string;
  activityId: string;
  branchId: string;
  memberId: string;
  openid: string;
  state: AnswerState;
  kind: LeaveKind | null;
  reason: string;
  /** What WeChat's check said of the reason, where it was unsure; absent where it was not. */
  advice?: 'review' | 'unchecked';
  /** Asked after the activity's start. */
  late: boolean;
  saidAt: Date;
  /** Of the call that said it: the same call sent again changes nothing. */
  requestId: string;
  /** The member who approved or declined, and why it was declined. */
  decidedBy: string | null;
  decidedAt: Date | null;
  decision: string;
  /** Who answers a request for leave where nobody else leads the branch; absent of any other. */
  above?: Above | null;
  updatedAt: Date;
}
